/** What is wrong with the code or the name of one row. */
import type { Severity } from "../../declare/rule";
import type { FindingKind } from "../../finding/finding";
import type { ToldBut } from "../../finding/templates";
import type { CellAddress } from "../../model/snapshot";

export type FaultInCodes = Of & ToldBut<"table">;

interface Of {
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly at: readonly (CellAddress | undefined)[];
}
