/** Reads a data file: JSON with the figures that a unit enters, as docs/data-file.md describes it. */
import type { PackSpec } from "../declare/pack";
import { checkGuide } from "./guideData";
import type { Inputs } from "../model/inputs";
import type { DataIssue } from "./issue";
import type { JsonText } from "./jsonText";
import { readJsonText } from "./jsonText";
import { withCodeHints } from "./codeHints";
import { checkPerformance } from "./performanceChecks";
import { rawRows } from "./rawRows";
import { checkRows } from "./rowChecks";
import { dataFileSchema } from "./schema";
import { checkStatedTotals } from "./statedTotals";
import { checkTexts } from "./textChecks";
import { toInputs } from "./toInputs";
import { toDataIssues } from "./zodIssues";

export type DataReading =
  { readonly ok: true; readonly inputs: Inputs } | { readonly ok: false; readonly issues: readonly DataIssue[] };

/** The file's inputs, or every problem that it has, in the order of the file. */
export function readDataFile(text: string, pack: PackSpec): DataReading {
  const json = readJsonText(text);
  if (!json.ok)
    return {
      ok: false,
      issues: [{ code: json.fault, path: "", detail: json.line === null ? {} : { line: String(json.line) } }],
    };
  const issues = findIssues(json, pack);
  return issues.length > 0
    ? { ok: false, issues: inFileOrder(issues, json.order) }
    : { ok: true, inputs: toInputs(pack, json.value) };
}

function findIssues(json: JsonText, pack: PackSpec): readonly DataIssue[] {
  const parsed = dataFileSchema(pack).safeParse(json.value, { reportInput: true });
  const rows = rawRows(pack, json.value);
  return withCodeHints(
    pack,
    [
      ...json.repeated.map((path): DataIssue => ({ code: "duplicateKey", path, detail: {} })),
      ...(parsed.success ? [] : toDataIssues(pack, parsed.error.issues)),
      ...checkTexts(json.value),
      ...checkRows(pack, json.value, rows),
      ...checkPerformance(pack, json.value, rows),
      ...checkGuide(pack, json.value),
      ...checkStatedTotals(pack, json.value, rows),
    ],
    rows,
  );
}

function inFileOrder(issues: readonly DataIssue[], order: ReadonlyMap<string, number>): readonly DataIssue[] {
  return [...issues].sort((left, right) => position(left.path, order) - position(right.path, order));
}

/** Of something that is missing: the position of what it is missing from. */
function position(path: string, order: ReadonlyMap<string, number>): number {
  const known = order.get(path);
  if (known !== undefined || path === "") return known ?? 0;
  return position(path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0)), order);
}
