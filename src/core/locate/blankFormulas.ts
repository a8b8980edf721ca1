/** Formulas that give nothing (="") where the form's own would give an amount: the blank is no 0, which `+` shows as #VALUE! anyway. */
import { definitions } from "../identity/definitions";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { PackSpec } from "../declare/pack";
import { evaluate } from "../terms/evaluate";
import { formulaAt, isBlank, unknownAt, valueAt } from "../model/cellText";

/** `plain`: the figures as the cells hold them. */
export function blankFormulas(pack: PackSpec, snapshot: WorkbookSnapshot, plain: Book): readonly CellAddress[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const isEmptied = (at: CellAddress): boolean => {
    const sheet = sheets.get(at.sheet);
    const value = sheet ? valueAt(sheet, at.row, at.column) : null;
    // Without any result it is another matter: nobody has worked it out.
    return (
      sheet !== undefined &&
      typeof value === "string" &&
      isBlank(value) &&
      formulaAt(sheet, at.row, at.column) !== null &&
      unknownAt(sheet, at) === undefined
    );
  };
  const holdsOne = [...plain.tables.values()].some((map) =>
    map.rows.some((row) =>
      [...(row.site ?? map).columns.keys()].some((column) => {
        const at = cellAt(map, row, column);
        return at !== null && isEmptied(at);
      }),
    ),
  );
  if (!holdsOne) return [];
  return [...definitions(pack, plain, ["defines"]).values()].flatMap((instance): readonly CellAddress[] => {
    const { rule, map, row, column } = instance;
    const at = cellAt(map, row, column);
    if (!at || !isEmptied(at)) return [];
    const right = evaluate(rule.right, { book: plain, map, row, column });
    return right.ok && right.amount !== 0 ? [at] : [];
  });
}
