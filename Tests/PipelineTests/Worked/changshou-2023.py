#!/usr/bin/env python3
"""The totals of 長壽區 2023 from the document and the sheets in input/, in exact fractions.

Written from the document; reads no rule table. The document's figures stand here on purpose. What the document leaves open
follows the default of each reading; `CA1=b` and so on as arguments choose another (CA1 CA2 CA3 CA6 CA7 CA8 CA9 CA12 CA13 CA14).

  changshou-2023.py [FOLDER] [CA1=b ...]    writes unit,total,rank,grade,veto in order
  changshou-2023.py --items [FOLDER]        writes what each town has of each item
"""
import csv, glob, os, sys
from fractions import Fraction as F

PAIRS = ("鎮镇 級级 領领 責责 鄉乡 興兴 組组 織织 衛卫 醫医 農农 務务 業业 實实 貧贫 脫脱 崗岗 穩稳 監监 測测 動动 態态 幫帮 產产 續续 發发 費费 資资 財财 銜衔 "
         "運运 場场 評评 檢检 結结 認认 眾众 賽赛 馬马 滿满 話话 調调 應应 納纳 規规 惡恶 響响 報报 單单 綜综 試试 點点 慶庆 華华 龍龙 網网 兩两 辦办 國国 黨党 "
         "門门 類类 輪轮 項项 編编 號号 層层 審审 備备 數数 戶户 駐驻 內内 設设 機机 構构 體体 飲饮 療疗 鞏巩 訪访 輿舆 處处 長长 增增 對对 鄰邻 鳳凤 雲云 臺台 "
         "蘭兰 壽寿 雙双 顆颗 萬万 順顺 縣县 專专 區区 決决 註注 註注 況况 現现 問问 題题 績绩 適适 電电").split()
TO = {p[0]: p[1] for p in PAIRS}
def plain(text): return "".join(TO.get(c, c) for c in text).replace("（", "(").replace("）", ")")

UNITS = ("菩提街道 凤城街道 晏家街道 渡舟街道 新市街道 但渡镇 邻封镇 海棠镇 江南街道 云台镇 葛兰镇 长寿湖镇 龙河镇 双龙镇 石堰镇 洪湖镇 云集镇 万顺镇 八颗街道").split()
EIGHT = UNITS[:8]  # 附件說明: 98 marks
# 附件: the row of the annex, its marks and the words that a heading for it begins with
ANNEX = [("1", 3, "主体责任"), ("2", 2, "行业责任 内设机构"), ("3", 5, "驻村"), ("4", 5, "兜底 低收入"), ("5", 5, "教育"), ("6", 5, "住房"),
         ("7a", 5, "医疗保障(卫健)"), ("7b", 5, "医疗保障(医保)"), ("8", 5, "饮水"), ("9", 3, "防返贫 防止返贫动态"), ("10", 5, "稳岗 脱贫户"),
         ("11", 3, "产业"), ("12", 2, "消费"), ("13", 2, "乡村建设"), ("14", 2, "乡村治理"), ("15", 3, "整改 各类问题"), ("16", 0, "防止返贫致贫"), ("17", 3, "收入"),
         ("18", 10, "交叉检查 镇街交叉"), ("19a", 100, "市级赛马"), ("19b", 100, "电话调查 群众认可度电话"), ("20", 10, "实地评估 现场实地"), ("21", 5, "财政"), ("22", 2, "重点帮扶 乡村振兴重点")]
AWARD = {"市级专项督查": F("0.2"), "区县交叉核查": F("0.2"), "市级第三方评估": F("0.3")}  # 五
BONUS = [("党中央国务院表彰", 1), ("中央部门表彰", "0.5"), ("中央和国家机关部门表彰", "0.5"), ("市委市政府表彰", "0.5"), ("市级部门表彰", "0.3"), ("区委区政府表彰", "0.2"),
         ("国家级试点", 1), ("市级试点", "0.5"), ("两办单篇", "0.3"), ("两办综合", "0.2"), ("5家中央媒体", "0.3"), ("重庆日报", "0.2"), ("华龙网", "0.2")]  # 七(一)
VETO = "通报批评 媒体曝光 应纳未纳 规模性返贫 实地评估恶劣影响".split()  # 七(二)
NOT_APPLICABLE = {"", "/", "缺项", "不适用"}

def rows(path):
    """The rows of a sheet below its header, as headings and cells in simplified script."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        table = [[plain(c) for c in row] for row in csv.reader(file)]
    at = next(n for n, row in enumerate(table) if "镇街" in row)
    for row in table[at + 1:]:
        found = dict(zip(table[at], row))
        if found["镇街"] not in ("合计", "总计"): yield found

def read(folder):
    scores, rounds, claims, vetoes = {u: {} for u in UNITS}, [], [], {u: set() for u in UNITS}
    for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        kind = plain(os.path.basename(path))
        if kind.startswith("自评"): continue  # 四(一): recorded, no marks in the annex
        for row in rows(path):
            unit = row["镇街"]
            assert unit in UNITS, (path, unit)
            if "评分" in kind:
                for heading, cell in row.items():
                    if heading in ("镇街", "序号", "备注"): continue
                    no, marks = next((n, m) for n, m, words in ANNEX if any(heading.startswith(w) for w in words.split()))
                    if no == "16":
                        if cell in ("一票否决", "否决", "1"): vetoes[unit].add("一户返贫致贫")
                        continue
                    if no == "22" and unit in EIGHT:
                        assert cell in NOT_APPLICABLE, (unit, cell)
                        continue
                    assert no not in scores[unit] and 0 <= F(cell) <= marks, (path, unit, no, cell)
                    scores[unit][no] = F(cell)
            elif "迎检" in kind: rounds.append((unit, row["类型"], row["轮次"], F(row["市级扣分"])))
            elif "加分" in kind:
                points = next(F(p) for name, p in BONUS if row["层级"].startswith(name))
                claims.append((unit, row["表彰事项编号"], points))
            elif "否决" in kind:
                assert row["否决事项"] in VETO and row["审批人"]
                vetoes[unit].add(row["否决事项"])
    return scores, rounds, claims, vetoes

def inspections(unit, rounds, choice):
    total = F(0)
    for u, kind, name, lost in rounds:
        if u != unit: continue
        if lost:
            price = lost * (AWARD[kind] if choice["CA2"] == "b" else 1)
            if choice["CA3"] == "b": price /= len({r[0] for r in rounds if r[1:3] == (kind, name) and r[3]})
            total -= price
        elif not (choice["CA14"] == "b" and any(r[0] == unit and r[1] == kind and r[3] for r in rounds)): total += AWARD[kind]
    return total

def bonuses(unit, claims, choice):
    best, alone = {}, []
    for u, matter, points in claims:
        if u == unit and matter: best[matter] = max(points, best.get(matter, F(0)))
        elif u == unit: alone.append(points)
    counted = list(best.values()) + alone
    if choice["CA6"] == "b": counted = [max(counted, default=F(0))]
    return min(F(2), sum(counted, F(0)))

def once(value):
    """Rounded once, half up, to four places."""
    return F((value * 10000 + F(1, 2)).__floor__(), 10000)

def solve(folder, choice):
    scores, rounds, claims, vetoes = read(folder)
    result = []
    for unit in UNITS:
        s = scores[unit]
        weights = (F(0), F(1, 10)) if choice["CA9"] == "b" else (F(1, 20), F(1, 20))  # ours
        base = sum((v for n, v in s.items() if n not in ("19a", "19b")), F(0)) + s["19a"] * weights[0] + s["19b"] * weights[1]
        extra = inspections(unit, rounds, choice) + bonuses(unit, claims, choice)
        marks = 98 if unit in EIGHT else 100
        total = (base + extra) * 100 / marks if choice["CA1"] == "b" else base * 100 / marks + extra
        if choice["CA12"] == "b": total = min(F(100), total)
        effective = set() if choice["CA8"] == "c" else {v for v in vetoes[unit] if not (choice["CA7"] == "b" and v == "一户返贫致贫")}
        if effective and choice["CA8"] == "b": total = F(0)
        result.append(dict(unit=unit, base=base, extra=extra, total=total, shown=once(total), vetoed=bool(effective), veto=vetoes[unit]))
    result.sort(key=lambda r: (r["vetoed"], -r["total"], UNITS.index(r["unit"])))
    same = lambda a, b: (a["vetoed"], a["total"]) == (b["vetoed"], b["total"])
    for n, r in enumerate(result):
        r["rank"] = result[n - 1]["rank"] if n and same(result[n - 1], r) else n + 1
    # 八: by a share; the shares are ours: three and six tenths, rounded down
    count = sum(not r["vetoed"] for r in result) if choice["CA13"] == "c" else len(result)
    number = (lambda share: (share * count + F(1, 2)).__floor__()) if choice["CA13"] == "b" else lambda share: (share * count).__floor__()
    cuts = [number(F(3, 10)), number(F(3, 10)) + number(F(6, 10))]
    for r in result:
        below = max(n for n, other in enumerate(result) if same(other, r)) + 1
        place = below if choice["CA13"] == "d" else r["rank"]
        r["grade"] = "一般" if r["vetoed"] else "好" if place <= cuts[0] else "较好" if place <= cuts[1] else "一般"
    return result, scores

def text(value):
    whole = f"{float(value):.4f}"
    assert F(whole) == value
    return whole.rstrip("0").rstrip(".")

if __name__ == "__main__":
    words = sys.argv[1:]
    choice = dict.fromkeys("CA1 CA2 CA3 CA6 CA7 CA8 CA9 CA12 CA13 CA14".split(), "a")
    choice.update(w.split("=") for w in words if "=" in w)
    folder = next((w for w in words if "=" not in w and not w.startswith("-")), os.path.join(os.path.dirname(os.path.abspath(__file__)), "input"))
    result, scores = solve(folder, choice)
    out = csv.writer(sys.stdout, lineterminator="\n")
    if "--items" in words:
        out.writerow(["unit"] + [n for n, _, _ in ANNEX if n != "16"] + ["base", "extra", "total"])
        for r in result: out.writerow([r["unit"]] + [text(scores[r["unit"]][n]) if n in scores[r["unit"]] else "" for n, _, _ in ANNEX if n != "16"] + [text(r["base"]), text(r["extra"]), text(r["shown"])])
    else:
        out.writerow(["unit", "total", "rank", "grade", "veto"])
        for r in result: out.writerow([r["unit"], text(r["shown"]), r["rank"], r["grade"], " ".join(n for n in ["一户返贫致贫"] + VETO if n in r["veto"])])
