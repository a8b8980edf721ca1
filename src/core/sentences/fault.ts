/** What a sentence states about itself that cannot be. */
import type { ToldBut } from "../finding/templates";
import type { Severity } from "../declare/rule";
import type { FindingKind } from "../finding/finding";

export type SentenceFault = Of & ToldBut<"place">;

interface Of {
  readonly kind: FindingKind;
  /** The check's own where absent. */
  readonly severity?: Severity;
}
