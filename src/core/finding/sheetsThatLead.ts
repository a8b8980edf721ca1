/** Sheets that figures of the tables or fields stand on, and those that formulas there read, and so on: 勾稽检查 is none. */
import type { CheckContext } from "./context";
import { isFormulaError, parseFormula, walk } from "../formula";
import type { Formula } from "../formula";
import type { SheetSnapshot } from "../model/snapshot";
import { sitesOf } from "../model/tableMap";

/** Names of sheets. With a formula that works out what it reads, or a name, any sheet can be one. */
export function sheetsThatLead(context: CheckContext): ReadonlySet<string> {
  const byName = new Map([...context.sheets.values()].map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const found = new Set<string>();
  const waiting = figureSheets(context);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const sheet = byName.get(name.toLowerCase());
    if (!sheet || found.has(sheet.name)) continue;
    found.add(sheet.name);
    const read = sheetsRead(sheet);
    if (read === "any") return new Set([...byName.values()].map((one) => one.name));
    waiting.push(...read);
  }
  return found;
}

function figureSheets({ pack, book }: CheckContext): string[] {
  const fields = pack.info.sections.flatMap((section) =>
    section.fields.flatMap(({ id }) => book.infoAddress(id)?.sheet ?? []),
  );
  return [
    ...new Set([...fields, ...[...book.tables.values()].flatMap((map) => sitesOf(map).map(({ sheet }) => sheet))]),
  ];
}

function sheetsRead(sheet: SheetSnapshot): ReadonlySet<string> | "any" {
  const read = new Set<string>();
  for (const text of new Set(sheet.formulas.flat())) {
    const formula = text === null ? null : parseFormula(text);
    if (!formula || isFormulaError(formula)) continue;
    let open = false;
    walk(formula, (node) => {
      open ||= isOpen(node);
      if ("sheet" in node && node.sheet !== null) read.add(node.sheet);
    });
    if (open) return "any";
  }
  return read;
}

function isOpen(node: Formula): boolean {
  return node.kind === "name" || (node.kind === "call" && (node.name === "INDIRECT" || node.name === "OFFSET"));
}
