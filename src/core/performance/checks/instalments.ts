/** P-05: what is paid in instalments is the money together: 合同签订后支付30%即24万元 … */
import type { FormFault } from "../fault";
import { costsOf } from "./costs";
import { instalmentsIn, plainAmounts } from "./stated";
import { sameYuan, textsFor, yuanWords } from "./view";
import type { FormView } from "./view";

const RULE = { rule: "performance.instalments-make-the-amount", form: "P-05" } as const;

/** Money of a part that is paid so is no fault: whatever the form states anywhere as an amount may be it. */
export function checkInstalments(view: FormView, year: number): readonly FormFault[] {
  const amount = view.amounts.year;
  if (amount === null) return [];
  const known = [
    amount,
    ...(view.amounts.life === null ? [] : [view.amounts.life]),
    ...plainAmounts(view, year).map(({ quantity }) => quantity.high),
    ...costsOf(view, "year").map(({ yuan }) => yuan),
  ];
  return textsFor(view, "year").flatMap((text): readonly FormFault[] => {
    const paid = instalmentsIn(text);
    const sum = paid.reduce((all, { high }) => all + high, 0);
    if (paid.length === 0 || paid.some(({ low, high }) => low !== high) || known.some((one) => sameYuan(one, sum)))
      return [];
    const words = {
      field: text.label,
      parts: paid.map(({ printed }) => printed).join("、"),
      sum: yuanWords(sum),
      amount: yuanWords(amount),
      difference: yuanWords(Math.abs(sum - amount)),
    };
    return [
      {
        ...RULE,
        severity: "warning",
        template: "perfInstalmentsDiffer",
        words,
        at: [text.said, ...(view.money.year ? [view.money.year] : [])],
        sheet: view.form.sheet,
      },
    ];
  });
}
