/** What is left of a checked file once its workbook is forgotten: text that is ready to print and the figures of the summary. */
import type { ImportedCatalogue } from "../core/declare/imported";
import type { CommandFailure } from "./failure";
import type { ExitCode } from "./output";
import { EXIT } from "./output";
import type { PackChoice } from "./packChoice";

/** Versioned: fields may be added, never changed or removed. */
export const CHECK_SCHEMA = "budget-disclosure/check@1";

/** json: one document of all files; ndjson: one document per line; summary: the table of all files alone. */
export type CheckFormat = "text" | "json" | "ndjson" | "summary";

/** Plain data: tasks and results cross threads. */
export interface CheckTask {
  readonly file: string;
  /** The pack to check by, null to recognise it. */
  readonly pack: PackChoice | null;
  readonly format: CheckFormat;
  /** Only for text. */
  readonly verbose: boolean;
  /** Catalogues of --catalogue, for workbooks that have none of their own for their year. */
  readonly catalogues: readonly ImportedCatalogue[];
  /** The workbook to hold the file against; null for none. */
  readonly against: string | null;
}

/** One line of the summary. `unit`, `year`, `pack` and `tables` are null for a file that could not be checked. */
export interface SummaryRow {
  readonly file: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly pack: string | null;
  /** Published tables of the form. */
  readonly tables: { readonly wanted: number; readonly found: number } | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface CheckResult {
  readonly exit: ExitCode;
  /** For standard output, without the last line break; null where the format prints nothing for this file. */
  readonly output: string | null;
  /** For standard error: why the file could not be checked. */
  readonly problem: string | null;
  readonly row: SummaryRow;
}

export function failedResult(
  { file, format }: Pick<CheckTask, "file" | "format">,
  { code, message }: Pick<CommandFailure, "code" | "message">,
): CheckResult {
  const row = { file, unit: null, year: null, pack: null, tables: null, errors: 0, warnings: 0, infos: 0 };
  return { exit: EXIT.failed, output: asJson(format, { file, error: { code, message } }), problem: message, row };
}

/** The entry of a file as its format prints it, null in formats for people. */
export function asJson(format: CheckFormat, entry: object): string | null {
  if (format === "ndjson") return JSON.stringify({ schema: CHECK_SCHEMA, ...entry });
  if (format === "json") return JSON.stringify(entry, null, 2).replace(/^/gm, "    ");
  return null;
}
