"""Prints the sheet of instructions of a workbook: show.py FILE."""
import sys

import openpyxl

for row in openpyxl.load_workbook(sys.argv[1])["填写说明"].iter_rows(values_only=True):
    print(" | ".join(cell or "" for cell in row).rstrip(" |"))
