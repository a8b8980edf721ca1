"""Adds the tables of a generated workbook, as plain values and formulas, to other workbooks.

Reads one JSON document from standard input: {"tables": path, "left": [names of sheets not to add], "files": [[from, to], …]}.
Prints a JSON list with one entry for each file: null, or why it could not be done."""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def lines_of(tables, left):
    """Formulas over the own sheet stay; what reads another sheet comes as its result."""
    formulas = openpyxl.load_workbook(tables)
    results = openpyxl.load_workbook(tables, data_only=True)
    for sheet in formulas.worksheets:
        if sheet.title in left:
            continue
        cells = []
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if isinstance(value, str) and value.startswith("=") and ("!" in value or "[" in value):
                    value = results[sheet.title][cell.coordinate].value
                if value is not None:
                    cells.append((cell.coordinate, value, cell.number_format))
        yield sheet.title, cells, [str(area) for area in sheet.merged_cells.ranges]


def add(sheets, source, target):
    book = openpyxl.load_workbook(source, keep_vba=source.endswith(".xlsm"))
    for title, cells, merges in sheets:
        sheet = book.create_sheet(title)
        for coordinate, value, number_format in cells:
            cell = sheet[coordinate]
            cell.value = value
            cell.number_format = number_format
        for area in merges:
            sheet.merge_cells(area)
    book.save(target)


def main():
    order = json.load(sys.stdin)
    sheets = list(lines_of(order["tables"], set(order["left"])))
    said = []
    for source, target in order["files"]:
        try:
            add(sheets, source, target)
            said.append(None)
        except Exception as error:  # whatever the library stumbles over: the file is left out by name
            said.append(repr(error)[:200])
    json.dump(said, sys.stdout)


main()
