/** What the checks of performance forms are given. */
import type { Amount } from "../amount/amount";
import type { PerformanceForm, PerformanceSpec } from "../declare/performance";
import type { Term } from "../declare/term";
import type { KeptBack, WithoutForm } from "./keptBack";
import type { ReadForm, SaidInCell } from "./model";
import type { ListedProject } from "./projects";

export interface FormsContext {
  readonly spec: PerformanceSpec;
  readonly forms: readonly ReadForm[];
  readonly projects: readonly ListedProject[];
  /** Comparable names that stand among the projects' names in the tables, also of rows without a figure yet, which no reading takes for rows. */
  readonly named: ReadonlySet<string>;
  /** The project that a form of ours was made for, by its sheet, where its name follows the tables by a formula. */
  readonly made: ReadonlyMap<string, string>;
  /** The figure of a term in hundredths of 元, in words; null where it cannot be read. */
  readonly figure: (term: Term) => { readonly amount: Amount; readonly words: string } | null;
  /** Projects whose forms are kept back, as 基础信息 counts them. */
  readonly kept: number;
  /** What 基础信息 says of them, with its cells, beside what the forms say; null where one of them says nothing. */
  readonly fields: {
    readonly typed: KeptBack;
    readonly told: WithoutForm;
    readonly at: readonly SaidInCell[];
    readonly sheet: string;
  } | null;
  /** The lines of 第一部分 about duties and organisation; none where the workbook does not have it, or they are not filled in. */
  readonly overview: { readonly duties: readonly SaidInCell[]; readonly organisation: readonly SaidInCell[] };
  readonly unit: string;
  readonly year: number;
}

export function specOf({ spec }: Pick<FormsContext, "spec">, { kind }: ReadForm): PerformanceForm {
  return kind === "overall" && spec.overall ? spec.overall : spec.project;
}

/** Whose form it is, which every sentence about one begins with: 项目“报刊订阅费”, 整体绩效目标表. */
export function ownerWords(form: ReadForm): string {
  return form.kind === "overall" ? "整体绩效目标表" : `项目“${form.name?.text ?? form.sheet}”`;
}

/** 160,000.00 → 160,000 */
export function yuan(amount: Amount): string {
  const whole = amount % 100 === 0;
  return (amount / 100).toLocaleString("en-US", { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 });
}

/** 27,333,800 元 as 2,733.38 */
export function wan(amount: Amount): string {
  return (amount / 1_000_000).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 6 });
}
