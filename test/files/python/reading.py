"""What openpyxl reads otherwise after a command, outside what the command wrote; and what it wrote, read back."""
import datetime
import re
import warnings

import openpyxl
from openpyxl.utils.datetime import to_excel

from areas import areas_of, inside_any, meet

warnings.simplefilter("ignore")

NOTHING = {"created": False, "cells": {}, "formulas": [], "styles": [], "merges": [], "validations": [], "conditions": [], "links": [], "rows": [], "columns": 0, "view": False, "print": False, "breaks": False}
readings = {}


def known_reading(path):
    """The workbook, or why it cannot be opened; kept while the next commands read it."""
    if path not in readings:
        if len(readings) > 40:
            readings.pop(next(iter(readings)))
        try:
            readings[path] = openpyxl.load_workbook(path)
        except Exception as error:
            readings[path] = repr(error)[:200]
    return readings[path]


def sees_all(path, tabs):
    """openpyxl passes over sheets that are named in another case than their part: nothing can be compared then."""
    book = known_reading(path)
    return not isinstance(book, str) and book.sheetnames == tabs


def changed_reading(before_path, after_path, written):
    before, after = known_reading(before_path), known_reading(after_path)
    if isinstance(after, str):
        return ["cannot be opened any more: " + after]
    faults = changed_tabs(before, after, written)
    styles = {}
    for sheet in before.worksheets:
        if sheet.title not in after.sheetnames:
            continue
        plan = written["sheets"].get(sheet.title, NOTHING)
        other = after[sheet.title]
        for change in changes_of(sheet, other, plan, styles):
            faults.append(f"{sheet.title}: {change}")
    for name, plan in written["sheets"].items():
        if name in after.sheetnames:
            faults += [f"{name}: {text}" for text in unwritten(after[name], plan)]
    return faults + list(changed_names(before, after, written))


def changes_of(sheet, other, plan, styles):
    yield from changed_cells(sheet, other, plan, styles)
    yield from changed_lists(sheet, other, plan)
    yield from changed_lines(sheet, other, plan)


def changed_tabs(before, after, written):
    created = [name for name, plan in written["sheets"].items() if plan["created"]]
    expected = before.sheetnames + [name for name in created if name not in before.sheetnames]
    if after.sheetnames != expected:
        return [f"tabs {before.sheetnames} became {after.sheetnames}"]
    return [f"tab {name}: state {before[name].sheet_state} became {after[name].sheet_state}" for name in before.sheetnames if before[name].sheet_state != after[name].sheet_state]


def plain(value):
    """Formulas of arrays and of data tables are objects in later versions of openpyxl."""
    if hasattr(value, "ref") and hasattr(value, "t"):
        return tuple(sorted((key, str(part)) for key, part in vars(value).items()))
    return value


def changed_cells(sheet, other, plan, styles):
    cells = plan["cells"]
    restyled = areas_of(plan["styles"])
    for place in sheet._cells.keys() | other._cells.keys():
        one, two = sheet._cells.get(place), other._cells.get(place)
        name = (one or two).coordinate
        if name not in cells:
            old, new = plain(one.value if one else None), plain(two.value if two else None)
            if old != new and not (old is None and new is None):
                yield f"{name} was {old!r:.80}, is {new!r:.80}"
        if one is None or two is None or inside_any(*place, restyled):
            continue
        pair = (one.style_id, two.style_id)
        if pair not in styles:
            styles[pair] = look(one) == look(two)
        if not styles[pair]:
            yield f"{name} looks otherwise"


def look(cell):
    return tuple(repr(part) for part in (cell.font, cell.fill, cell.border, cell.alignment, cell.protection)) + (cell.number_format,)


def listed(sheet):
    """The things of a sheet that stand in lists, each as (kind, key, content)."""
    for area in sheet.merged_cells.ranges:
        yield "merge", str(area), ""
    for one in sheet.data_validations.dataValidation:
        yield "validation", str(one.sqref), (one.type, one.operator, one.formula1, one.formula2, one.prompt, one.error, one.allowBlank)
    for group in sheet.conditional_formatting:
        for rule in group.rules:
            yield "condition", str(group.sqref), (rule.type, rule.operator, tuple(rule.formula), repr(rule.dxf), rule.stopIfTrue, rule.text)
    for row in sheet._cells.values():
        if row.hyperlink is not None:
            yield "link", row.coordinate, (row.hyperlink.target, row.hyperlink.location)
        if row.comment is not None:
            yield "comment", row.coordinate, row.comment.text
    for table in sheet.tables.values():
        yield "table", table.ref, table.displayName


def is_planned(kind, key, content, plan):
    if kind == "merge":
        return key in plan["merges"]
    if kind == "link":
        return key in plan["links"]
    if kind == "condition":
        return any(key == area and content[2] and content[2][0] == formula for area, formula in plan["conditions"])
    if kind == "validation":
        planned = areas_of(plan["validations"])
        return any(meet(area, other) for area in areas_of(key.split()) for other in planned)
    return False


def changed_lists(sheet, other, plan):
    before, after = set(listed(sheet)), set(listed(other))
    for word, lot in (("lost", before - after), ("new", after - before)):
        for kind, key, content in lot:
            if not is_planned(kind, key, content, plan):
                yield f"{word} {kind} {key} {str(content)[:120]}"
    missing = [area for area in plan["merges"] if ":" in area and area not in {str(one) for one in other.merged_cells.ranges}]
    for area in missing:
        yield f"merge {area} was not written"


def changed_lines(sheet, other, plan):
    for key, one in sheet.column_dimensions.items():
        first = one.min or 0
        two = other.column_dimensions.get(key)
        if first <= plan["columns"]:
            continue
        if two is None or (one.width, one.hidden) != (two.width, two.hidden):
            yield f"column {key}: width {one.width} became {two and two.width}"
    for row, one in sheet.row_dimensions.items():
        two = other.row_dimensions.get(row)
        if row in plan["rows"]:
            continue
        if (one.ht, one.hidden, one.outlineLevel) != ((two.ht, two.hidden, two.outlineLevel) if two is not None else (None, False, 0)):
            yield f"row {row}: height {one.ht} became {two and two.ht}"
    if not plan["view"] and sheet.freeze_panes != other.freeze_panes:
        yield f"panes {sheet.freeze_panes} became {other.freeze_panes}"


def decoded(value):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), value) if isinstance(value, str) else value


def unwritten(sheet, plan):
    """Cells that do not hold what the plan says."""
    formulas = set(plan["formulas"])
    for name, content in plan["cells"].items():
        cell = sheet[name]
        value = cell.value
        if type(cell).__name__ == "MergedCell":
            continue
        wanted = ("=" + content.lstrip("=") if name in formulas else content)
        if wanted == "":
            wanted = None
        if name not in formulas and isinstance(wanted, str):
            value = decoded(value)
        if isinstance(wanted, (int, float)) and isinstance(value, (int, float)):
            if abs(wanted - value) <= 1e-12 * max(1, abs(wanted)):
                continue
        if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)) and to_excel(value) == wanted:
            continue
        if value != wanted:
            yield f"{name} should hold {wanted!r:.80}, openpyxl reads {value!r:.80}"


def names_of(book):
    """(name in lower case, number of its sheet or None) → what it refers to; in all versions of openpyxl."""
    listed = getattr(book.defined_names, "definedName", None)
    if listed is not None:
        found = {(one.name.lower(), one.localSheetId): one.value for one in listed}
    else:
        found = {(name.lower(), None): one.value for name, one in book.defined_names.items()}
        for number, sheet in enumerate(book.worksheets):
            found.update({(name.lower(), number): one.value for name, one in sheet.defined_names.items()})
    for number, sheet in enumerate(book.worksheets):
        found["_print area", number] = str(sheet.print_area)
        found["_print titles", number] = (sheet.print_title_rows, sheet.print_title_cols)
    return found


def changed_names(before, after, written):
    planned = written["names"]
    printed = {number for number, sheet in enumerate(after.worksheets) if written["sheets"].get(sheet.title, NOTHING)["print"]}
    old, new = names_of(before), names_of(after)
    for name, number in sorted(old.keys() | new.keys(), key=str):
        one, two = old.get((name, number)), new.get((name, number))
        if one == two or planned.get(name) is not None or (one is None and name in planned):
            continue
        if number is not None and (number in printed or (number >= len(before.worksheets) and name.startswith("_"))):
            continue
        yield f"name {name} of sheet {number} was {one}, is {two}"
