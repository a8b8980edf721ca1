/** Whether after an edit every table, row and column is found where it was, so that only figures are to be judged again. */
import { locateInfo } from "../../locate/info";
import type { TableRegion } from "../../locate/regions";
import { printsCents } from "../../locate/printedPlaces";
import { isNumberRow } from "../../locate/readTable";
import { lacksAmounts } from "../../locate/book";
import { formatAt, isBlank } from "../../model/cellText";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { infoFields } from "../../declare/lookups";
import { isNoAmount } from "../../text/reader/format";
import type { CheckContext } from "../../finding/context";
import type { TableCell } from "../../model/cellsOf";
import type { ValueChange, SnapshotChanges } from "./changes";
import { looksLikeYear } from "./inertText";
import type { KeptLayout } from "./layout";
import { sameKindOfRow, staysRow } from "./rowShape";

export interface TouchedAmount extends TableCell {
  readonly key: number;
}

export interface Touched {
  readonly amounts: readonly TouchedAmount[];
  /** Keys of the changed fields of 基础信息. */
  readonly fields: readonly number[];
}

/** Null when in doubt. While a cell holds no amount where one should stand, what hangs on it may be another with every figure. */
export function touchedFigures(context: CheckContext, layout: KeptLayout, changes: SnapshotChanges): Touched | null {
  return lacksAmounts(context.pack, changes.snapshot, context.book.tables) ? null : touchedIn(context, layout, changes);
}

function touchedIn(context: CheckContext, layout: KeptLayout, changes: SnapshotChanges): Touched | null {
  const { snapshot } = context.located;
  const sheetsOf = ({ sheets }: WorkbookSnapshot): ReadonlyMap<string, SheetSnapshot> =>
    new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const [before, after] = [sheetsOf(snapshot), sheetsOf(changes.snapshot)];
  const amounts: TouchedAmount[] = [];
  const fields: number[] = [];
  for (const change of changes.cells) {
    const [old, now] = [before.get(change.sheet), after.get(change.sheet)];
    if (!old || !now) return null;
    const key = layout.keyOf(change);
    const role = layout.roleOf(change.sheet);
    const cell = layout.figures.amounts.get(key);
    if (role === "fixed") return null;
    if (role === "table") {
      if (
        !cell ||
        !isPlainFigure(change, formatAt(now, change.row, change.column)) ||
        !sameKindOfRow(old, now, change.row) ||
        !staysRow(old, now, cell)
      )
        return null;
      amounts.push({ ...cell, key });
    } else if (!layout.isInert(old, change)) return null;
    else if (role === "info" && !layout.figures.fields.has(key)) return null;
    else if (role === "info") fields.push(key);
  }
  const formulasStand = changes.formulas.every(
    (at) => layout.roleOf(at.sheet) !== "table" || layout.figures.amounts.has(layout.keyOf(at)),
  );
  return formulasStand &&
    sameHeads(context, changes.cells, after) &&
    sameMoney(context, amounts, after) &&
    (fields.length === 0 || sameFields(context, changes.snapshot))
    ? { amounts, fields }
    : null;
}

/** A number or nothing, before and after, none that a header would take for a year, and none that is shown as a date or a share. */
function isPlainFigure({ before, after }: ValueChange, code: string | null): boolean {
  const plain = (value: CellValue): boolean =>
    (typeof value === "number" ? !isNoAmount(code, value) : isBlank(value)) && !looksLikeYear(value);
  return plain(before) && plain(after);
}

/** No figure stands beside the header of another table, and a row of figures is not taken for the row 1, 2, 3 under a header. */
function sameHeads(
  { located }: CheckContext,
  cells: readonly ValueChange[],
  after: ReadonlyMap<string, SheetSnapshot>,
): boolean {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, row } of cells) rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
  return [...located.tables.values()]
    .flatMap((table) => table.places)
    .every((place) => {
      const [own, sheet] = [rows.get(place.sheet.name), after.get(place.sheet.name)];
      if (!own || !sheet) return true;
      const { top, bottom } = place.header;
      return (
        [...own].every((row) => row < top || row > bottom) &&
        (!own.has(bottom + 1) || isNumberRow(place) === isNumberRow({ ...place, sheet }))
      );
    });
}

/** A workbook of whole yuan is read with decimals once a figure has them. */
function sameMoney(
  { located }: CheckContext,
  amounts: readonly TouchedAmount[],
  after: ReadonlyMap<string, SheetSnapshot>,
): boolean {
  if (amounts.every(({ map }) => map.money.unit !== "元")) return true;
  const tables = [...located.tables.values()];
  return (
    printsCents(tables) === printsCents(tables.map((table) => ({ ...table, places: rebound(table.places, after) })))
  );
}

export function rebound(
  places: readonly TableRegion[],
  sheets: ReadonlyMap<string, SheetSnapshot>,
): readonly TableRegion[] {
  return places.map((place) => ({ ...place, sheet: sheets.get(place.sheet.name) ?? place.sheet }));
}

function sameFields({ pack, book }: CheckContext, after: WorkbookSnapshot): boolean {
  const info = locateInfo(pack.info, after);
  return infoFields(pack.info).every(({ id }) => {
    const [was, is] = [book.infoAddress(id), info.get(id)?.address ?? null];
    return was === null || is === null
      ? was === is
      : was.sheet === is.sheet && was.row === is.row && was.column === is.column;
  });
}
