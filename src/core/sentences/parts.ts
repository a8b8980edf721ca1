/** Parts behind 其中 and the whole before it: amounts with amounts, counts with counts. */
import type { SentenceFault } from "./fault";
import { meet, printAmount, printMoney } from "./figures";
import type { RoleFigure } from "./roles";

/** Names of parts that are a whole together, as pieces of their names; data of the pack. */
export type Partitions = readonly (readonly string[])[];

export interface Group {
  readonly whole: RoleFigure;
  readonly parts: readonly RoleFigure[];
  /** Whether the list may go on elsewhere: another 其中 follows in it. */
  readonly open: boolean;
  /** Introduced by 其中 and not by 包括, which may lead to something else. */
  readonly strict: boolean;
  /** 收入包括 or 支出包括: all of it. */
  readonly isSide?: boolean;
  /** Clauses of the list without any figure: 未安排工程采购. */
  readonly without?: readonly string[];
}

export interface JudgedFigures {
  readonly faults: readonly SentenceFault[];
  /** Figures that were worked out and agree. */
  readonly proven: readonly RoleFigure[];
}

const LEADS = ["其中", "包括", "以下方面"];
/** No parts of a budget though they stand behind 其中. */
const ELSE = /投资|累计|余额|合同|资产|总价/;
/** What was spent is no part of what was planned. */
const SPENT = /决算|执行数|实际支出/;
/** Such parts are taken off, not added. */
const NEGATIVE = /抵减|冲减|扣除|核减|抵扣|减去|剔除/;

export function judgeParts(plain: string, told: readonly RoleFigure[], partitions: Partitions): JudgedFigures {
  if (NEGATIVE.test(plain)) return { faults: [], proven: [] };
  const judged = leadsIn(plain)
    .flatMap((lead) =>
      // 总额100万元: may lead to anything; what is known to be a whole are its parts.
      groupsAt(plain, told, lead).filter(
        (groups) => lead.word !== ":" || groups.some((group) => isKnownWhole(group, partitions)),
      ),
    )
    .map((groups) => judgeReadings(groups, partitions));
  return { faults: judged.flatMap(({ faults }) => faults), proven: judged.flatMap(({ proven }) => proven) };
}

/** Parts that stand as paragraphs of their own under 其中：, of each whole that may be meant. */
export function judgeListed(readings: readonly Group[], partitions: Partitions): JudgedFigures {
  return judgeReadings(readings, partitions);
}

interface Lead {
  readonly at: number;
  readonly end: number;
  readonly word: string;
  /** 收入包括…；支出包括…: each is all of the figure before both. */
  readonly isSide: boolean;
}

const SIDE = /(?:收入|支出)(?:按[^,。;:]{2,10})?(?:主要)?$/;

function leadsIn(plain: string): readonly Lead[] {
  const found: Lead[] = [];
  for (const word of LEADS)
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      found.push({ at, end: at + word.length, word, isSide: word === "包括" && SIDE.test(plain.slice(0, at)) });
  for (const { index, 0: amount } of plain.matchAll(/\d万?元:/g))
    found.push({ at: index + amount.length - 1, end: index + amount.length, word: ":", isSide: false });
  // 100万元，分别为…; 100万元，由…和…组成
  for (const { index, 0: lead } of plain.matchAll(/\d万?元[,:]?(?:分别为|分别是|由)/g)) {
    const end = index + lead.length;
    if (lead.endsWith("由") && !/组成|构成/.test(plain.slice(end, endOfSentence(plain, end)))) continue;
    found.push({ at: index + lead.search(/[,:分由]/), end, word: ":", isSide: false });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** For each measure that has a whole: the readings of which parts are meant, the likeliest first. */
function groupsAt(plain: string, told: readonly RoleFigure[], lead: Lead): readonly (readonly Group[])[] {
  const { at, end, word } = lead;
  const leads = leadsIn(plain);
  // The figure before the first of the two.
  const first = lead.isSide ? (leads.find(({ isSide }) => isSide)?.at ?? at) : at;
  // 总预算100万元(含上年结转10万元)。其中: what stands in brackets is not parted behind them.
  const depth = depthAt(plain, at);
  const before = told.filter((figure) => figure.end <= first && figure.depth <= depth);
  const anchor = before.at(-1);
  if (!anchor || sentencesBetween(plain, anchor.end, first) > 1 || anchor.aside >= 0) return [];
  const following = leads.find((other) => other.at > end + 1);
  const next = following?.at ?? plain.length;
  const stop = endOfSentence(plain, at);
  const pause = plain.indexOf(";", at);
  const behind = told.filter(
    ({ start, role, aside, depth: own }) =>
      start >= at && start < Math.min(stop, next) && role === "plain" && aside < 0 && own === depth,
  );
  const measures = [...new Set(behind.map(({ measure }) => measure))];
  return measures.flatMap((measure): readonly (readonly Group[])[] => {
    const whole = before
      .filter(
        (figure) =>
          figure.measure === measure &&
          figure.role === "plain" &&
          figure.aside < 0 &&
          sentencesBetween(plain, figure.end, first) <= 1,
      )
      .at(-1);
    const listed = behind.filter((figure) => figure.measure === measure);
    const spent = listed.findIndex(({ label }) => SPENT.test(label) && !SPENT.test(whole?.label ?? ""));
    const all = spent < 0 ? listed : listed.slice(0, spent);
    if (!whole || all.length === 0) return [];
    const open = next < stop && !(lead.isSide && following?.isSide === true);
    // A second 其中 may part the first whole again.
    const earlier = leads
      .filter((other) => other.at < at)
      .flatMap(
        (other) =>
          before
            .filter((figure) => figure.end <= other.at && figure.measure === measure && figure.role === "plain")
            .at(-1) ?? [],
      );
    const change = before
      .filter((figure) => figure.measure === measure && figure.role === "change" && figure.start > whole.end)
      .at(-1);
    const short = pause < 0 ? all : all.filter(({ start }) => start < pause);
    const lists =
      short.length === all.length
        ? [all]
        : plain.startsWith(":", end) || short.length === 0
          ? [all, short]
          : [short, all];
    return [
      [...new Set([whole, ...(change ? [change] : []), ...earlier])].flatMap((one) =>
        lists
          .filter((parts) => parts.length > 0)
          .map((parts) => ({
            whole: one,
            parts,
            open,
            strict: word === "其中" || lead.isSide,
            isSide: lead.isSide,
            without: plain
              .slice(end, stop)
              .split(/[,。;、:]/)
              .filter((clause) => !/\d/.test(clause)),
          })),
      ),
    ];
  });
}

/** Silent where any reading holds; the first one is told where none does. */
function judgeReadings(groups: readonly Group[], partitions: Partitions): JudgedFigures {
  const right = groups.find(({ whole, parts }) => sumAgrees(whole, parts));
  if (right) return { faults: [], proven: [right.whole, ...right.parts] };
  // Parts that are known to make up a whole are what is listed, whatever else may be.
  const first = groups.find((group) => isKnownWhole(group, partitions)) ?? groups[0];
  if (!first) return { faults: [], proven: [] };
  const part = groups.map((group) => tooLarge(group)).every((found) => found !== undefined)
    ? tooLarge(first)
    : undefined;
  if (part && !ELSE.test(part.label))
    return {
      faults: [
        {
          template: "sentencePartExceeds",
          kind: "mismatch",
          ...(first.strict ? {} : { severity: "info" }),
          words: { part: named(part), whole: named(first.whole) },
        },
      ],
      proven: [],
    };
  const severity = first.open ? null : severityOf(first, partitions);
  if (severity === null) return { faults: [], proven: [] };
  const { whole, parts } = first;
  const places = Math.max(whole.places, ...parts.map(({ places: own }) => own));
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const print = printedAs([whole, ...parts], places);
  const words = {
    whole: named(whole),
    sum: print(sum),
    difference: print(sum - whole.value),
    parts: parts.length > 6 ? `${parts.slice(0, 6).map(named).join("、")} 等` : parts.map(named).join("、"),
  };
  return {
    faults: [{ template: templateOf(sum - whole.value, severity), kind: "mismatch", severity, words }],
    proven: [],
  };
}

/** Counts without places; amounts in the unit that all of them have, else in 万元. */
function printedAs(figures: readonly RoleFigure[], places: number): (value: number) => string {
  const measure = figures[0]?.measure ?? "";
  if (measure !== "万元") return (value) => `${printAmount(value, 0)} ${measure}`;
  return (value) => printMoney(value, places, figures);
}

/** Not every part need be listed, but parts are never more than their whole. */
function templateOf(difference: number, severity: "error" | "warning" | "info") {
  if (difference > 0) return severity === "info" ? "sentencePartsOver" : "sentencePartsExceed";
  return severity === "error" ? "sentencePartsWrong" : "sentencePartsDiffer";
}

function sumAgrees(whole: RoleFigure, parts: readonly RoleFigure[]): boolean {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const slack = parts.reduce((total, part) => total + part.slack, whole.slack);
  return meet({ low: sum - slack, high: sum + slack }, { low: whole.value, high: whole.value });
}

function tooLarge({ whole, parts }: Group): RoleFigure | undefined {
  return parts.find((part) => part.value - part.slack > whole.value + whole.slack + 1e-9);
}

/** Each name has one part, or is said to have nothing. */
function isKnownWhole({ parts, without = [] }: Pick<Group, "parts" | "without">, partitions: Partitions): boolean {
  return partitions.some((names) => {
    const lacking = names.filter((name) => !parts.some(({ label }) => label.includes(name)));
    return (
      names.length === parts.length + lacking.length &&
      parts.length >= FEWEST_PARTS &&
      lacking.every((name) => without.some((clause) => clause.includes(name) && NOTHING.test(clause))) &&
      names.every((name) => parts.filter(({ label }) => label.includes(name)).length <= 1)
    );
  });
}

const FEWEST_PARTS = 2;
const NOTHING = /未安排|不安排|没有|未编列|不涉及|^[均也]?无/;

/** What is known to be a whole has to add up; of any other list only what is just beside the whole is worth a look. */
function severityOf(
  { whole, parts, strict, isSide, without }: Group,
  partitions: Partitions,
): "error" | "warning" | "info" | null {
  if (parts.length < 2) return null;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const labels = parts.map(({ label }) => label);
  const isWhole = isKnownWhole({ parts, ...(without ? { without } : {}) }, partitions);
  const endsWithRest =
    /^[、,和及]?(?:其余|其他)(?:公务)?(?:用车|车辆|人员|单位|项目|机构)?$/.test(labels.at(-1) ?? "") &&
    whole.measure !== "万元";
  if (isWhole || endsWithRest) return sum > whole.value || endsWithRest ? "error" : "warning";
  if (!strict || Math.abs(sum - whole.value) > 0.05 * Math.abs(whole.value)) return null;
  if (isSide === true) return "warning";
  // 甲、乙 are beside each other; behind a comma there may stand a part of a part.
  return sum > whole.value && labels.slice(1).every((_, index) => isBeside(parts, index)) ? "error" : "info";
}

/** Whether nothing but 、 and its own name stands before the next part. */
function isBeside(parts: readonly RoleFigure[], index: number): boolean {
  const [own, next] = [parts[index], parts[index + 1]];
  return (
    own !== undefined && next !== undefined && next.mark === "、" && next.start - next.label.length - 1 === own.end
  );
}

function named({ label, printed }: RoleFigure): string {
  const name = label.replace(/^(?:[、,和及与由]|其中)(?=.)/, "");
  return `“${name.length > 24 ? "…" : ""}${name.slice(-24)}${printed}”`;
}

function endOfSentence(plain: string, at: number): number {
  const depth = depthAt(plain, at);
  const stop = plain.indexOf("。", at);
  const close = depth > 0 ? plain.indexOf(")", at) : -1;
  const ends = [stop, close].filter((end) => end >= 0);
  return ends.length === 0 ? plain.length : Math.min(...ends);
}

function depthAt(plain: string, at: number): number {
  let depth = 0;
  for (let index = 0; index < at; index += 1) {
    if (plain.charAt(index) === "(") depth += 1;
    if (plain.charAt(index) === ")") depth = Math.max(0, depth - 1);
  }
  return depth;
}

function sentencesBetween(plain: string, from: number, to: number): number {
  return plain.slice(from, to).split("。").length - 1;
}
