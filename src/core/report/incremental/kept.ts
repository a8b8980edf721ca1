/** A check that is kept, so that after an edit only the units run again that read a changed cell. The report is the one of a full check. */
import { bookOf } from "../../locate/book";
import type { LocatedWorkbook } from "../../locate/locate";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { PackSpec } from "../../declare/pack";
import { withTablesBeside } from "../beside/tablesBeside";
import { contextOf } from "../check";
import type { CheckContext } from "../../finding/context";
import { rowHasFigures } from "../../identity/figures";
import { unitsOf } from "../parts";
import type { CheckUnit, UnitResult } from "../../check/part";
import type { CheckReport } from "../../finding/report";
import { reportOf } from "../reportOf";
import { cellKeys } from "./cellKeys";
import { changesBetween } from "./changes";
import type { KeptLayout } from "./layout";
import { layoutFor } from "./layout";
import { createReaders } from "./readers";
import type { UnitReaders } from "./readers";
import type { Recorder } from "./recording";
import { createRecorder } from "./recording";
import type { Touched, TouchedAmount } from "./sameLayout";
import { rebound, touchedFigures } from "./sameLayout";

export interface KeptCheck {
  readonly report: CheckReport;
  /** What the report is about, as last read. */
  readonly located: LocatedWorkbook;
  /** The report for a later reading of the workbook; null where the whole check has to run. Updates what is kept. */
  recheck(snapshot: WorkbookSnapshot): CheckReport | null;
}

/** Checks in full. `packs`: all that the workbook was compared with when it was recognised. */
export function keepCheck(packs: readonly PackSpec[], located: LocatedWorkbook): KeptCheck {
  let context = contextOf(located);
  const units = unitsOf(context);
  const first = runAll(units, createRecorder(context, cellKeys(located.snapshot)));
  const found = first.map((recorded) => recorded.found);
  let report = withTablesBeside(context, reportOf(context, found));
  // Made at the first edit: most workbooks are checked once.
  let index: { readonly layout: KeptLayout; readonly readers: UnitReaders } | null | undefined;

  return {
    get report() {
      return report;
    },
    get located() {
      return context.located;
    },
    recheck(snapshot) {
      // What is remembered (reasons, choices, catalogues) is no figure.
      if (snapshot.state !== context.located.snapshot.state) return null;
      const changes = changesBetween(context.located.snapshot, snapshot);
      if (index === undefined) {
        const layout = layoutFor(packs, context);
        index = layout && {
          layout,
          readers: createReaders(
            units,
            first.map((recorded) => recorded.read),
          ),
        };
      }
      const touched = changes && index && touchedFigures(context, index.layout, changes);
      if (!changes || !index || !touched) return null;
      if (changes.cells.length + changes.formulas.length === 0) return report;
      const next = withFigures(context, changes.snapshot);
      const record = createRecorder(next, index.layout.keyOf);
      for (const unit of index.readers.of(keysOf(touched), changesPresence(context, next, touched.amounts))) {
        const recorded = record(units[unit] as CheckUnit);
        found[unit] = recorded.found;
        index.readers.add(unit, recorded.read);
      }
      context = next;
      report = withTablesBeside(context, reportOf(context, found));
      return report;
    },
  };
}

function runAll(
  units: readonly CheckUnit[],
  record: Recorder,
): readonly { readonly found: UnitResult; readonly read: readonly number[] }[] {
  return units.map(record);
}

function keysOf({ amounts, fields }: Touched): readonly number[] {
  return [...amounts.map(({ key }) => key), ...fields];
}

/** The same places with the figures of a later reading. */
function withFigures(context: CheckContext, snapshot: WorkbookSnapshot): CheckContext {
  const { located, pack } = context;
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const tables = new Map(
    [...located.tables].map(([id, table]) => {
      const places = rebound(table.places, sheets);
      return [id, { ...table, places, sheet: sheets.get(table.sheet.name) ?? table.sheet }];
    }),
  );
  const book = bookOf(pack, snapshot, context.book.tables);
  return { ...context, located: { ...located, snapshot, tables, book }, book, sheets };
}

function changesPresence(before: CheckContext, after: CheckContext, amounts: readonly TouchedAmount[]): boolean {
  return amounts.some(({ map, row }) => rowHasFigures(before.book, map, row) !== rowHasFigures(after.book, map, row));
}
