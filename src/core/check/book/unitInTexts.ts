/** The unit's name as texts have it before the year, where no table prints it: 某县水利局2026年收支总预算. */
import type { CheckContext } from "../../finding/context";
import type { BookText } from "./bookTexts";

const BEFORE_YEAR =
  /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]){0,2}(?:关于)?(?:20\d\d年)?([\u4e00-\u9fff]{3,30}?)20\d\d年/;
/** Who publishes a budget: 一般公共预算2026年 names nobody. */
const OFFICE =
  /(?:局|委|办|院|校|所|站|队|馆|会|厅|处|部|社|室|园|联|中心|政府|街道|机关|大学|中学|小学|学院|医院|公司)$/;
/** Paragraphs that begin with it; others may begin with those of units below it. */
const FEWEST = 3;

/** With the name that the texts have, where none is known. */
export function withUnitOfTexts(context: CheckContext, texts: readonly BookText[]): CheckContext {
  return context.unit === "" ? { ...context, unit: unitInTexts(texts.map(({ plain }) => plain)) } : context;
}

/** `texts` in comparable form; "" where no name is that of most. */
export function unitInTexts(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const [, name = ""] = BEFORE_YEAR.exec(text) ?? [];
    if (OFFICE.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [name, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0]);
  return most >= FEWEST && most * 2 > all ? name : "";
}
