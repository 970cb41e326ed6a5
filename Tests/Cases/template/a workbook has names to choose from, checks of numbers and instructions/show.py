"""Shows what a spreadsheet program knows of a workbook: show.py FILE."""
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet, behind = book.worksheets
print("sheets:", *book.sheetnames, "and in sight:", book.active.title, "frozen above and left of:", sheet.freeze_panes)
header = next(row for row in sheet.iter_rows() if row[0].comment)
for cell in header:
    below = sheet.cell(cell.row + 1, cell.column)
    form = sheet.column_dimensions[cell.column_letter].number_format or "General"
    print(f"{cell.coordinate} {cell.value}: {cell.comment.text} [{below.value or ''}] {form}")
for rule in sheet.data_validations.dataValidation:
    if rule.type == "list":
        cells = [cell.value for row in behind[rule.formula1.split("!")[1].replace("$", "")] for cell in row]
        print(f"{rule.sqref}: one of {len(cells)}: {cells[0]} ... {cells[-1]}; else {rule.error}")
    else:
        print(f"{rule.sqref}: {rule.type} {rule.formula1} {rule.formula2 or 'and more'}; else {rule.error}")
