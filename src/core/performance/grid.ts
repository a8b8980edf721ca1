/** The cells of a sheet that say something, row by row. */
import { isBlank, valueAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import { isGapText } from "../text/gap";
import { normalizeText } from "../text/normalize";
import type { PerformanceForm } from "../declare/performance";
import type { Label } from "./labels";
import { labelIn } from "./labels";
import type { SaidInCell } from "./model";
import { shownText } from "./shown";

export interface FormCell extends SaidInCell {
  readonly row: number;
  readonly column: number;
  /** Null for what is no label of the form. */
  readonly label: Label | null;
  /** Behind the label in the same cell. */
  readonly rest: string;
  readonly isText: boolean;
}

export type FormRow = readonly FormCell[];

/** Where a page ended: — 3 —, 第 3 页 共 5 页. */
const PAGE_NUMBER = /^(?:[-—–―]+\d{1,4}[-—–―]+|第\d{1,4}页(?:[,，]?\/?共\d{1,4}页)?)$/;

/** Blank rows are left out, and the numbers of pages. */
export function rowsOf(sheet: SheetSnapshot, form: PerformanceForm): readonly FormRow[] {
  return sheet.values.flatMap((cells, row) => {
    const said = cells.flatMap((_, column): readonly FormCell[] => {
      if (isBlank(valueAt(sheet, row, column))) return [];
      const text = shownText(sheet, row, column).trim();
      const read = labelIn(form, text);
      // What somebody has still to enter is nothing yet.
      return text === "" || isGapText(text)
        ? []
        : [
            {
              text,
              row,
              column,
              address: { sheet: sheet.name, row, column },
              label: read?.label ?? null,
              rest: read?.rest ?? "",
              isText: typeof valueAt(sheet, row, column) === "string",
            },
          ];
    });
    const [only] = said;
    return only === undefined || (said.length === 1 && PAGE_NUMBER.test(normalizeText(only.text)))
      ? []
      : [withoutFilled(said)];
  });
}

/** Merged cells that were taken apart and filled: a label, and what stands behind it, is one text. Elsewhere two cells may well say the same: goals of both periods, 保障 as an indicator and as its value. */
function withoutFilled(cells: FormRow): FormRow {
  let first = 0;
  return cells.filter((cell, index) => {
    const before = cells[index - 1];
    if (before?.column !== cell.column - 1 || before.text !== cell.text) {
      first = index;
      return true;
    }
    const label = cells[first - 1]?.label?.kind;
    return !(cell.label !== null || label === "field" || label === "money");
  });
}

export function said({ text, address }: SaidInCell): SaidInCell {
  return { text, address };
}

/** What stands over the form, which a program repeats where a page ends: its title, (2026年度), 单位：元. */
export function headsOf(rows: readonly FormRow[]): ReadonlySet<string> {
  const first = rows.findIndex((row) => row.some(({ label }) => label !== null));
  return new Set(rows.slice(0, Math.max(0, first)).flatMap((row) => row.map(({ text }) => normalizeText(text))));
}
