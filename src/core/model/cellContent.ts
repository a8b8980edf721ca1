/** What a cell holds, as it would be written back, and whether it still holds that. */
import { formulaAt, valueAt } from "./cellText";
import type { CellAddress, WorkbookSnapshot } from "./snapshot";
import type { CellContent, CellWrite, SheetPlan, StyledArea, WorkbookPlan } from "./workbookPlan";

/** Null when the sheet is not there. A blank cell holds "". */
export function contentAt(snapshot: WorkbookSnapshot, { sheet: name, row, column }: CellAddress): CellContent | null {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return null;
  const [held, formula] = [valueAt(sheet, row, column), formulaAt(sheet, row, column)];
  const value = typeof held === "number" ? held : held === null ? "" : String(held);
  return formula === null ? { kind: "value", value } : { kind: "formula", formula, value };
}

/** Programs write formulas in their own way: blanks and letters' case say nothing. */
export function holds(now: CellContent, written: CellContent): boolean {
  if (now.kind === "formula" && written.kind === "formula") return plain(now.formula) === plain(written.formula);
  return now.kind === written.kind && now.value === written.value;
}

function plain(formula: string): string {
  return formula.replace(/\s/g, "").toUpperCase();
}

export interface CellChange {
  readonly address: CellAddress;
  readonly content: CellContent;
  /** Where a cell that is formatted as text is to hold a figure. */
  readonly numberFormat?: string;
}

/** Nothing but these cells, and the user stays where they are. */
export function planOfCells(changes: readonly CellChange[]): WorkbookPlan {
  const names = [...new Set(changes.map(({ address }) => address.sheet))];
  return {
    sheets: names.map((name) =>
      sheetOf(
        name,
        changes.filter(({ address }) => address.sheet === name),
      ),
    ),
    names: [],
    state: null,
    activate: null,
  };
}

function sheetOf(name: string, changes: readonly CellChange[]): SheetPlan {
  const cells = changes.map(({ address: { row, column }, content }): CellWrite => ({ row, column, content }));
  const styles = changes.flatMap(({ address: { row, column }, numberFormat }): readonly StyledArea[] =>
    numberFormat === undefined
      ? []
      : [{ area: { top: row, left: column, bottom: row, right: column }, style: { numberFormat } }],
  );
  return { name, mode: "update", cells, styles };
}
