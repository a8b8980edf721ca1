/** What is printed about more, less or the same, against the change that the cells have. One finding for what is wrong in it. */
import { formatAmount } from "../../amount/amount";
import { compareNumber } from "./compareFigure";
import type { Disagreement } from "../disagreement";
import type { ChangePiece } from "./pieces";
import type { ComparedRegion, TextRegion, TextSpan } from "./region";
import { numbersIn, printedIn, spanOf } from "./region";
import type { DirectionToken, NumberToken, TextToken } from "./tokens";
import { inWan, tokenize } from "./tokens";

/** 增加到, 减少至, 增加为. */
const LEADS_TO: ReadonlySet<string> = new Set(["到", "至", "为"]);

/** The words of a change end where its reason begins. */
interface Printed {
  /** The year that is compared with. */
  readonly base: NumberToken | undefined;
  readonly directions: readonly DirectionToken[];
  readonly money: NumberToken | undefined;
  readonly percent: NumberToken | undefined;
}

export function compareChange(piece: ChangePiece, region: TextRegion): ComparedRegion<Disagreement> {
  const printed = partsOf(region.tokens);
  const [first] = printed.directions;
  if (first === undefined) return withoutDirection(piece, region);
  const explained = [printed.base, printed.money, printed.percent].flatMap((token): TextSpan[] =>
    token ? [spanOf(token)] : [],
  );
  const wrong =
    directionOf(piece, printed, region) ??
    baseOf(piece, printed, region) ??
    beforeOf(piece, region) ??
    figureOf(piece, printed, region);
  return { disagreements: wrong === null ? [] : [wrong], explained };
}

/** Whoever leaves the comparison out has said nothing wrong; 【待填】 and the crosses of a blank form are not nothing. */
function withoutDirection(piece: ChangePiece, region: TextRegion): ComparedRegion<Disagreement> {
  const printed = printedIn(region);
  if (!region.held || !/[xX×【_]/.test(printed.normalize("NFKC"))) return { disagreements: [], explained: [] };
  return {
    disagreements: [
      {
        slot: piece.slot,
        kind: "narrative",
        what: "differs",
        printed,
        expected: piece.text,
        start: region.start,
        end: region.end,
      },
    ],
    explained: [],
  };
}

/** The first direction with its figures; a second direction only where it leads to the percentage. */
function partsOf(tokens: readonly TextToken[]): Printed {
  const at = tokens.findIndex((token) => token.kind === "direction");
  const base = numbersIn(tokens.slice(0, Math.max(0, at))).find(({ unit }) => unit === "");
  if (at < 0) return { base, directions: [], money: undefined, percent: undefined };
  const behind = beforeReason(tokens.slice(at + 1));
  // 增加到92.21万元: the amount itself, not the change.
  const money = LEADS_TO.has(behind[0]?.key ?? "")
    ? undefined
    : behind.find((token): token is NumberToken => token.kind === "number" && inWan(token) !== null);
  const percentAt = behind.findIndex((token) => token.kind === "number" && (token.unit === "%" || token.unit === "‰"));
  const percent = behind[percentAt];
  const second = percentAt < 0 ? [] : behind.slice(0, percentAt).filter((token) => token.kind === "direction");
  const first = tokens[at];
  return {
    base,
    directions: [...(first?.kind === "direction" ? [first] : []), ...second],
    money,
    percent: percent?.kind === "number" ? percent : undefined,
  };
}

function beforeReason(tokens: readonly TextToken[]): readonly TextToken[] {
  const at = tokens.findIndex(
    (token, index) => token.key === "因" || (token.key === "由" && tokens[index + 1]?.key === "于"),
  );
  return at < 0 ? tokens : tokens.slice(0, at);
}

function directionOf(
  piece: ChangePiece,
  { directions, money, percent }: Printed,
  { text }: TextRegion,
): Disagreement | null {
  const sign = Math.sign(piece.difference);
  const wrong = directions.find((token) => token.sign !== sign);
  if (wrong === undefined || isNearlySame(piece, wrong, text)) return null;
  // 增加0万元，增长0% says the same as 持平.
  if (sign === 0 && [money, percent].some((token) => token?.value === 0)) return null;
  const structural = (wrong.sign === 0) !== (sign === 0);
  const last = [...directions, money, percent].reduce((end, token) => Math.max(end, token?.end ?? 0), wrong.end);
  const span = structural
    ? { start: directions[0]?.start ?? wrong.start, end: last }
    : { start: wrong.start, end: wrong.end };
  return {
    slot: piece.slot,
    kind: "direction",
    what: "differs",
    printed: text.slice(span.start, span.end),
    expected: structural ? piece.text : sameStyle(wrong.key, sign),
    ...span,
  };
}

/** Of a change up to this share of the earlier figure people say 基本持平. */
const NEARLY = 0.05;

function isNearlySame({ difference, before = 0 }: ChangePiece, { sign, start }: DirectionToken, text: string): boolean {
  return (
    sign === 0 &&
    /(?:基本|大致|大体)(?:保持)?$/.test(text.slice(Math.max(0, start - 4), start)) &&
    Math.abs(difference) <= before * NEARLY
  );
}

/** 增长 for 下降, 增加 for 减少. */
function sameStyle(word: string, sign: number): string {
  const rate = /长|升|降/.test(word);
  return sign > 0 ? (rate ? "增长" : "增加") : rate ? "下降" : "减少";
}

/** 比2025年预算: another year is another comparison. */
function baseOf(piece: ChangePiece, { base }: Printed, { text }: TextRegion): Disagreement | null {
  const meant = numbersIn(tokenize(piece.text)).find(({ unit }) => unit === "");
  if (base === undefined || meant === undefined || base.value === meant.value) return null;
  return {
    slot: piece.slot,
    kind: "narrative",
    what: "differs",
    printed: text.slice(base.start, base.end),
    expected: meant.key,
    start: base.start,
    end: base.end,
  };
}

/** Right behind 上年, 2025年预算数 or their bracket. */
const OF_LAST_YEAR = /(?:[上去]年|上一年|20\d\d年)度?(?:年初)?(?:预算)?(?:安排)?(?:数|额)?(?:的|为|\()?$/;
/** Characters of these words. */
const LONGEST_LEAD = 20;

/** 比上年（2,699.93万元）增加: the figure that is measured against, where it is stated. */
function beforeOf(piece: ChangePiece, { text, tokens }: TextRegion): Disagreement | null {
  if (piece.before === undefined) return null;
  const at = tokens.findIndex((token) => token.kind === "direction");
  const stated = numbersIn(tokens.slice(0, Math.max(0, at))).filter((token) => inWan(token) !== null);
  const [only, ...more] = stated;
  if (only === undefined || more.length > 0) return null;
  const lead = text
    .slice(Math.max(0, only.start - LONGEST_LEAD), only.start)
    .replace(/\s/g, "")
    .replace("（", "(");
  if (!OF_LAST_YEAR.test(lead)) return null;
  const found = compareNumber({ measure: "money", text: formatAmount(piece.before) }, only, text);
  return found && { ...found, slot: piece.slot };
}

/** The amount, else the percentage; no percentage on a base of nothing. */
function figureOf(piece: ChangePiece, { money, percent }: Printed, { text }: TextRegion): Disagreement | null {
  const amount =
    money && compareNumber({ measure: "money", text: formatAmount(Math.abs(piece.difference)) }, money, text);
  if (amount) return { ...amount, slot: piece.slot };
  if (percent === undefined) return null;
  if (piece.difference === 0 && percent.value === 0) return null;
  if (piece.percent === null)
    return {
      slot: piece.slot,
      kind: "percent",
      what: "differs",
      printed: text.slice(percent.start, percent.end),
      expected: piece.text,
      start: percent.start,
      end: percent.end,
    };
  const share = compareNumber({ measure: "percent", text: `${piece.percent}%` }, percent, text);
  return share ? { ...share, slot: piece.slot } : null;
}
