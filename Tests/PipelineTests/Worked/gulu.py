"""The totals of 古路镇 from the notice and the sheets, in exact fractions: what both years have in common.

Written from the document; reads no rule table. `gulu-2024.py` has the document's figures, `gulu-2025.py` those of the illustrative
next year; each hands its `Year` to `main`. What the document leaves open follows the default of each reading.

  gulu-2024.py [FOLDER]           writes unit,total,rank,consequence in order
  gulu-2024.py --items [FOLDER]   writes what each village has of each item and bonus category
"""
import csv, glob, os, sys
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction as F

SIGNS = {"村委会": "村"}  # 草坪村委会 is 草坪村


@dataclass
class Year:
    """A year's figures: villages in their order, marks by item, and by clause what a case costs and what one case is."""
    year: int
    units: list
    marks: dict
    clauses: dict  # the name in the sheets: item, price, what one case is
    meeting: str  # the price of a month without a meeting
    bonuses: dict  # the name in the sheets: category, points
    limits: dict  # by category
    least: int = 3  # how many are 排名靠后: ours, 六(一) gives no number


# What one case is: rows with the same key are one, rows that name none count as many as they say.
def row(_): return None
def person(f): return f["姓名"] or f["户主"] or None
def household(f): return f["户主"] or f["姓名"] or None
def matter(f): return f["事项编号"] or None
def matter_of_month(f): return (f["事项编号"], f["日期"][:7]) if f["事项编号"] else None
def year(_): return "once"


def months_later(day, months):
    """The corresponding day, or the last of a month that has none."""
    y, m = divmod(day.month - 1 + months, 12)
    return date(day.year + y, m + 1, min(day.day, monthrange(day.year + y, m + 1)[1]))


def lasts_longer(f, limit, of):
    """Whether what a row reports lasted longer than is free; the first day does not count, an open end is the year's last day."""
    begin = date.fromisoformat(f["起"])
    end = date.fromisoformat(f["止"]) if f["止"] else date(begin.year, 12, 31)
    return end > limit(begin)


LIMITS = {
    "职工医保断保": lambda day: months_later(day, 3),  # 三(二)(5): 不超过3个月
    "纳入超期": lambda day: day + timedelta(15),  # 三(三)(1): 超过15天
}
# Of one household or notice the first is charged and not the second: 三(二)(5), 三(五)(1).
INSTEAD = [("未参保", "职工医保断保", household), ("未公示公告", "公示时限要素", matter)]


def village(name):
    for long, short in SIGNS.items(): name = name.removesuffix(long) + short if name.endswith(long) else name
    return name


def read(year, folder):
    """All findings, meetings and claims by village; every row has every key."""
    findings, meetings, claims = [], {}, []
    names = ("户主", "姓名", "事项编号", "起", "止", "数量", "日期")
    for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        if "否决" in path: continue  # 六(二): starts a procedure, moves no point
        with open(path, encoding="utf-8-sig", newline="") as file:
            for cells in csv.DictReader(file):
                unit = village(cells["村名"])
                problem = cells.get("问题") or cells.get("问题代码")
                f = {name: cells.get(name) or "" for name in names} | {"村名": unit}
                if problem == "无": continue
                assert unit in year.units, (path, unit)
                if "加分项目" in cells: claims.append(f | {"what": cells["加分项目"]})
                elif problem: findings.append(f | {"what": problem, "n": int(f["数量"] or 1)})
                elif "会议" in path: meetings[unit] = [int(cells[f"{m}月"]) for m in range(1, 13)]
                else:
                    for what in cells:
                        if what in ("村名", "序号"): continue
                        n = 0 if cells[what] == "无" else int(cells[what])
                        if n: findings.append(f | {"what": what, "n": n})
    return findings, meetings, claims


def lost(year, unit, findings, meetings):
    """What a village loses of each item, before its marks bound it."""
    own = [f for f in findings if f["村名"] == unit and not (f["what"] in LIMITS and not lasts_longer(f, LIMITS[f["what"]], f))]
    for first, second, key in INSTEAD:
        charged = {key(f) for f in own if f["what"] == first}
        own = [f for f in own if not (f["what"] == second and key(f) in charged)]
    losses, seen = dict.fromkeys(year.marks, F(0)), set()
    for f in own:
        item, price, key = year.clauses[f["what"]]
        case = key(f)
        if case is None: losses[item] += f["n"] * F(price)
        elif (f["what"], case) not in seen: losses[item] += F(price)
        seen.add((f["what"], case))
    losses["G-1.2"] += sum(F(year.meeting) for held in meetings[unit] if not held)  # 每月至少1次
    return losses


def merit(year, unit, claims):
    """What a village has of each bonus category: of one matter the highest, of one case or person a report, within the limits."""
    best, reports, points = {}, [], dict.fromkeys(year.limits, F(0))
    for f in (f for f in claims if f["村名"] == unit):
        category, worth = year.bonuses[f["what"]]
        if category == "G-B4": reports.append(f)
        elif category == "G-B5" or not f["事项编号"]: points[category] += F(worth)
        else: best[category, f["事项编号"]] = max(F(worth), best.get((category, f["事项编号"]), F(0)))
    for (category, _), worth in best.items(): points[category] += worth
    cases, persons = set(), set()
    for f in sorted(reports, key=lambda f: f["日期"]):  # 五(四): the first by date
        if f["事项编号"] in cases or f["姓名"] in persons: continue
        cases.add(f["事项编号"])
        persons.add(f["姓名"])
        points["G-B4"] += F(year.bonuses[f["what"]][1])
    return {category: min(F(limit), points[category]) for category, limit in year.limits.items()}


def ranking(year, folder):
    findings, meetings, claims = read(year, folder)
    assert set(meetings) == set(year.units) and len(year.units) == len(set(year.units))
    villages = []
    for unit in year.units:
        losses = lost(year, unit, findings, meetings)
        items = {item: max(F(0), F(marks) - losses[item]) for item, marks in year.marks.items()}
        items |= merit(year, unit, claims)
        villages.append({"unit": unit, "items": items, "total": sum(items.values())})
    for v in villages:
        v["rank"] = 1 + sum(other["total"] > v["total"] for other in villages)
        v["last"] = sum(other["total"] < v["total"] for other in villages) < year.least
    return sorted(villages, key=lambda v: v["rank"])


def show(x):
    """A fraction as a decimal without trailing noughts."""
    ticks = x * 10000
    assert ticks.denominator == 1
    return f"{int(ticks) // 10000}.{int(ticks) % 10000:04d}".rstrip("0").rstrip(".")


def main(year):
    words = sys.argv[1:]
    folder = next((word for word in words if not word.startswith("-")), "input")
    assert sum(F(marks) for marks in year.marks.values()) == 100
    villages = ranking(year, folder)
    out = csv.writer(sys.stdout, lineterminator="\n")
    if "--items" in words:
        out.writerow(["unit", *year.marks, *year.limits, "total"])
        for v in sorted(villages, key=lambda v: year.units.index(v["unit"])):
            out.writerow([v["unit"], *(show(x) for x in v["items"].values()), show(v["total"])])
    else:
        out.writerow(["unit", "total", "rank", "consequence"])
        for v in villages: out.writerow([v["unit"], show(v["total"]), v["rank"], "组织谈话" if v["last"] else ""])
