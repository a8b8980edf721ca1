/** The labels of a performance form, and what each of them is the label of. */
import type { PerformanceForm } from "../declare/performance";
import { derived } from "../declare/derived";
import { normalizeText } from "../text/normalize";

/** head: what stands over or beside a group (项目资金, 绩效指标). money: the lines of that name, one for each block that has it. */
export type Label =
  | { readonly kind: "field"; readonly id: string }
  | { readonly kind: "money"; readonly lines: readonly { readonly block: string; readonly line: string }[] }
  | { readonly kind: "head" };

/** Words that head a group in all these forms. */
const GROUP_HEADS = ["绩效指标", "年度绩效指标", "总体目标", "项目资金", "年度预算情况", "资金总额", "部门基本信息"];

/** 其中：市县（区）财政资金： → 市县(区)财政资金 */
export function labelKey(text: string): string {
  return normalizeText(text)
    .replace(/^其中:?/, "")
    .replace(/\((?:元|万元)\)$/, "")
    .replace(/:$/, "");
}

export const labelsOf = derived((form: PerformanceForm): ReadonlyMap<string, Label> => {
  const labels = new Map<string, Label>();
  const head = (name: string): unknown => labels.set(labelKey(name), { kind: "head" });
  GROUP_HEADS.forEach(head);
  form.indicatorHeads.forEach(head);
  if (form.pairs) [form.pairs.label, ...form.pairs.heads].forEach(head);
  for (const block of form.money) {
    head(block.head);
    for (const line of [block.total, ...block.parts]) {
      for (const name of [line.label, ...(line.otherLabels ?? [])]) {
        const known = labels.get(labelKey(name));
        const lines = known?.kind === "money" ? known.lines : [];
        labels.set(labelKey(name), { kind: "money", lines: [...lines, { block: block.id, line: line.id }] });
      }
    }
  }
  for (const field of form.fields)
    for (const name of [field.label, ...(field.otherLabels ?? [])])
      labels.set(labelKey(name), { kind: "field", id: field.id });
  return labels;
});

/** Of a text that is a label, or begins with one and a colon (填报日期：2026年1月5日); `rest` is what stands behind it. */
export function labelIn(form: PerformanceForm, text: string): { readonly label: Label; readonly rest: string } | null {
  const labels = labelsOf(form);
  const whole = labels.get(labelKey(text));
  if (whole) return { label: whole, rest: "" };
  const colon = text.search(/[:：]/);
  if (colon < 1) return null;
  const first = labels.get(labelKey(text.slice(0, colon)));
  return first && first.kind !== "head" ? { label: first, rest: text.slice(colon + 1).trim() } : null;
}
