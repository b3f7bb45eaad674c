#!/usr/bin/env python3
"""Compares our entities with taggers from PyPI on the gold pages: quality and speed, side by side.

usage: peers.py PROGRAM

PROGRAM is the path of qujing. Peers are those that the Python which runs this can import; one that is not installed or
does not start is skipped by name and reason. The most install into Python 3.8:
    python3.8 -m venv peers
    peers/bin/pip install jieba thulac paddlepaddle==1.8.5 protobuf==3.20.0 numpy==1.19.5 wheel
    peers/bin/pip install --no-build-isolation LAC
    peers/bin/python Tests/Peers/peers.py .build/release/qujing
(ChineseNER wants torch, foolnltk tensorflow 1, and pkuseg a model that it downloads.)
Quality is lenient: persons, places and organizations of a document count as sets of surfaces.
Speed is characters a second on one core; ours is the whole journey from bytes to JSON, the program's start included,
over the same pages copied often enough to take seconds; the peers' is the tagging alone.
"""
import contextlib, glob, io, json, os, shutil, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CORE = {"person", "place", "organization"}
# Times each page is read where our pace is taken.
COPIES = 60
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

def thulac():
    # It asks for a clock that Python 3.8 has not.
    time.clock = time.process_time
    import thulac
    model = thulac.thulac()
    kinds = {"np": "person", "ns": "place", "ni": "organization"}
    return lambda text: {(kinds[t], w) for line in text.split("\n") if line.strip() for w, t in model.cut(line) if t in kinds}

def pkuseg():
    import pkuseg
    model = pkuseg.pkuseg(postag=True)
    kinds = {"nr": "person", "ns": "place", "nt": "organization"}
    return lambda text: {(kinds[t], w) for line in text.split("\n") if line.strip() for w, t in model.cut(line) if t in kinds}

def foolnltk():
    import fool
    kinds = {"person": "person", "location": "place", "org": "organization"}
    return lambda text: {(kinds[t], w.strip()) for line in text.split("\n") if line.strip()
                         for _, _, t, w in fool.analysis(line)[1][0] if t in kinds}

def ours(program, pages):
    """Surfaces by document of a folder of pages."""
    found = {}
    command = [program, "export", "--workers", "1", os.path.join(ROOT, pages)]
    for line in subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines():
        story = json.loads(line)
        found.setdefault(story["document"], set()).update(
            (e["type"], s) for e in story["entities"] if e["type"] in CORE for s in e["surfaces"])
    return found

def pace(program, characters):
    """Our characters a second over the pages of all sets, each copied COPIES times."""
    with tempfile.TemporaryDirectory() as folder:
        for name, _, pages in SETS:
            for path in glob.glob(os.path.join(ROOT, pages, "*.txt")):
                for copy in range(COPIES):
                    shutil.copy(path, os.path.join(folder, f"{name}-{copy}-{os.path.basename(path)}"))
        start = time.time()
        subprocess.run([program, "export", "--workers", "1", folder], stdout=subprocess.DEVNULL, check=True)
        return COPIES * characters / (time.time() - start)

def score(found, gold):
    hit = sum(len(found.get(name, set()) & surfaces) for name, surfaces in gold.items())
    total = sum(len(found.get(name, set())) for name in gold) + sum(map(len, gold.values()))
    return 2 * hit / total if total else 0.0

def row(name, scores, pace):
    print(f"{name:12}" + "".join(f"{value:8.3f}" for value in scores) + f"{pace:14,.0f}", flush=True)

def main():
    if len(sys.argv) != 2: sys.exit(__doc__)
    pages = {name: list(documents(gold, raw)) for name, gold, raw in SETS}
    gold = {name: {document: surfaces for document, _, surfaces in rows} for name, rows in pages.items()}
    characters = sum(len(text) for rows in pages.values() for _, text, _ in rows)
    print(f"{'':12}" + "".join(f"{name:>8}" for name, _, _ in SETS) + f"{'characters/s':>14}")
    scores = [score(ours(sys.argv[1], raw), gold[name]) for name, _, raw in SETS]
    row("qujing", scores, pace(sys.argv[1], characters))
    for name, peer in (("LAC", lac), ("ChineseNER", chinese_ner), ("foolnltk", foolnltk), ("thulac", thulac),
                       ("pkuseg", pkuseg), ("jieba", jieba)):
        try:
            # What they say of themselves is no part of the table.
            with contextlib.redirect_stdout(io.StringIO()):
                tag = peer()
                tag("秦安县委书记王小明赴兰州大学学习。")
                start = time.time()
                scores = [score({document: tag(text) for document, text, _ in rows}, gold[key]) for key, rows in pages.items()]
        except Exception as reason:
            print(f"{name:12} skipped: {type(reason).__name__}: {str(reason).splitlines()[0][:80] if str(reason) else ''}")
            continue
        row(name, scores, characters / (time.time() - start))

main()
