/** The general checks beside a form: tables that it says nothing of are judged as without a form, and the two reports are one. */
import { besideForm } from "../../formless/besideForm";
import type { SheetSnapshot } from "../../model/snapshot";
import { bookPages } from "../../check/book/pages";
import { derived } from "../../declare/derived";
import type { CheckContext } from "../../finding/context";
import { holdsOthers } from "../../check/disclosures";
import { identityUnits } from "../../check/figures/identities";
import { integrityUnits } from "../../check/figures/integrity";
import type { UnitResult } from "../../check/part";
import { readingUnits } from "../../check/figures/readings";
import type { CheckReport } from "../../finding/report";
import { reportOf } from "../reportOf";
import { textUnits } from "../../check/texts/texts";
import { headUnits } from "./headsBeside";
import { mergedReport } from "./mergedReport";

/** What concerns tables; texts and pages are the form's. */
const PARTS = [integrityUnits, identityUnits, textUnits, readingUnits];

/** `report`: of the form alone. */
export function withTablesBeside(context: CheckContext, report: CheckReport): CheckReport {
  const beside = context.pack.formless ? null : besideContext(context);
  if (beside === null) return report;
  const units = [...PARTS.flatMap((part) => part(beside)), ...headUnits(context)];
  const found = units.map((unit) => withoutWorkbook(beside, unit.run(beside)));
  return mergedReport(report, reportOf(beside, found));
}

const besideContext = derived((context: CheckContext): CheckContext | null => {
  const sheets = openSheets(context);
  const located = sheets.length === 0 || holdsOthers(context) ? null : besideForm(context.located, sheets);
  return located && { ...context, pack: located.pack, located, book: located.book, beside: true };
});

/** Visible sheets that are no pages of the form, nor working sheets of it that could not be read. */
function openSheets(context: CheckContext): readonly SheetSnapshot[] {
  const copies = new Set([...context.located.tables.values()].flatMap((table) => table.copies));
  const own = new Set(context.pack.tables.filter(({ formNo }) => formNo === null).map(({ sheet }) => sheet));
  return bookPages(context).flatMap(({ sheet, role }) =>
    (role === "other" || role === "table") && sheet.visible && !copies.has(sheet.name) && !own.has(sheet.name)
      ? [sheet]
      : [],
  );
}

/** What is said of the workbook as a whole the form's own check says. */
function withoutWorkbook({ pack }: CheckContext, found: UnitResult): UnitResult {
  return { ...found, findings: found.findings.filter(({ table }) => pack.tables.some(({ id }) => id === table)) };
}
