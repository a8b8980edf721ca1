/** Excel's tables: the cells of the first line say what the columns are called, or Excel repairs the file. */
import { cellName, parseArea } from "../../../src/workbook/address";
import type { OpenedPackage, Tab } from "./openedPackage";
import type { Node } from "./xml";
import { childOf, childrenOf, descendants } from "./xml";

export function tableFaults(pkg: OpenedPackage): readonly string[] {
  return pkg.tabs().flatMap((tab) => tablesOf(pkg, tab).flatMap((table) => headerFaults(pkg, tab, table)));
}

function tablesOf(pkg: OpenedPackage, { part }: Tab): readonly Node[] {
  if (part === null) return [];
  return pkg
    .relationships(part)
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => {
      const table = target === null ? null : pkg.tree(target);
      return table === null ? [] : [table];
    });
}

function headerFaults(pkg: OpenedPackage, { name, sheet }: Tab, table: Node): readonly string[] {
  const area = parseArea(table.attributes.get("ref") ?? "");
  if (area === null || sheet === null || table.attributes.get("headerRowCount") === "0") return [];
  const columns = childrenOf(childOf(table, "tableColumns"), "tableColumn").map(({ attributes }) =>
    plain(attributes.get("name") ?? ""),
  );
  return columns.flatMap((column, index) => {
    const text = textOf(pkg, sheet, cellName(area.top, area.left + index));
    return text === null || plain(text) === column
      ? []
      : [`${name}: the table's column ${column} stands under ${text}`];
  });
}

/** Line ends count as one kind; escaped characters as what they are. */
function plain(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r/g, "");
}

/** Null for a cell that is not there or holds nothing. */
function textOf(pkg: OpenedPackage, sheet: Node, reference: string): string | null {
  const cell = childrenOf(childOf(sheet, "sheetData"), "row")
    .flatMap((row) => childrenOf(row, "c"))
    .find(({ attributes }) => attributes.get("r") === reference);
  const value = childOf(cell, "v")?.text;
  if (cell?.attributes.get("t") === "inlineStr") return shown(childOf(cell, "is"));
  if (value === undefined) return null;
  return cell?.attributes.get("t") === "s"
    ? shown(childrenOf(pkg.ofWorkbook("sharedStrings") ?? undefined, "si")[Number(value)])
    : value;
}

/** Without what tells how it is pronounced. */
function shown(text: Node | undefined): string {
  const runs = text?.children.filter(({ name }) => name !== "rPh") ?? [];
  return runs
    .flatMap(descendants)
    .filter(({ name }) => name === "t")
    .map((node) => node.text)
    .join("");
}
