/** Codes that are read otherwise than they stand ([2080505], 2080505 with an invisible character): a formula that looks codes up does not find them. */
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { codeCells } from "../model/tableMap";
import { groupsOf } from "../declare/lookups";
import { partLengths } from "./printedRows";
import { codeIn } from "../text/reader/storedCode";
import { formulaAt, valueAt } from "../model/cellText";

export interface MisreadCode {
  readonly at: CellAddress;
  readonly map: TableMap;
  readonly row: RowPlace;
  readonly raw: string;
  /** What it is read as. */
  readonly plain: string;
}

/** Typed ones only: a code that a formula takes over is mended where it comes from. */
export function misreadCodes({ sheets }: WorkbookSnapshot, maps: Book["tables"]): readonly MisreadCode[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return [...maps.values()].flatMap((map) => {
    const levels = new Map(
      groupsOf(map.table).flatMap((group) => (group.kind === "tree" ? [[group.id, group.levels] as const] : [])),
    );
    return map.rows.flatMap((row) => {
      const own = levels.get(row.group);
      return own === undefined
        ? []
        : codeCells(map, row).flatMap((at, index): readonly MisreadCode[] => {
            const sheet = byName.get(at.sheet);
            const raw = sheet ? valueAt(sheet, at.row, at.column) : null;
            if (!sheet || typeof raw !== "string" || PLAIN.test(raw) || formulaAt(sheet, at.row, at.column) !== null)
              return [];
            const plain = codeIn(raw, true, [...own, ...partLengths(own).slice(index, index + 1)]).code;
            return /^\d+$/.test(plain) && plain !== raw ? [{ at, map, row, raw, plain }] : [];
          });
    });
  });
}

const PLAIN = /^\d*$/;
