/** Whether a form that was made for one project stands under the name of quite another, while its texts still speak of the first: a row of the tables was typed over. */
import type { PerformanceForm } from "../declare/performance";
import { normalizeText } from "../text/normalize";
import { pairsOf } from "./checks/names";
import type { ReadForm } from "./model";

/** A project that was renamed has words of its old name, and where the texts have any of the new one they are its own. */
export function isReplaced(form: ReadForm, spec: PerformanceForm, before: string, name: string): boolean {
  const [old, own] = [pairsOf(normalizeText(before)), pairsOf(normalizeText(name))];
  const texts = pairsOf(
    [
      ...spec.fields.filter(({ long }) => long === true).map(({ id }) => form.fields.get(id)?.text ?? ""),
      ...form.indicators.map((one) => one.name?.text ?? ""),
    ].join("。"),
  );
  return (
    own.size > 0 &&
    [...old].some((pair) => texts.has(pair)) &&
    ![...own].some((pair) => old.has(pair) || texts.has(pair))
  );
}
