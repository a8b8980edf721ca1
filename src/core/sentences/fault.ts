/** What a sentence states about itself that cannot be. */
import type { Template } from "../finding/templates";
import type { FindingKind, Severity } from "../finding/finding";

export interface Fault {
  readonly template: Template;
  readonly kind: FindingKind;
  /** The check's own where absent. */
  readonly severity?: Severity;
  readonly words: Readonly<Record<string, string>>;
}
