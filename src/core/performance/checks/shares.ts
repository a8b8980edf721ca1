/** P-06: what is counted and then named in its kinds: 抽检800批次，其中农产品300批次、加工食品350批次、餐饮食品150批次. */
import type { Quantity } from "../../text/quantity/quantity";
import type { FormFault } from "../fault";
import type { FormText, FormView } from "./view";
import { grouped } from "./view";

const RULE = { rule: "performance.kinds-make-the-count", form: "P-06" } as const;
const INTO_KINDS = /其中|包括|分别(?:为|是)?/;
/** Kinds that overlap, and lists that go on. */
const OVERLAP = /党员|[男女]|少数民族|大专|本科|学历|岁|以上|以下|重点|优秀|新增|退休后|等/;
/** Fewer may be examples of what is counted. */
const FEWEST = 3;

export function checkShares(view: FormView): readonly FormFault[] {
  return view.texts.flatMap((text) => sentencesOf(text).flatMap(([from, to]) => judge(view, text, from, to)));
}

function sentencesOf({ plain }: FormText): readonly (readonly [number, number])[] {
  let from = 0;
  return plain.split("。").map((sentence): readonly [number, number] => {
    const start = from;
    from += sentence.length + 1;
    return [start, start + sentence.length];
  });
}

function judge(view: FormView, text: FormText, from: number, to: number): readonly FormFault[] {
  const sentence = text.plain.slice(from, to);
  const mark = INTO_KINDS.exec(sentence);
  if (mark === null) return [];
  const at = from + mark.index;
  const counts = text.quantities.filter((one) => one.start >= from && one.end <= to && isCount(one));
  const behind = counts.filter(({ start }) => start >= at);
  const [first] = behind;
  const whole = wholeOf(text, at, first);
  const parts = first && whole ? kindsOf(behind, first, text) : [];
  if (!whole || parts.length < 2 || parts.some(({ bound }) => bound !== "exact")) return [];
  const sum = parts.reduce((all, { high }) => all + high, 0);
  const isOpen = behind.length > parts.length && behind[parts.length]?.measure === first?.measure;
  const list = text.plain.slice(at, (parts.at(-1)?.end ?? at) + 1);
  if (sum === whole.high || OVERLAP.test(list) || (sum < whole.high && (isOpen || parts.length < FEWEST))) return [];
  return [
    {
      ...RULE,
      severity: sum > whole.high ? "warning" : "info",
      template: "perfSharesDiffer",
      words: {
        field: text.label,
        whole: whole.printed,
        parts: parts.map(({ printed }) => printed).join("、"),
        sum: `${grouped(sum)}${whole.unit}`,
      },
      at: [text.said],
      sheet: view.form.sheet,
    },
  ];
}

function isCount({ measure, per, unit, isFactor }: Quantity): boolean {
  return (
    measure !== "元" &&
    measure !== "%" &&
    measure !== "" &&
    unit !== "" &&
    per.every((word) => word === "年") &&
    !isFactor
  );
}

/** The last of the same measure before; what is counted for the first time. */
function wholeOf({ quantities, plain }: FormText, at: number, first: Quantity | undefined): Quantity | undefined {
  const from = plain.lastIndexOf("。", at - 2) + 1;
  const before = quantities.filter(
    (one) => one.start >= from && one.end <= at && isCount(one) && one.measure === first?.measure,
  );
  const [only, ...others] = before;
  return others.length === 0 && only?.bound === "exact" ? only : undefined;
}

/** One after the other, parted alike; what stands behind another mark may count something else. */
function kindsOf(behind: readonly Quantity[], first: Quantity, { plain }: FormText): readonly Quantity[] {
  const stops = behind.findIndex(
    ({ measure, start }, index) =>
      measure !== first.measure ||
      (index > 0 &&
        (/共|计|合/.test(plain.slice(behind[index - 1]?.end ?? 0, start)) ||
          markBehind(plain, behind[index - 1]) !== markBehind(plain, first))),
  );
  return stops < 0 ? behind : behind.slice(0, stops);
}

function markBehind(plain: string, one: Quantity | undefined): string {
  return plain.charAt(one?.end ?? 0).replace(/[和及与]/, "、");
}
