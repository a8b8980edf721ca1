/** The performance forms of a whole workbook, each sheet read once. */
import { keptBySheet } from "../model/keptBySheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { derived } from "../declare/derived";
import type { PackSpec } from "../declare/pack";
import type { PerformanceSpec } from "../declare/performance";
import type { ReadForm } from "./model";
import { formsOn } from "./readForm";

const readers = derived((spec: PerformanceSpec): ((sheet: SheetSnapshot) => readonly ReadForm[]) =>
  keptBySheet((sheet) => formsOn(spec, sheet)),
);

/** Those that can be seen, in the order of the sheets; none where the pack knows no such forms. */
export function formsIn(
  { performance: spec }: Pick<PackSpec, "performance">,
  { sheets }: Pick<WorkbookSnapshot, "sheets">,
): readonly ReadForm[] {
  return spec === undefined ? [] : sheets.filter(({ visible }) => visible).flatMap(readers(spec));
}
