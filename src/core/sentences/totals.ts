/** A list that ends with its own total: 甲10万元、乙20万元、丙30万元，合计60万元; and an amount in words with the same in figures behind it. */
import { GROUP_NUMERALS, NUMERALS, numeralMoney } from "../text/reader/numerals";
import type { SentenceFault } from "./fault";
import { meet, printMoney, spanOf } from "./figures";
import type { JudgedFigures } from "./parts";
import type { RoleFigure } from "./roles";

/** Of fewer amounts 合计 may mean something before them. */
const FEWEST = 3;
/** A total that is further away counts something else as well. */
const NEAR = 0.05;
const TOTAL = /^(?:以上|各项|上述)?(?:合计|共计|总计)(?:为|是)?$/;

export function judgeTotals(plain: string, told: readonly RoleFigure[]): JudgedFigures {
  const faults: SentenceFault[] = [];
  const proven: RoleFigure[] = [];
  for (const [index, total] of told.entries()) {
    if (total.measure !== "万元" || total.role !== "plain" || !TOTAL.test(total.label)) continue;
    const parts = listBefore(plain, told, index);
    if (parts.length < FEWEST) continue;
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const slack = parts.reduce((all, part) => all + part.slack, 0);
    if (meet({ low: sum - slack, high: sum + slack }, spanOf(total))) {
      proven.push(total, ...parts);
      continue;
    }
    if (Math.abs(sum - total.value) > NEAR * total.value) continue;
    const places = Math.max(total.places, ...parts.map((part) => part.places));
    faults.push({
      template: "sentenceListTotal",
      kind: "mismatch",
      severity: "warning",
      words: {
        total: `${total.label}${total.printed}`,
        sum: printMoney(sum, places, [total, ...parts]),
        difference: printMoney(sum - total.value, places, [total, ...parts]),
        count: String(parts.length),
      },
    });
  }
  return { faults, proven };
}

/** Amounts right before the total with nothing but 、 and their names between them, from the mark that begins the list. */
function listBefore(plain: string, told: readonly RoleFigure[], index: number): readonly RoleFigure[] {
  const total = told[index];
  const last = told[index - 1];
  if (!total || !last || !/^[,、]$/.test(plain.slice(last.end, total.start - total.label.length))) return [];
  const parts: RoleFigure[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const part = told[at];
    if (part?.measure !== "万元" || part.role !== "plain" || part.aside !== total.aside || part.depth !== total.depth)
      return [];
    parts.unshift(part);
    if (part.mark !== "、" || told[at - 1]?.end !== part.start - part.label.length - 1) break;
  }
  const [first] = parts;
  // Behind another figure it goes on with what is not listed here.
  return first && /^[:,。;]?$/.test(first.mark) ? parts : [];
}

const WORDS = new Set(`${NUMERALS}${GROUP_NUMERALS}元圆角分整正`);
const LONGEST_WORDS = 40;

/** What is written in Chinese numerals right before the bracket; "" for nothing. */
function wordsBefore(plain: string, bracket: number): string {
  let from = bracket;
  while (from > 0 && bracket - from < LONGEST_WORDS && WORDS.has(plain.charAt(from - 1))) from -= 1;
  return plain.slice(from, bracket);
}

/** 叁仟万元整（3,000万元）: the figure in the brackets is the one before them. */
export function judgeInWords(plain: string, told: readonly RoleFigure[]): JudgedFigures {
  const faults: SentenceFault[] = [];
  const proven: RoleFigure[] = [];
  for (const figure of told) {
    if (figure.measure !== "万元" || plain.charAt(figure.start - 1) !== "(" || plain.charAt(figure.end) !== ")")
      continue;
    const words = wordsBefore(plain, figure.start - 1);
    const money = numeralMoney(words);
    if (money?.unit !== "元") continue;
    const value = money.value / 1e4;
    if (meet(spanOf(figure), { low: value, high: value })) proven.push(figure);
    else
      faults.push({
        template: "sentenceInWordsDiffers",
        kind: "mismatch",
        words: { printed: figure.printed, words, value: printMoney(value, Math.max(2, figure.places), [figure]) },
      });
  }
  return { faults, proven };
}
