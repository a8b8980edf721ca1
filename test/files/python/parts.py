"""Which parts of a package changed, byte for byte, and what changed in those that a command may touch."""
import posixpath
import re
import zipfile

from lxml import etree

from areas import area_of, areas_of, inside_any
from reading import NOTHING

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STATE = "urn:budget-disclosure:state:"
# Children of a worksheet that a plan may write into; everything else must stay as it was.
WRITABLE = {"sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks",
            "printOptions", "pageMargins", "pageSetup", "headerFooter", "drawing"}


class Package:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name.replace("\\", "/").lstrip("/"): archive.read(name) for name in archive.namelist() if not name.endswith("/")}
        self.lower = {name.lower(): name for name in self.parts}
        self.workbook = next((target for kind, target in self.relations("").values() if kind.endswith("/officeDocument")), "xl/workbook.xml")

    def relations(self, owner):
        folder, base = posixpath.split(owner)
        known = self.lower.get(posixpath.join(folder, "_rels", base + ".rels").lower())
        if known is None:
            return {}
        found = {}
        for one in self.tree(known):
            target = one.get("Target", "")
            if one.get("TargetMode") != "External":
                full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                target = self.lower.get(full.lower(), full)
            found[one.get("Id")] = (one.get("Type", ""), target)
        return found

    def tree(self, name):
        return etree.fromstring(self.parts[name], etree.XMLParser(huge_tree=True, remove_comments=True, remove_pis=True))

    def sheets(self):
        """Tab → part."""
        relations = self.relations(self.workbook)
        listed = self.tree(self.workbook).find(MAIN + "sheets")
        return {one.get("name"): relations.get(one.get(RELATION + "id"), ("", ""))[1] for one in (listed if listed is not None else [])}

    def of_kind(self, ending):
        return next((target for kind, target in self.relations(self.workbook).values() if kind.endswith(ending)), None)


def canonical(element):
    """Equal for elements that say the same, whatever prefixes they write and however they are indented."""
    inside = [canonical(one) for one in element]
    text = element.text or ""
    if inside and not text.strip():
        text = ""
    return element.tag, tuple(sorted(element.attrib.items())), text, tuple(inside)


def changed_parts(before_path, after_path, written):
    before, after = Package(before_path), Package(after_path)
    faults, renewed = [], []
    tabs = {part: name for name, part in before.sheets().items()}
    chain, styles = before.of_kind("/calcChain"), before.of_kind("/styles")
    folder, base = posixpath.split(before.workbook)
    free = {"[Content_Types].xml", posixpath.join(folder, "_rels", base + ".rels")}
    for name, data in before.parts.items():
        # A name may be written in another case than before.
        now = after.parts.get(after.lower.get(name.lower(), ""))
        if now is None:
            if name != chain:
                faults.append(f"{name} is lost")
        elif now == data or name in free or name == chain:
            continue
        elif name == before.workbook:
            faults += workbook_changes(before.tree(name), after.tree(after.workbook), written)
        elif name == styles:
            faults += style_changes(before.tree(name), after.tree(after.lower[name.lower()]))
        elif name in tabs:
            changes, results = sheet_changes(before.tree(name), after.tree(after.lower[name.lower()]), written["sheets"].get(tabs[name]))
            faults += [f"{name}: {change}" for change in changes]
            renewed += [[tabs[name], address, result] for address, result in results]
        elif not (written["state"] and (STATE.encode() in data or STATE.encode("utf-16-le") in data)):
            faults.append(f"{name} is changed")
    return faults + relation_changes(before, after, chain), renewed


def relation_changes(before, after, chain):
    """Relationships of the workbook that are gone or lead elsewhere."""
    old, new = before.relations(before.workbook), after.relations(after.workbook)
    for key, (kind, target) in old.items():
        if target != chain and (key not in new or new[key][0] != kind or new[key][1].lower() != target.lower()):
            return [f"relationship {key} to {target} of the workbook is {new.get(key)}"]
    return []


def workbook_changes(before, after, written):
    faults = []
    for child in before:
        kind = etree.QName(child).localname
        if kind in ("sheets", "definedNames", "bookViews", "calcPr"):
            continue
        if canonical(child) not in {canonical(one) for one in after.findall(child.tag)}:
            faults.append(f"workbook: {kind} is lost or changed")
    old = [dict(one.attrib) for one in before.find(MAIN + "sheets")]
    new = [dict(one.attrib) for one in after.find(MAIN + "sheets")]
    if new[:len(old)] != old:
        faults.append("workbook: entries of sheets are changed")
    known, now = (root.find(MAIN + "definedNames") for root in (before, after))
    kept = {canonical(one) for one in (now if now is not None else [])}
    for one in (known if known is not None else []):
        if one.get("name", "").lower() in written["names"] or one.get("name", "").startswith("_xlnm.Print_"):
            continue
        if canonical(one) not in kept:
            faults.append(f"workbook: the name {one.get('name')} is lost or changed")
    return faults


def style_changes(before, after):
    """Lists only grow."""
    faults = []
    for group in before:
        kind = etree.QName(group).localname
        now = after.find(group.tag)
        if now is None:
            faults.append(f"styles: {kind} is lost")
        elif kind in ("fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs", "numFmts"):
            if [canonical(one) for one in group] != [canonical(one) for one in now][:len(group)]:
                faults.append(f"styles: entries of {kind} are changed")
        elif canonical(group) != canonical(now):
            faults.append(f"styles: {kind} is changed")
    return faults


def sheet_changes(before, after, plan):
    """Changes that nobody asked for; and the results of formulas that were renewed."""
    changes = []
    for root in (before, after):
        for view in root.iter(MAIN + "sheetView"):
            # Whatever was selected: every command leaves one visible sheet selected, which the linter looks at.
            view.attrib.pop("tabSelected", None)
    writable = (WRITABLE | ({"rowBreaks"} if plan["breaks"] else set())) if plan else {"sheetData"}
    for child in before:
        kind = etree.QName(child).localname
        if kind in writable:
            continue
        if canonical(child) not in {canonical(one) for one in after.findall(child.tag)}:
            changes.append(f"{kind} is lost or changed")
    found, renewed = cell_changes(before, after, plan or NOTHING)
    return changes + found, ([] if plan else renewed)


def numbered(root):
    """Rows and cells by number, whether or not their addresses are written."""
    rows, cells, row_number = {}, {}, 0
    data = root.find(MAIN + "sheetData")
    for row in (data if data is not None else []):
        if row.tag != MAIN + "row":
            continue
        row_number = int(row.get("r", row_number + 1))
        rows[row_number] = row
        column = 0
        for cell in row.findall(MAIN + "c"):
            place = area_of(cell.get("r")) if cell.get("r") else None
            column = place[1] if place else column + 1
            cells[row_number, column] = cell
    return rows, cells


def cell_changes(before, after, plan):
    changes, renewed = [], []
    rows, cells = numbered(before)
    rows_now, cells_now = numbered(after)
    for number, row in rows.items():
        now = rows_now.get(number)
        if now is None:
            if len(row) or set(row.attrib) - {"r", "spans"}:
                changes.append(f"row {number} is lost")
        elif number not in plan["rows"] and row_kept(row) != row_kept(now):
            changes.append(f"row {number} is changed")
        elif [canonical(one) for one in row if one.tag != MAIN + "c"] != [canonical(one) for one in now if one.tag != MAIN + "c"]:
            changes.append(f"extLst of row {number} is lost or changed")
    written = {area_of(name)[:2] for name in plan["cells"]}
    restyled = areas_of(plan["styles"])
    for place, cell in cells.items():
        if place in written:
            continue
        now = cells_now.get(place)
        if now is None:
            changes.append(f"cell {place} is lost")
            continue
        if etree.tostring(cell, with_tail=False) == etree.tostring(now, with_tail=False):
            continue
        changes += [f"cell {place}: {text}" for text in changed_cell(cell, now, inside_any(*place, restyled))]
        if cell.find(MAIN + "f") is not None and result_of(cell) != result_of(now):
            renewed.append((now.get("r"), result_of(now)))
    for place in cells_now.keys() - cells.keys() - written:
        if cells_now[place].find(MAIN + "v") is not None or cells_now[place].find(MAIN + "f") is not None:
            changes.append(f"cell {place} is new")
    return changes, renewed


def row_kept(row):
    return {key: value for key, value in row.attrib.items() if key not in ("r", "spans")}


def result_of(cell):
    value = cell.find(MAIN + "v")
    return [cell.get("t", "n"), None if value is None else value.text]


def changed_cell(cell, now, restyled):
    """Formulas are compared by openpyxl: shared ones may be written out."""
    if cell.get("s", "0") != now.get("s", "0") and not restyled:
        yield f"style {cell.get('s')} became {now.get('s')}"
    formula = cell.find(MAIN + "f")
    if (formula is None) != (now.find(MAIN + "f") is None):
        yield "formula is lost or new"
    elif formula is None:
        if [cell.get("t"), cell.get("cm"), cell.get("vm"), [canonical(one) for one in cell]] != [now.get("t"), now.get("cm"), now.get("vm"), [canonical(one) for one in now]]:
            yield "content is changed"
    elif [canonical(one) for one in cell if one.tag == MAIN + "extLst"] != [canonical(one) for one in now if one.tag == MAIN + "extLst"]:
        yield "extLst is lost"
