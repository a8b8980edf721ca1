/** 没有安排公务接待费 beside a table that has one: what a text says there is none of, held against the tables. */
import { formatAmount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import type { BookCheckOf } from "../../declare/bookCheck";
import { threePublicItem } from "../../catalogue/threePublic";
import type { CheckContext } from "../../finding/context";
import { wordsAt } from "../../finding/context";
import type { Finding } from "../../finding/finding";
import type { CellAddress } from "../../model/snapshot";
import { normalizeText } from "../../text/normalize";
import type { BookContext, BookVerdict } from "./bookContext";
import { readable, textFinding } from "./bookContext";
import type { BookText } from "./bookTexts";
import { isRunning } from "./bookTexts";
import { ofOneUnit } from "./moneyOfTexts";
import type { TotalFigure, Whole } from "./namedTotals";
import { figuresOfWhole, withoutHead } from "./namedTotals";
import { otherYear } from "./statedFigures";
import { threePublicFigures } from "./threePublic";

const CLAUSE_END = /[,。;:!?()]/;
/** What denies, and what it is about: 没有安排, 公务接待费. */
const DENIAL = /^(.*?)(?:没有|未曾|尚未|均未|未|无|不)(?:安排|编列|编制|使用|发生|列支)*(.{2,60})$/;
/** 无, 未 and 不 deny nothing by themselves in 无障碍, 未来, 不断. */
const DENIES = /没有|未安排|未编列|未编制|未使用|未发生|未列支|不安排|不编列|无(?!障|偿|关|法|线|人|形|论|须|需)/;
/** Another year, a comparison, a condition. */
const OTHER = /上年|去年|往年|比|较|如|若|增|减|变化|调整|持平/;
const REASON = /原因|由于|因为|考虑/;
const TAIL = /(?:财政拨款|拨款|安排|编列|预算|支出|收入|事项|项目|资金|的|等|费用)$/;

const WHOLES: readonly (readonly [RegExp, readonly Whole[]])[] = [
  [/^政府性基金$/, ["fund", "fundIncome"]],
  [/^一般公共$/, ["general", "generalIncome"]],
  [/^项目$/, ["project"]],
  [/^单位资金$|^单位$/, ["ownIncome"]],
];

export function denials(book: BookContext, declared: BookCheckOf<"denials">): BookVerdict {
  const texts = book.texts.filter((text) => text.part === "running" && isRunning(text) && DENIES.test(text.plain));
  if (texts.length === 0) return null;
  return texts.flatMap((text) => (ofOneUnit(text) ? [] : deniedIn(book.check, declared, text)));
}

function deniedIn(context: CheckContext, declared: BookCheckOf<"denials">, text: BookText): readonly Finding[] {
  return clausesOf(text.plain).flatMap((clause): readonly Finding[] => {
    if (!DENIES.test(clause) || OTHER.test(clause) || otherYear(clause, context.year)) return [];
    const [, , object = ""] = DENIAL.exec(clause) ?? [];
    const figure = namesIn(object)
      .map((name) => figuresNamed(context, withoutHead(name, normalizeText(context.unit))))
      .find((figures) => figures.some(({ amount }) => amount > 0))
      ?.find(({ amount }) => amount > 0);
    return figure === undefined ? [] : [denied(context, declared, text, clause, figure)];
  });
}

/** 公务用车购置及运行费 is one name, 公务接待费和培训费 are two. */
function namesIn(object: string): readonly string[] {
  return object.replace(/购置[及和、与]运行/g, "购置及运行").split(/[、和与]|(?<!购置)及/);
}

/** 因公出国(境)费: brackets inside a name end no clause. */
function clausesOf(plain: string): readonly string[] {
  return plain
    .replace(/\(境\)/g, "〈境〉")
    .split(CLAUSE_END)
    .map((clause) => clause.replace(/〈境〉/g, "(境)"));
}

function figuresNamed(context: CheckContext, name: string): readonly TotalFigure[] {
  let rest = name;
  for (;;) {
    const item = threePublicItem(rest) ?? threePublicItem(`${rest}费`);
    if (item !== undefined) return threePublicFigures(context, item);
    const shorter = rest.replace(TAIL, "");
    if (shorter === rest || shorter === "") break;
    rest = shorter;
  }
  return WHOLES.filter(([words]) => words.test(rest)).flatMap(([, wholes]) =>
    wholes.flatMap((whole) => figuresOfWhole(context, whole)),
  );
}

function denied(
  context: CheckContext,
  declared: BookCheckOf<"denials">,
  text: BookText,
  clause: string,
  { amount, at }: { readonly amount: number; readonly at: CellAddress },
): Finding {
  const words = {
    stated: readable(clause),
    cell: wordsAt(context, at),
    expected: formatAmount(convertAmount(amount, "元", "万元")),
  };
  // 主要原因是没有公务接待: of which money the reason speaks nobody knows for certain.
  const severity = REASON.test(clause) ? "warning" : declared.severity;
  const finding = textFinding(declared, text, { template: "bookDenialDiffers", kind: "narrative", severity, words });
  return { ...finding, cells: [...finding.cells, { address: at, words: words.cell, printed: words.expected }] };
}
