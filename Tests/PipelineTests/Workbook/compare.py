#!/usr/bin/env python3
"""Holds the office's workbook against the output that it is of: every cell, read by openpyxl and as LibreOffice saves it.

  compare.py OUTPUT WORKBOOK   prints what differs, and exits with 1 if anything does

Figures are compared as exact decimals, texts as they stand. The workbook is the Chinese one.
"""
import csv, os, subprocess, sys, tempfile
from decimal import Decimal

import openpyxl

output, path = sys.argv[1:]
troubles = []
SHEETS = ["排名", "得分", "总账", "加分", "退回", "提醒", "说明"]
SAVED = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1"


def expect(condition, *words):
    if not condition: troubles.append(" ".join(map(str, words)))


def table(name):
    with open(os.path.join(output, name), encoding="utf-8", newline="") as file: return list(csv.reader(file))


def exact(text):
    """A figure as an exact decimal, any other text as it is."""
    try: return Decimal(text).normalize()
    except ArithmeticError: return text


def shown(cell):
    """A cell as text; a number as the shortest decimal that is the same double."""
    return "" if cell is None else repr(cell) if isinstance(cell, float) else str(cell)


def same(sheet, found, wanted, figures):
    expect(len(found) == len(wanted), sheet, "has", len(found), "rows instead of", len(wanted))
    for number, (mine, theirs) in enumerate(zip(found, wanted), 2):
        for column, (a, b) in enumerate(zip(mine, theirs)):
            if column in figures: a, b = exact(a), exact(b)
            expect(a == b, f"{sheet}:{number}:{column + 1}: {a!r} instead of {b!r}")


def check(sheets):
    """The rows of each sheet against the files of the output."""
    ledger = [row for row in table("6-veto.csv")[1:] if row[4] != "control"]
    same("总账", [row[:16] for row in sheets["总账"][1:]], ledger, {5, 6, 7})
    scores = table("scores.csv")
    same("得分", sheets["得分"][1:], scores[1:], set(range(1, len(scores[0]))) - {scores[0].index("veto")})
    expect([c for c in sheets["得分"][0][1:] if c not in ("否决", "总分", "折算")] == [c for c in scores[0][1:] if c not in ("veto", "total", "rescale")])
    ranking = table("7-rank.csv")
    wanted = [dict(zip(ranking[0], row)) for row in ranking[1:]]
    found = [dict(zip(sheets["排名"][0], row)) for row in sheets["排名"][1:]]
    words = {"rank": "名次", "unit": "单位", "group": "组", "group_rank": "组内名次", "total": "总分", "percent": "得分率", "grade": "等次", "veto": "否决",
             "consequence": "后果", "as_of": "截至日"}
    expect(len(found) == len(wanted), "rows of the ranking")
    for mine, theirs in zip(found, wanted):
        for name, heading in words.items(): expect(exact(mine.get(heading, "")) == exact(theirs[name]), mine, name)
        expect(mine["参评"] == {"yes": "是", "no": "否"}[theirs["eligible"]], mine)
    # The category's entries sum to what stands in the score sheet.
    categories = {}
    for row in sheets["加分"][1:]: categories[row[0], row[1]] = categories.get((row[0], row[1]), 0) + Decimal(row[6] or 0)
    for row in scores[1:]:
        for heading, cell in list(zip(scores[0], row))[1:]:
            if (row[0], heading) in categories: expect(categories.pop((row[0], heading)) == Decimal(cell or 0), row[0], heading)
    expect(not any(categories.values()), "merit that stands in no column", categories)
    for sheet, name, kept in (("退回", "rejects.csv", [0, 1, 2, 3, 6, 7]), ("提醒", "warnings.csv", [0, 1, 2, 3, 4, 6])):
        rows = table(name)
        expect(len(rows[0]) == max(kept) + 1, name)
        same(sheet, sheets[sheet][1:], [[row[n] for n in kept] for row in rows[1:]], set())


book = openpyxl.load_workbook(path)
expect(book.sheetnames == SHEETS, book.sheetnames)
for sheet in book.worksheets[:-1]:
    expect(sheet.freeze_panes, sheet.title, "is not frozen")
    expect(sheet.auto_filter.ref == sheet.dimensions, sheet.title, sheet.auto_filter.ref, sheet.dimensions)
    expect(sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9, sheet.title, "is not printed on A4")
    expect(sheet.print_title_rows == "$1:$1" and sheet.page_setup.fitToHeight == 0, sheet.title, sheet.print_title_rows)
    for row in sheet.iter_rows():
        for cell in row: expect(cell.data_type != "f", sheet.title, cell.coordinate, "is a formula")
for title in ("排名", "得分", "总账", "加分"):
    expect(len(book[title].conditional_formatting) or book[title].max_row == 1, title, "has no conditional format")
check({sheet.title: [[shown(cell) for cell in row] for row in sheet.iter_rows(values_only=True)] for sheet in book})

with tempfile.TemporaryDirectory() as folder:
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", SAVED, "--outdir", folder, path],
                   check=True, capture_output=True)
    saved = {}
    for title in SHEETS:
        name = os.path.join(folder, os.path.basename(path).removesuffix(".xlsx") + f"-{title}.csv")
        with open(name, encoding="utf-8", newline="") as file: saved[title] = list(csv.reader(file))
    check(saved)

print("\n".join(troubles[:20]))
sys.exit(1 if troubles else 0)
