#!/usr/bin/env python3
"""The totals of 童市镇 2023 from the document and the sheets in input/, in exact fractions.

Written from the document; reads no rule table. The document's figures stand here on purpose. What the document leaves open
follows the default of each reading; `TA1=b` and so on as arguments choose another.

  tongshi-2023.py [FOLDER] [--as-of 2023-06] [TA1=b ...]   writes unit,total,rank,eligible in order
  tongshi-2023.py --items [FOLDER] ...                     writes what each village has of each item and bonus category
  tongshi-2023.py --months [FOLDER] ...                    writes month,unit,total,rank for the lists of the twelve months
"""
import csv, glob, os, re, sys
from calendar import monthrange
from fractions import Fraction as F
from math import ceil, floor

UNITS = "甲坪村 乙溪村 丙山村 丁塘村 戊冲村 己岭村".split()  # ours: the document names none
# 二(一)1: the classes of rules, by their price
LEVEL = {"一级": F("0.5"), "二级": F("0.3"), "三级": F("0.1")}
# 二(四): what a deed is worth at each level
PRAISE = {"县级": 3, "市级": 5, "省级": 8}
MODEL = {"县级": 5, "市级": 10, "省级": 15}
ITEMS = ["T-1.1", "T-1.2", "T-1.3", "T-2.1", "T-2.2", "T-2.3", "T-3.1", "T-3.2", "T-3.3"]
MARKS = dict(zip(ITEMS, [20, 10, 5, 10, 10, 10, 5, 5, 5]))  # 二(一) to (三)
DEFAULT = {f"TA{n}": "a" for n in range(1, 16)}


def span(text):
    """First and last day of a written day, month, quarter or year."""
    text = text or "2023"
    if quarter := re.fullmatch(r"(\d{4})-Q([1-4])", text):
        year, last = int(quarter[1]), int(quarter[2]) * 3
        return (year, last - 2, 1), (year, last, monthrange(year, last)[1])
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3: return tuple(parts), tuple(parts)
    first, last = (parts[1], parts[1]) if len(parts) == 2 else (1, 12)
    return (parts[0], first, 1), (parts[0], last, monthrange(parts[0], last)[1])


def round4(x):
    """Half up, away from zero, at the fourth place: once, where something was divided."""
    whole = floor(abs(x) * 10000 + F(1, 2))
    return F(whole if x >= 0 else -whole, 10000)


def unit_of(name):
    return name.removesuffix("委会")


def read(paths, asof):
    """Findings and surveys of the sheets that were known by the as-of day."""
    findings, surveys = [], []
    for path in paths:
        with open(path, encoding="utf-8-sig", newline="") as file: table = list(csv.reader(file))
        at = next(n for n, row in enumerate(table) if len(row) > 1 and ({"村", "村名"} & set(row)))
        heads = table[at]
        problem = next((h for h in heads if h in ("规则级别", "问题代码", "问题", "加分项目", "否决事项")), None)
        for cells in table[at + 1:]:
            row = dict(zip(heads, cells))
            unit = unit_of(row.get("村") or row.get("村名"))
            when = row.get("日期") or row.get("季度") or row.get("月份") or ""
            if problem and row[problem] == "无": continue
            assert unit in UNITS, (path, unit)
            if problem:
                number = row.get("条数") or row.get("数量") or "1"
                entry = dict(unit=unit, what=row[problem], span=span(when), n=int(number), matter=row.get("事项编号", ""),
                             who=row.get("对象", ""), by=row.get("批准人", ""))
                if entry["span"][1] <= asof: findings.append(entry)
                continue
            for head in heads:
                if not head.endswith("正确数"): continue
                name = head.removesuffix("正确数")
                period = span("2023-Q" + str("一二三四".index(name[0]) + 1) if name else when)
                if period[1] <= asof: surveys.append((unit, period, F(row[head]), F(row[name + "抽查数"])))
    return findings, surveys


def cases(rows, key, period):
    """How many cases rows are: those that name the same thing in the same period are one, those that name nothing each count."""
    once, count = {}, []
    for row in rows:
        if not row["n"]: continue
        name = key(row)
        if name is None:
            count.append((row, row["n"]))
            continue
        if (name, period(row)) not in once:
            once[name, period(row)] = row
            count.append((row, 1))
    return count


def matter(row): return row["matter"] or None
def who(row): return row["who"] or None
def each(row): return None
def meeting(row): return (row["matter"], row["who"]) if row["matter"] and row["who"] else None
def year(row): return 0
def month(row): return row["span"][0][1]
def quarter(row): return (row["span"][0][1] - 1) // 3


def points(row_cases, price): return sum((n * price for _, n in row_cases), F(0))


def rate_loss(rate, choice):
    """二(一)2: what an exact rate in percent costs a quarter."""
    if rate >= 90: return F(0)
    if rate <= 65: return F("2.5")  # ③; at exactly 65, ② would give 25 x 0.1, the same
    below = 90 - rate
    steps = {"a": F(floor(below)), "b": below, "c": F(ceil(below))}[choice]
    loss = steps * F("0.1")
    return round4(loss) if choice == "b" else loss


def village(unit, findings, surveys, asof, choice):
    """What a village has: by item, by bonus category, its total, and whether it may have awards."""
    own = [f for f in findings if f["unit"] == unit]
    def named(*names): return [f for f in own if f["what"] in names]
    score, dropped = {}, 0

    # 二(一)1
    by_month = [F(0)] * 13
    for level, price in LEVEL.items():
        rows = named(level, level + "规则")
        for row, n in cases(rows, matter, year if choice["TA5"] == "d" else month): by_month[month(row)] += n * price
    if choice["TA5"] == "b":
        score["T-1.1"] = 20 - min(F(20), round4(sum(min(x, F(20, 12)) for x in by_month[1:])))
    elif choice["TA5"] == "c":
        begun = [m for m in range(1, 13) if (2023, m, 1) <= asof]
        score["T-1.1"] = round4(sum(max(F(0), 20 - by_month[m]) for m in begun) / len(begun))
    else: score["T-1.1"] = max(F(0), 20 - sum(by_month))

    # 二(一)2
    score["T-1.2"] = F(10)
    for q in range(4):
        last = (2023, q * 3 + 3, monthrange(2023, q * 3 + 3)[1])
        if last > asof: continue
        of_quarter = [(r, n) for u, p, r, n in surveys if u == unit and (p[0][1] - 1) // 3 == q and n]
        if not of_quarter:
            if choice["TA4"] == "c": dropped += 1
            continue
        if choice["TA2"] == "b": rate = sum(100 * r / n for r, n in of_quarter) / len(of_quarter)
        else: rate = 100 * sum(r for r, _ in of_quarter) / sum(n for _, n in of_quarter)
        score["T-1.2"] -= rate_loss(rate, choice["TA1"])
    score["T-1.2"] -= dropped * F("2.5")

    # 二(一)3, 二(二)1 and 3
    score["T-1.3"] = max(F(0), 5 - points(cases(named("错误数据", "反馈错误数据"), each, year), F("0.1")))
    score["T-2.1"] = max(F(0), 10 - points(cases(named("网格资料缺失", "网格资料缺少"), each, year), F(1))
                         - points(cases(named("网格员不清", "网格员掌握不清"), who, year), F(3))
                         - points(cases(named("疑似应纳未纳"), lambda row: row["who"].split("/")[0] or None, year), F(10)))
    score["T-2.3"] = max(F(0), 10 - points(cases(named("资产台账缺失"), each, year), F(3))
                         - points(cases(named("管护不到位", "项目管护不到位"), each, year), F(5)))

    # 二(二)2: one person once a quarter
    persons = named("监测对象不认可", "监测对象不满意", "政策掌握不清", "政策遗漏")
    by_quarter = [F(0)] * 4
    for row, n in cases(named("帮扶台账缺失"), each, quarter): by_quarter[quarter(row)] += 3 * n
    for row, n in cases(named("计算错误", "收入计算错误"), each, quarter): by_quarter[quarter(row)] += n
    for row, n in cases(persons, who, quarter): by_quarter[quarter(row)] += 5 * n
    if choice["TA6"] == "b": by_quarter = [min(x, F("2.5")) for x in by_quarter]
    score["T-2.2"] = max(F(0), 10 - sum(by_quarter))

    # 二(三)1 and 2: one notice under both is charged under the urgent task
    urgent = cases(named("被上级通报"), matter, year)
    numbers = {matter(row) for row, _ in urgent} - {None}
    notices = [f for f in named("县级及以上通报批评", "通报批评") if choice["TA9"] == "b" or f["matter"] not in numbers]
    notice = points(cases(notices, matter, year), F(3))
    papers = points(cases(named("常规资料缺失"), each, year), F(2))
    score["T-3.1"] = {"a": max(F(0), 5 - papers) - notice, "b": 5 - papers - notice, "c": max(F(0), 5 - papers - notice)}[choice["TA7"]]
    score["T-3.2"] = max(F(0), 5 - points(urgent, F(3)))

    # 二(三)3: who was absent was neither late nor early
    absent = cases(named("无故缺席", "缺席"), meeting, year)
    away = {meeting(row) for row, _ in absent} - {None}
    late = cases([f for f in named("迟到") if meeting(f) not in away], meeting, year)
    late_at = {meeting(row) for row, _ in late} - {None} if choice["TA15"] == "b" else set()
    early = cases([f for f in named("早退") if meeting(f) not in away | late_at], meeting, year)
    score["T-3.3"] = max(F(0), 5 - points(absent, F(5)) - points(late, F(2)) - points(early, F(1)))

    # 二(四): no limit; of one matter the highest
    claims = []
    for category, table, words in (("T-B1", PRAISE, ("通报表扬", "表扬")), ("T-B2", MODEL, ("工作典型", "典型"))):
        for level, worth in table.items():
            for f in named(*(level + word for word in words)):
                if f["n"]: claims.append((category, f["matter"], F(worth), f["n"]))
    bonus, best = {"T-B1": F(0), "T-B2": F(0), "T-B3": F(0)}, {}
    for category, name, worth, n in claims:
        key = category if choice["TA11"] == "b" else (name if choice["TA11"] == "c" else (category, name))
        if choice["TA11"] != "b" and not name: bonus[category] += worth * n
        elif key not in best or worth > best[key][1]: best[key] = (category, worth)
    for category, worth in best.values(): bonus[category] += worth
    projects = named("重点项目顺利", "重点项目")
    assert all(f["by"] for f in projects)
    if choice["TA12"] == "b": bonus["T-B3"] = points(cases(projects, matter, year), F(5))
    elif any(f["n"] for f in projects): bonus["T-B3"] = F(5)

    base = sum(score.values())
    if dropped: base = round4(base * 80 / (80 - dropped * F("2.5")))
    total = base + sum(bonus.values())
    if choice["TA8"] == "b": total = max(F(0), total)
    vetoed = bool(named("重点工作一票否决", "一票否决"))
    return dict(unit=unit, items=score, bonus=bonus, total=total, eligible=not vetoed)


def ranking(paths, asof=(2023, 12, 31), choice=DEFAULT):
    findings, surveys = read(paths, asof)
    villages = [village(unit, findings, surveys, asof, choice) for unit in UNITS]
    def place(v): return (not v["eligible"] if choice["TA14"] == "b" else False, -v["total"])
    for v in villages: v["rank"] = 1 + sum(place(other) < place(v) for other in villages)
    return sorted(villages, key=lambda v: v["rank"])


def show(x):
    """A fraction as a decimal without trailing noughts."""
    x = round4(F(x))
    text = f"{abs(x.numerator * 10000 // x.denominator):05d}"
    return ("-" if x < 0 else "") + (text[:-4] + "." + text[-4:]).rstrip("0").rstrip(".")


def main(arguments):
    choice, asof, folder, mode = dict(DEFAULT), (2023, 12, 31), "input", ""
    words = iter(arguments)
    for word in words:
        if word in ("--items", "--months"): mode = word
        elif word == "--as-of": asof = span(next(words))[1]
        elif "=" in word: choice.update([word.split("=")])
        else: folder = word
    paths = sorted(glob.glob(os.path.join(folder, "*.csv")))
    out = csv.writer(sys.stdout, lineterminator="\n")
    if mode == "--months":
        out.writerow(["month", "unit", "total", "rank"])
        for m in range(1, 13):
            for v in ranking(paths, span(f"2023-{m:02d}")[1], choice): out.writerow([f"2023-{m:02d}", v["unit"], show(v["total"]), v["rank"]])
    elif mode == "--items":
        out.writerow(["unit", *ITEMS, "T-B1", "T-B2", "T-B3", "total"])
        for v in sorted(ranking(paths, asof, choice), key=lambda v: UNITS.index(v["unit"])):
            out.writerow([v["unit"], *(show(v["items"][i]) for i in ITEMS), *(show(x) for x in v["bonus"].values()), show(v["total"])])
    else:
        out.writerow(["unit", "total", "rank", "eligible"])
        for v in ranking(paths, asof, choice): out.writerow([v["unit"], show(v["total"]), v["rank"], "yes" if v["eligible"] else "no"])


if __name__ == "__main__": main(sys.argv[1:])
