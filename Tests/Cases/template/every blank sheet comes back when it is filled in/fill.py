"""Fills in blank sheets with what committed sheets say: fill.py SCHEME LEDGER SHEETS BLANKS FILLED.

LEDGER is what ingest made of the folder SHEETS. Every blank sheet in the folder BLANKS is filled in, as a clerk would, by
its headings alone, and saved in FILLED. A second sheet of one duty, for which there is no blank one, is copied.
"""
import collections
import csv
import pathlib
import shutil
import sys


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


scheme, ledger, sheets, blanks, filled = map(pathlib.Path, sys.argv[1:])
duties = table(scheme / "sheets.csv")
columns = {row["heading"]: row for row in table(scheme / "columns.csv")}
units = {name: row["unit"] for row in table(scheme / "units.csv") for name in [row["unit"], *row["aliases"].split()]}
rules, items = {}, {}
for name in ["deduct", "bonus", "veto"]:
    for row in table(scheme / f"{name}.csv") if (scheme / f"{name}.csv").exists() else []:
        if row["use"] != "no":
            for word in [row["rule"], row["name"], *row["aliases"].split()]:
                rules.setdefault(word, row["rule"])
            items[row["rule"]] = row.get("item", "")
names = {(f"{row['no']}. " if row["no"] else "") + row["name"]: row["item"] for row in table(scheme / "items.csv")}


def duty(file):
    """The duty of a file, and the unit that its name ends with."""
    starts = [(len(start), row, start) for row in duties for start in [row["sheet"], *row["aliases"].split()]
              if file.startswith(start)]
    _, row, start = max(starts, key=lambda found: found[0])
    return row["sheet"], units.get(file[len(start):].removesuffix(".csv").strip("-"), "")


def fill_list(header, rows, entries):
    for entry in entries:
        row, left = [], dict(entry)
        household, _, person = entry["party"].rpartition("/")
        first, _, last = entry["period"].partition("/")
        if "period-from" in [columns[heading]["field"] for heading in header] and "/" in entry["period"]:
            left |= {"period": "", "period-from": first, "period-to": last}
        if entry["party"] and "party" not in [columns[heading]["field"] for heading in header]:
            left |= {"party": "", "household": household, "person": person}
        left["value"] = left["quantity"]
        for heading in header:
            row.append(left.pop(columns[heading]["field"], ""))
        lost = {field: left.get(field) for field in ["period", "of", "matter", "party", "approver", "note"]}
        assert not any(lost.values()), f"{header} has no column for {lost}"
        assert "quantity" not in left or "value" not in left or entry["quantity"] in ("", "1"), f"{header}: {entry}"
        rows.append(row)


def fill_table(header, rows, entries):
    places = {}
    for column, heading in enumerate(header[1:], 1):
        meaning = columns.get(heading, {"rule": heading, "period": "", "field": "quantity"})
        places[rules[meaning["rule"]], meaning["period"], meaning["field"]] = column
    lines = {row[0]: row for row in rows}
    for entry in entries:
        row, rule = lines[units[entry["unit"]]], rules[entry["rule"]]
        row[places[rule, entry["period"], "quantity"]] = entry["quantity"]
        if entry["of"]:
            row[places[rule, entry["period"], "of"]] = entry["of"]


def fill_form(header, rows, entries):
    scores = {items[rules[entry["rule"]]]: entry for entry in entries}
    for row in rows:
        if row[0] in names:
            entry = scores.pop(names[row[0]])
            row[-1] = entry["quantity"]
            assert entry["of"] == row[1], f"{row[0]} has the marks {row[1]}, not {entry['of']}"
    assert not scores, f"nowhere to write {scores}"


def fill(lines, shape, entries):
    """The lines of a blank sheet, filled in."""
    start = next(number for number, line in enumerate(lines) if sum(cell in columns for cell in line) > 1
                 or (line[0] in columns and line[1] in rules))
    header, rows = lines[start], lines[start + 1:]
    {"list": fill_list, "wide": fill_table, "form": fill_form}[shape](header, rows, entries)
    return lines[:start + 1] + rows


def read(path):
    if path.suffix == ".csv":
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))
    import openpyxl
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [[str(cell) if cell is not None else "" for cell in row] for row in sheet.iter_rows(values_only=True)]


def save(blank, lines, path):
    if path.suffix == ".csv":
        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(lines)
        return
    import openpyxl
    book = openpyxl.load_workbook(blank)
    for row, line in enumerate(lines, 1):
        for column, text in enumerate(line, 1):
            cell = book.worksheets[0].cell(row, column)
            isFigure = text.replace(".", "", 1).isdigit() and cell.number_format == "General"
            cell.value = float(text) if isFigure else text or None
    book.save(path)


handed_in = collections.defaultdict(lambda: collections.defaultdict(list))
for entry in table(ledger):
    if entry["kind"] != "control":
        file = entry["source"].rsplit(":", 2)[0]
        handed_in[duty(file)][file].append(entry)
shapes = {row["sheet"]: row["shape"] for row in duties}
for blank in sorted(blanks.iterdir()):
    files = handed_in.pop(duty(blank.stem + ".csv"))
    first, *others = sorted(files, key=len)
    save(blank, fill(read(blank), shapes[duty(first)[0]], files[first]), filled / blank.name)
    for other in others:
        shutil.copy(sheets / other, filled)
assert not handed_in, f"there is no blank sheet for {list(handed_in)}"
