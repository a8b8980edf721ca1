/** Shares of a stated whole: 占支出总额的60.12%, 占39.88% in a list of parts. */
import type { SentenceFault } from "./fault";
import { meet, spanOf } from "./figures";
import type { ValueRange } from "./figures";
import type { JudgedFigures } from "./parts";
import type { RoleFigure } from "./roles";

/** Before a list of parts. */
const LEADS = ["其中", "包括", "以下方面", "如下"];

/** `over`: the wholes that the paragraphs before may lead to with 其中：, the likeliest first. */
export function judgeShares(plain: string, told: readonly RoleFigure[], over: readonly RoleFigure[]): JudgedFigures {
  const faults: SentenceFault[] = [];
  const proven: RoleFigure[] = [];
  const unplaced: Share[] = [];
  const placed: Placed[] = [];
  for (const share of sharesIn(plain, told)) {
    const lead = share.of === "" ? leadBefore(plain, share.part.start) : -1;
    const wholes = told.filter(
      (figure) =>
        figure !== share.part &&
        figure.role === "plain" &&
        figure.measure === share.part.measure &&
        figure.start < share.part.start &&
        (lead < 0 || figure.end <= lead),
    );
    const all = [...wholes, ...over.filter(({ measure }) => measure === share.part.measure)];
    const right = all.find((whole) => isShare(share, whole));
    if (right) {
      proven.push(share.rate, share.part, right);
      placed.push({ share, whole: right });
    } else {
      const whole = wholeOf(plain, share, wholes, over[0] ?? null);
      if (whole && whole.value !== 0) faults.push(shareFault(share, whole));
      else unplaced.push(share);
    }
  }
  if (faults.length === 0) faults.push(...(proven.length === 0 ? oddOneOut(unplaced) : lastOfParts(unplaced, placed)));
  return { faults, proven };
}

/** How many shares that name no whole are shares of this one. */
export function sharesOf(plain: string, told: readonly RoleFigure[], whole: RoleFigure): number {
  return sharesIn(plain, told).filter(
    (share) => share.of === "" && share.part.measure === whole.measure && isShare(share, whole),
  ).length;
}

interface Placed {
  readonly share: Share;
  readonly whole: RoleFigure;
}

/** One share that fits no whole, among parts that add up to the whole of which all the others are shares. */
function lastOfParts(unplaced: readonly Share[], placed: readonly Placed[]): readonly SentenceFault[] {
  const [odd] = unplaced;
  const whole = placed[0]?.whole;
  if (!odd || !whole || unplaced.length > 1 || odd.of !== "" || whole.value === 0) return [];
  if (
    placed.some(
      (other) => other.whole !== whole || other.share.of !== "" || other.share.part.sentence !== odd.part.sentence,
    )
  )
    return [];
  const parts = [odd, ...placed.map(({ share }) => share)].map(({ part }) => part);
  const sum = { value: total(parts.map(({ value }) => value)), slack: total(parts.map(({ slack }) => slack)) };
  return meet(spanOf(sum), spanOf(whole)) ? [shareFault(odd, whole)] : [];
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

interface Share {
  readonly part: RoleFigure;
  readonly rate: RoleFigure;
  /** What it is a share of, as named; "" where it is not. */
  readonly of: string;
}

/** Only with nothing between the part and its share. */
function sharesIn(plain: string, told: readonly RoleFigure[]): readonly Share[] {
  return told.flatMap((rate, index): readonly Share[] => {
    const part = told[index - 1];
    if (rate.role !== "share" || !part || part.role !== "plain" || part.aside !== rate.aside || part.measure === "%")
      return [];
    const between = plain.slice(part.end, rate.start);
    const named = /^[,、(]*占(?:比)?(?:为|:)?([^,;。%占]*?)(?:的(?:比重|比例)?|比重|比例)?(?:为|达)?$/.exec(between);
    return named ? [{ part, rate, of: named[1] ?? "" }] : [];
  });
}

function isShare({ part, rate }: Share, whole: RoleFigure): boolean {
  if (whole.value === 0) return part.value === 0 && (rate.value === 0 || rate.value === 100);
  return meet(shareSpan(part, whole), spanOf(rate));
}

function shareSpan(part: RoleFigure, whole: RoleFigure): ValueRange {
  return {
    low: (Math.max(0, part.value - part.slack) / (whole.value + whole.slack)) * 100,
    high: whole.value - whole.slack <= 0 ? Infinity : ((part.value + part.slack) / (whole.value - whole.slack)) * 100,
  };
}

/** Sure only where the whole is named like a figure of the paragraph, or leads the list that the part stands in. */
function wholeOf(
  plain: string,
  { part, of }: Share,
  wholes: readonly RoleFigure[],
  over: RoleFigure | null,
): RoleFigure | null {
  if (of !== "") {
    const alike = wholes.filter(({ label }) => isNamed(label, of));
    return new Set(alike.map(({ value }) => value)).size === 1 ? (alike[0] ?? null) : null;
  }
  if (leadBefore(plain, part.start) >= 0) return wholes.at(-1) ?? null;
  return wholes.length === 0 ? over : null;
}

/** Where the list begins that the place stands in; parts of one list are no wholes of each other. -1 where there is none. */
export function leadBefore(plain: string, at: number): number {
  const lead = Math.max(...LEADS.map((word) => plain.lastIndexOf(word, at)));
  return lead < 0 || plain.slice(lead, at).includes("。") ? -1 : lead;
}

const GENERAL = /20\d\d年?度?|财政年度|总?预算|数|总额|合计|总计|本年|当年|安排|为|的/g;

function isNamed(label: string, of: string): boolean {
  // 收入总预算 is more than 本年收入合计 by what was carried over.
  if (isOfYear(label) !== isOfYear(of) && /总/.test(label + of)) return false;
  // “三公”经费支出预算12万元 is the whole of 占“三公”经费的5%.
  const [a = "", b = ""] = [label, of].map((words) => words.replace(GENERAL, "").replace(/(?<=经费)支出$/, ""));
  return b.length >= 2 && (a === b || (b.length >= 4 && a.endsWith(b)));
}

function isOfYear(words: string): boolean {
  return /本年|当年/.test(words);
}

function shareFault({ part, rate }: Share, whole: RoleFigure): SentenceFault {
  const expected = `${((part.value / whole.value) * 100).toFixed(rate.places)}%`;
  return {
    template: "sentenceShareDiffers",
    kind: "percent",
    words: { printed: rate.printed, part: part.printed, whole: whole.printed, expected },
  };
}

/** Shares of one whole that is not stated: each says how large it is, and one says otherwise than all others. */
function oddOneOut(shares: readonly Share[]): readonly SentenceFault[] {
  const [first] = shares;
  const same = shares.filter(({ of, part, rate }) => of === first?.of && rate.value - rate.slack > 0 && part.value > 0);
  if (same.length < 3 || same.length !== shares.length) return [];
  const spans = same.map(({ part, rate }) => ({
    low: ((part.value - part.slack) / (rate.value + rate.slack)) * 100,
    high: ((part.value + part.slack) / (rate.value - rate.slack)) * 100,
  }));
  if (common(spans)) return [];
  const odd = same.filter((_, index) => common(spans.filter((__, other) => other !== index)) !== null);
  const [only] = odd;
  if (!only || odd.length !== 1) return [];
  const rest = common(spans.filter((_, index) => same[index] !== only));
  if (!rest) return [];
  const expected = `${((only.part.value / ((rest.low + rest.high) / 2)) * 100).toFixed(only.rate.places)}%`;
  return [
    {
      template: "sentenceShareOdd",
      kind: "percent",
      severity: "warning",
      words: { printed: only.rate.printed, part: only.part.printed, expected },
    },
  ];
}

function common(spans: readonly ValueRange[]): ValueRange | null {
  const low = Math.max(...spans.map((span) => span.low));
  const high = Math.min(...spans.map((span) => span.high));
  return low <= high * (1 + 1e-9) ? { low, high } : null;
}
