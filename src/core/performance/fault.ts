/** What a check of performance forms finds: plain data, turned into a finding in one place. */
import type { SaidInCell } from "./model";
import type { PerformanceTemplate } from "./wording";

export interface FormFault {
  /** performance.parts-make-the-amount */
  readonly rule: string;
  /** Number in the catalogue of checks: P-05. */
  readonly form: string;
  /** error only where arithmetic proves it. */
  readonly severity: "error" | "warning" | "info";
  /** Picks the sentence in core/performance/wording. */
  readonly template: PerformanceTemplate;
  readonly words: Readonly<Record<string, string>>;
  /** The words that it read, the judged one first; empty only where the form has none to point to. */
  readonly at: readonly SaidInCell[];
  /** Sheet that it is about. */
  readonly sheet: string;
}
