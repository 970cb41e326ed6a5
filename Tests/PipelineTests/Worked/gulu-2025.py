#!/usr/bin/env python3
"""古路镇 2025, illustrative: what the made-up next year changes in the figures of 2024, for the calculation in `gulu.py`."""
from dataclasses import replace
from importlib import import_module
from gulu import household, main, row

LAST = import_module("gulu-2024").YEAR
NO_MORE = ("一事一议未及时",)  # its item was dropped

YEAR = replace(
    LAST, year=2025,
    # 熊家村 has another name; 桂湾村 and 联合村 became 桂联村.
    units="吉星村 银花村 草坪村 兴盛村 希望村 乌牛村 熊家坝村 菜子村 双鱼村 同德村 百步梯村 三角村 桂联村 前锋村".split(),
    # 18 + 29 + 38 + 10 + 5
    marks={
        "G-1.1": "5", "G-1.2": "8", "G-1.3": "5",
        "G-2.1": "5", "G-2.2": "8", "G-2.3a": "1.5", "G-2.3b": "1.5", "G-2.5": "3", "G-2.6": "5", "G-2.7": "5",
        "G-3.1": "20", "G-3.2": "4", "G-3.3": "5", "G-3.5": "4", "G-3.6": "5", "G-4.1": "4", "G-4.2": "3", "G-4.3": "3", "G-5.1": "5",
    },
    clauses={what: clause for what, clause in LAST.clauses.items() if what not in NO_MORE} | {
        "重点对象住危房": ("G-2.2", "1.5", household),  # 1 last year
        # The clinic and the care of the sick are two items now.
        **{what: ("G-2.3a", *LAST.clauses[what][1:]) for what in ("卫生室不营业或村医不在岗", "药费医疗费为零", "临期过期药品未分类", "空白点")},
        **{what: ("G-2.3b", *LAST.clauses[what][1:]) for what in ("未享受先诊疗后付费", "大病慢病未落实")},
        "垃圾乱堆": ("G-3.5", "0.5", row), "厕所损坏未修": ("G-3.5", "0.5", household),  # the new item
        "整改不到位": ("G-3.6", "0.5", row),
    },
    bonuses=LAST.bonuses | {"主流媒体报道": ("G-B4", "0.3")},
    limits=LAST.limits | {"G-B4": "1.5"},
)

if __name__ == "__main__": main(YEAR)
