/** What is wrong with the code or the name of one row. */
import type { FindingKind, Severity } from "../../finding/finding";
import type { Template } from "../../finding/templates";
import type { CellAddress } from "../../model/snapshot";

export interface Fault {
  readonly template: Template;
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly words: Readonly<Record<string, string>>;
  readonly at: readonly (CellAddress | undefined)[];
}
