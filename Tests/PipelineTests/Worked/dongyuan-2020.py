#!/usr/bin/env python3
"""An independent calculation of Dongyuan 2020, written from the document and not from the rule tables.

Every figure of the document is written out here on purpose. It reads the groups' forms and lists and prints the
ranking (unit,total,rank,group,group_rank,consequence), the groups, or the thresholds that were not met.

    dongyuan-2020.py [--DA1 subtotal|printed|outside|row18|row06|row07|row09|row10] [--DA4 a|b|c] [--DA6 a|b]
              [--show rank|groups|advice|items] [FOLDER]
"""
import argparse, csv, pathlib
from fractions import Fraction as F

# 一: who inspects which towns; the order is the document's.
GROUPS = {
    "第一小组": "仙塘镇 新港镇 新回龙镇 锡场镇 半江镇 涧头镇 灯塔镇".split(),
    "第二小组": "双江镇 骆湖镇 漳溪乡 上莞镇 船塘镇 顺天镇 曾田镇".split(),
    "第三小组": "义合镇 黄田镇 康禾镇 柳城镇 蓝口镇 叶潭镇 黄村镇".split(),
}
ORDER = [t for towns in GROUPS.values() for t in towns]
GROUP_OF = {t: g for g, towns in GROUPS.items() for t in towns}
# Ours: the document does not list the towns without poor villages.
WITHOUT_POOR_VILLAGES = {"新回龙镇", "半江镇", "漳溪乡"}

# 附件: the rows in their order, with 标准分 as printed. They sum to 102; 合计 says 100.
PRINTED = {
    "1": 12, "2": 2, "3": 3, "4": 3, "5": 3, "6": 2, "7": 2, "8": 3, "9": 2, "10": 2, "11": 4, "12": 3, "13": 3,
    "14": 2, "15": 3, "16": 3, "17": "2.5", "18a": "12.5", "18b": 5, "18c": "2.5", "18d": "2.5", "19a": "2.5",
    "19b": "2.5", "20": "2.5", "21": "2.5", "22": 5, "23": 5, "24": 1, "25": "2.5", "26": "1.5",
}
PRINTED = {row: F(marks) for row, marks in PRINTED.items()}
assert sum(PRINTED.values()) == 102
assert sum(list(PRINTED.values())[:16]) == 52 and sum(list(PRINTED.values())[16:]) == 50
UNNUMBERED = {"工作台账": "25", "宣传工作": "26"}
NOT_ASSESSED = {"", "/", "缺项", "不适用"}


def marks(da1):
    """The marks of the rows under a reading of the 102."""
    table = dict(PRINTED)
    if da1 == "subtotal":
        table["1"] = F(10)  # the printed 12 is 10 + 2, the subtotal of 一
    elif da1 == "row18":
        table["18a"] = F("10.5")
    elif da1.startswith("row"):
        del table[da1[3:].lstrip("0")]
    if da1 in ("printed", "outside"):
        assert sum(table.values()) == 102
    else:
        assert sum(table.values()) == 100
    return table


def rounded(number, places=4):
    """Half up, at so many places; totals are never negative here."""
    scaled = number * 10**places
    return F((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator), 10**places)


def text(number):
    """An exact decimal without zeros at the end."""
    ticks = number * 10000
    assert ticks.denominator == 1, number
    sign, ticks = ("-" if ticks < 0 else ""), abs(int(ticks))
    return (sign + f"{ticks // 10000}.{ticks % 10000:04d}").rstrip("0").rstrip(".")


def town(name):
    name = name.strip()
    return "漳溪乡" if name == "漳溪畲族乡" else name


def read_form(path):
    """A form: the town and what stands under 考核分, by row."""
    unit, scores, total, header = None, {}, None, None
    for cells in csv.reader(open(path, encoding="utf-8")):
        if cells[0].rstrip("：:") == "被督查乡镇":
            unit = town(cells[1])
        elif "考核分" in cells:
            header = {name: column for column, name in enumerate(cells)}
        elif header and "合计" in cells:
            total = (cells[header["标准分"]], F(cells[header["考核分"]]))
        elif header and "签名" not in cells[0]:
            label, printed, score = (cells[header[name]].strip() for name in ("考核指标", "标准分", "考核分"))
            if not label:
                continue
            row = UNNUMBERED.get(label) or label.split(".")[0]
            assert F(printed) == PRINTED[row], (path, row)
            assert row not in scores, (path, row)
            scores[row] = score
    if total:
        assert total[0] == "100", path
        assert total[1] == sum(F(s) for s in scores.values() if s not in NOT_ASSESSED), (path, total)
    return unit, scores


def town_total(unit, scores, da1="subtotal", da4="a"):
    """The exact points of each row, and the total."""
    table = marks(da1)
    counted, full = {}, F(0)
    for row, most in table.items():
        if row == "2" and unit in WITHOUT_POOR_VILLAGES:
            assert scores.get(row, "") in NOT_ASSESSED, unit
            if da1 == "outside":
                continue  # outside the 100
            if da4 == "b":
                counted[row], full = most, full + most
            elif da4 == "c":
                full += most
            continue
        score = F(scores[row])
        assert 0 <= score <= most, (unit, row, score, most)
        counted[row], full = score, full + most
    raw = sum(counted.values())
    if da1 == "outside" or full == 100:
        return counted, raw
    return counted, raw + rounded(raw * 100 / full - raw)


def ranking(totals, da6="a"):
    rows = []
    ordered = sorted(ORDER, key=lambda u: (-totals[u], ORDER.index(u)))
    for unit in ordered:
        better = sum(totals[other] > totals[unit] for other in ORDER)
        worse = sum(totals[other] < totals[unit] for other in ORDER)
        equal = sum(totals[other] == totals[unit] for other in ORDER)
        group = GROUP_OF[unit]
        in_group = 1 + sum(totals[other] > totals[unit] for other in GROUPS[group])
        # 六(二): the last three; who ties at the cut is in under DA6 a, and out under b.
        last = worse < 3 if da6 == "a" else worse + equal <= 3
        rows.append([unit, text(totals[unit]), 1 + better, group, in_group,
                     "通报批评 专项督办 限期整改" if last else ""])
    return rows


THRESHOLDS = {  # name in the list: row, least, of
    "收入比例": ("2", F(60, 100)), "专题调研天数": ("3", 48), "遍访完成": ("4", F(2, 3)), "入学率": ("5", F(93, 100)),
    "报销比例": ("7", F(75, 100)), "展销场次": ("12", 1),
}


def advice(folder, forms, table):
    """The thresholds that were not met, with the score beside."""
    rows, meetings = [], {}
    for path in sorted(folder.glob("第*小组-台账.csv")):
        for entry in csv.DictReader(open(path, encoding="utf-8")):
            unit, name, value = town(entry["乡镇"]), entry["指标"], F(entry["数值"])
            if name == "每月专题会次数":
                key = (unit, entry["日期"])
                meetings[key] = meetings.get(key, 0) + value
                continue
            row, least = THRESHOLDS[name]
            if (value / F(entry["总数"]) if entry["总数"] else value) < least:
                rows.append((unit, row, name, entry["日期"], text(value), entry["总数"]))
    for unit in forms:
        for month in range(1, 13):
            period = f"2019-{month:02d}"
            if meetings.get((unit, period), 0) < 3:
                rows.append((unit, "3", "每月专题会次数", period, text(F(meetings.get((unit, period), 0))), ""))
    rows.sort(key=lambda r: (ORDER.index(r[0]), list(PRINTED).index(r[1]), r[2] == "每月专题会次数", r[3]))
    return [[*r, forms[r[0]].get(r[1], ""), text(table[r[1]])] for r in rows]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--DA1", default="subtotal")
    parser.add_argument("--DA4", default="a")
    parser.add_argument("--DA6", default="a")
    parser.add_argument("--show", default="rank")
    parser.add_argument("folder", nargs="?", default=pathlib.Path(__file__).parent / "input", type=pathlib.Path)
    options = parser.parse_args()
    forms = {}
    for path in sorted(options.folder.glob("第*小组-*.csv")):
        if path.stem.endswith("台账"):
            continue
        unit, scores = read_form(path)
        assert GROUP_OF[unit] == path.stem.split("-")[0], path
        assert unit not in forms, path
        forms[unit] = scores
    assert set(forms) == set(ORDER) and len(ORDER) == 21
    results = {u: town_total(u, forms[u], options.DA1, options.DA4) for u in ORDER}
    totals = {u: total for u, (_, total) in results.items()}
    if options.show == "rank":
        print("unit,total,rank,group,group_rank,consequence")
        for row in ranking(totals, options.DA6):
            print(*row, sep=",")
    elif options.show == "groups":
        print("group,units,mean,lowest,highest,spread")
        for group, towns in GROUPS.items():
            own = [totals[u] for u in towns]
            print(group, len(own), text(rounded(sum(own) / len(own))), text(min(own)), text(max(own)),
                  text(max(own) - min(own)), sep=",")
    elif options.show == "advice":
        print("unit,row,threshold,period,quantity,of,score,marks")
        for row in advice(options.folder, forms, marks(options.DA1)):
            print(*row, sep=",")
    else:
        table = marks(options.DA1)
        for unit in ORDER:
            counted, total = results[unit]
            short = [f"{row}: {text(s)}/{text(table[row])}" for row, s in counted.items() if s != table[row]]
            print(unit, text(sum(counted.values())), text(total), "; ".join(short), sep=" | ")


if __name__ == "__main__":
    main()
