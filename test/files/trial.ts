/** One file before and after a command, with what the command says that it wrote. */
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";

export interface Trial {
  /** "abspath.xlsx" or "泽州 live": what a fault is told of. */
  readonly file: string;
  readonly command: string;
  /** Path of the file that was read; null where there was none (generate). */
  readonly input: string | null;
  /** Path of the file that was written. */
  readonly output: string;
  /** In the order in which they were carried out. */
  readonly plans: readonly WorkbookPlan[];
  /** LibreOffice is to recalculate both. */
  readonly recalculated: boolean;
}

export interface Fault {
  readonly file: string;
  readonly command: string;
  /** "schema", "parts", "openpyxl", "LibreOffice", "refusal" … */
  readonly kind: string;
  readonly text: string;
}

export type Ran =
  | { readonly kind: "written" }
  /** The product's own sentence. */
  | { readonly kind: "refused"; readonly sentence: string }
  /** There is nothing that the command could do here. */
  | { readonly kind: "idle"; readonly why: string };

/** What came of one command on one file. */
export interface Attempt {
  readonly file: string;
  readonly command: string;
  readonly ran: Ran;
}
