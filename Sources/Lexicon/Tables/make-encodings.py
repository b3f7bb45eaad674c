#!/usr/bin/env python3
"""Writes the tables of encodings and of compatibility forms, which are facts of the standards,
from Python's codecs and Unicode data: gb18030.txt, big5.txt, compatibility.tsv.

usage: make-encodings.py (in Sources/Lexicon/Tables)
"""
import unicodedata

HOLE = "\N{REPLACEMENT CHARACTER}"


def rows(codec, leads, trails):
    for lead in leads:
        cells = [bytes([lead, trail]).decode(codec, "replace") for trail in trails]
        cells = [cell if len(cell) == 1 else HOLE for cell in cells]
        if any(cell != HOLE for cell in cells):
            yield f"{lead:02X}\t{''.join(cells)}"


def write(name, head, lines):
    with open(name, "w", encoding="utf-8") as file:
        file.writelines(f"# {line}\n" for line in head)
        file.writelines(f"{line}\n" for line in lines)


write(
    "gb18030.txt",
    [
        "Lead byte in hex, its characters in order of the trail byte (40-7E, 80-FE); U+FFFD where there is none.",
        "The two-byte part of GB18030-2000, which holds GBK and GB 2312. Source: the standard, by Python's codec.",
        "Licence: facts. Made by make-encodings.py.",
    ],
    rows("gb18030", range(0x81, 0xFF), [t for t in range(0x40, 0xFF) if t != 0x7F]),
)
write(
    "big5.txt",
    [
        "Lead byte in hex, its characters in order of the trail byte (40-7E, A1-FE); U+FFFD where there is none.",
        "Big5 with the ETEN and Windows additions. Source: code page 950, by Python's codec.",
        "Licence: facts. Made by make-encodings.py.",
    ],
    rows("cp950", range(0xA1, 0xFA), [t for t in range(0x40, 0xFF) if t < 0x7F or t > 0xA0]),
)

compatibility = {}
for code in [
    *range(0x2E80, 0x2FD6),  # radicals, which PDF files put for characters
    *range(0xF900, 0xFAFF),  # compatibility ideographs
    *range(0xFE10, 0xFE1A), *range(0xFE30, 0xFE50),  # punctuation of vertical text
    *range(0x2F800, 0x2FA20),
]:
    form = unicodedata.normalize("NFKC", chr(code))
    if len(form) == 1 and form != chr(code):
        compatibility[chr(code)] = form
# Vertical forms stand for the full-width mark, which NFKC folds further than the page does.
FULL = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）", "{": "｛", "}": "｝",
        "[": "［", "]": "］", "_": "＿", "|": "｜"}
for code in [*range(0xFE10, 0xFE1A), *range(0xFE30, 0xFE50)]:
    form = compatibility.get(chr(code))
    if form:
        compatibility[chr(code)] = FULL.get(form, form)
compatibility["\uFE19"] = "…"
compatibility["\uFE30"] = "…"
compatibility["\uFE31"] = "—"
write(
    "compatibility.tsv",
    [
        "Compatibility form, the character it stands for: radicals and compatibility ideographs that PDF files",
        "put for the character itself, and the punctuation of vertical text.",
        "Source: Unicode 14.0 decompositions. Licence: Unicode License v3. Made by make-encodings.py.",
    ],
    (f"{form}\t{plain}" for form, plain in sorted(compatibility.items())),
)
