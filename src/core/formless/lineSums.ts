/** Totals down: a line 合计 is the sum of the lines above or below it, a line with lines under it is their sum. */
import type { Amount } from "../amount/amount";
import type { Book, TableMap } from "../model/tableMap";
import type { IdentityRule, Severity } from "../declare/rule";
import type { FoundBlock } from "./columns";
import type { IdentityEvidence } from "./evidence";
import { evidenceOf, isBorneOut } from "./evidence";
import { columnId, lineKey } from "./ids";
import { byDepth, outlined } from "./lines";
import type { TableLine } from "./lines";
import { isNearly, plainList } from "./plainList";
import { identity } from "./rules";

type Filled = (line: TableLine) => boolean;

interface Ground {
  readonly map: TableMap;
  readonly block: string;
  readonly columns: readonly string[];
  readonly book: Book;
}

const EXPLANATION = "合计行等于它汇总的各行之和。逐行核对金额，或检查合计的公式有没有漏掉行。";

export function lineSums(
  map: TableMap,
  block: string,
  { amounts }: FoundBlock,
  lines: readonly TableLine[],
  book: Book,
): readonly IdentityRule[] {
  const ground = { map, block, columns: amounts.map(({ index }) => columnId(index)), book };
  const outline = outlined(lines);
  const under = branches(ground, outline ?? lines);
  return [
    ...totals(
      ground,
      lines,
      outline,
      under.some(({ severity }) => severity === "error"),
    ),
    ...under,
  ];
}

/** `outline`: the lines by their blanks, null where these say nothing; `isOutlined`: lines are the sums of those that stand further in. */
function totals(
  ground: Ground,
  lines: readonly TableLine[],
  outline: readonly TableLine[] | null,
  isOutlined: boolean,
): readonly IdentityRule[] {
  const hasFigures = (line: TableLine): boolean => !isBlank(ground, line);
  return lines.flatMap((line, at) => {
    if (!line.isTotal || !hasFigures(line)) return [];
    const inOutline = outline === null ? [] : setsFor(outline, at, hasFigures);
    const candidates = [
      ...setsFor(lines, at, hasFigures),
      ...setsOfItsTime(lines, line, hasFigures),
      ...inOutline,
      deepest(lines),
    ];
    const behindHead = candidates.flatMap((set) => withoutHead(ground, line, set));
    const found = [...candidates, ...behindHead]
      .filter((set) => set.length > 0)
      .map((set) => {
        const rule = sumRule(ground, line, set, "error");
        return { rule, set, evidence: evidenceOf(rule, ground.map, ground.book) };
      });
    const holding =
      found.find(({ evidence }) => evidence.fails === 0 && evidence.holds > 0) ??
      found.find(({ evidence }) => isBorneOut(evidence));
    if (holding) return [holding.rule, ...headRule(ground, line, candidates, holding.set)];
    const [top] = inOutline;
    if (top !== undefined && isOutlined) return [sumRule(ground, line, top, "warning")];
    const own = ofItsTime(lines, line);
    const set = plainSet(own, own.indexOf(line), hasFigures);
    // 1. 2. 3. may number what the total does not count.
    if (set !== null && (set.every(({ ordinal }) => ordinal <= 1) || isOneSlip(ground, line, set)))
      return [sumRule(ground, line, set, "warning")];
    const list = plainList(levelled(lines, hasFigures), at, hasFigures);
    const nearly = list && sumRule(ground, line, list, "warning");
    return list &&
      nearly &&
      isNearly(
        nearly,
        list.map((one) => figuresOf(ground, one)),
        ground.map,
        ground.book,
      )
      ? [nearly]
      : [];
  });
}

/** As a list, where only lines of the lowest column have figures. */
function levelled(lines: readonly TableLine[], hasFigures: Filled): readonly TableLine[] {
  const low = deepest(lines);
  const isList = lines.every((line) => !isAddend(line) || low.includes(line) || !hasFigures(line));
  return isList ? lines.map((line) => (isAddend(line) ? { ...line, level: 0 } : line)) : lines;
}

/** Names in one column for each level, the upper ones printed where they begin: the lowest have the figures. */
function deepest(lines: readonly TableLine[]): readonly TableLine[] {
  const addends = lines.filter(isAddend);
  const depth = Math.max(0, ...addends.map((line) => line.depth));
  return addends.filter((line) => line.depth === depth);
}

const OF_THIS_YEAR = /^[本当]年/;
const CARRIED = /结转|结余/;

/** 本年收入合计 does not count what other years left or will get. */
function ofItsTime(lines: readonly TableLine[], total: TableLine): readonly TableLine[] {
  return OF_THIS_YEAR.test(total.label) ? lines.filter((line) => line === total || !CARRIED.test(line.label)) : lines;
}

function setsOfItsTime(
  lines: readonly TableLine[],
  total: TableLine,
  hasFigures: Filled,
): readonly (readonly TableLine[])[] {
  const own = ofItsTime(lines, total);
  return own.length < lines.length ? setsFor(own, own.indexOf(total), hasFigures) : [];
}

/** What a total may add up, the likeliest first; without repetitions. Where lines with figures stand above it, it closes them: no later total stands in for them. */
function setsFor(lines: readonly TableLine[], at: number, hasFigures: Filled): readonly (readonly TableLine[])[] {
  const level = Math.min(...lines.filter(isAddend).map((line) => line.level));
  const before = lines.slice(0, at);
  const after = lines.slice(at + 1);
  const previous = before.map(({ isTotal }) => isTotal).lastIndexOf(true);
  const next = after.findIndex(({ isTotal }) => isTotal);
  const since = before.slice(previous + 1);
  const until = next === -1 ? after : after.slice(0, next);
  const among = (some: readonly TableLine[]): readonly (readonly TableLine[])[] =>
    highest(
      some.filter((line) => isAddend(line) && line.level === level),
      hasFigures,
    );
  // A line that is blank today is counted tomorrow: with it first.
  const ofPrevious =
    previous < 0 ? [] : [...among(since)].reverse().map((set) => [...before.slice(previous, previous + 1), ...set]);
  const closes = since.some((line) => isAddend(line) && hasFigures(line));
  const between = (among(since)[0] ?? []).filter(hasFigures);
  const upwards = [
    ...among(since),
    ...ofPrevious,
    ...(previous < 0 ? [] : [before.slice(previous, previous + 1)]),
    ...among(before),
    before.filter(({ isTotal }) => isTotal),
  ];
  const sets = [
    // What stands between two totals is counted by the second.
    ...upwards.filter((set) => between.every((line) => set.includes(line))),
    ...among(until),
    ...(closes ? [] : [...among(after), after.filter(({ isTotal }) => isTotal)]),
  ].filter((set) => set.length > 0);
  const seen = new Set<string>();
  return sets.filter((set) => {
    const key = set.map(({ row }) => row).join();
    return seen.has(key) ? false : seen.add(key);
  });
}

function isAddend({ isTotal, isPart }: TableLine): boolean {
  return !isTotal && !isPart;
}

/** Of lines that stand equally far left those with the highest ordinal that have figures, 一、 before （一） before 1.; then with the plain ones between them. */
function highest(lines: readonly TableLine[], hasFigures: Filled): readonly (readonly TableLine[])[] {
  const depth = ({ ordinal }: TableLine): number => ordinal || LOWEST;
  const filled = lines.filter(hasFigures);
  const first = Math.min(...(filled.length > 0 ? filled : lines).map(depth));
  const own = lines.filter((line) => depth(line) === first);
  const mixed = lines.filter((line) => depth(line) === first || line.ordinal === 0);
  return mixed.length > own.length ? [own, mixed] : [own];
}

/** Behind every ordinal. */
const LOWEST = 9;

/** Lines that stand between the total of a year and the total of all, whatever else they are called. */
const BALANCING = /结转|结余|弥补|调入|调出/;

/** What a total must add up whatever the figures say: 一、二、三、 and nothing else, or the total before it and what brings the years together. */
function plainSet(lines: readonly TableLine[], at: number, hasFigures: Filled): readonly TableLine[] | null {
  const before = lines.slice(0, at);
  const previous = before.map(({ isTotal }) => isTotal).lastIndexOf(true);
  if (previous === -1) return numbered(at === 0 ? lines.slice(1) : before, hasFigures);
  const between = before.slice(previous + 1).filter(({ isPart }) => !isPart);
  // 六、上级补助收入 八、上年结转: numbers that go on behind 本年收入合计 are counted as those before it.
  const isCounted = (line: TableLine): boolean =>
    BALANCING.test(line.label) || (line.ordinal === 1 && line.level === 0) || !hasFigures(line);
  return between.length > 0 && between.every(({ isOwn }) => isOwn) && (between.length === 1 || between.every(isCounted))
    ? before.slice(previous, previous + 1).concat(between)
    : null;
}

/** The lines 一、二、三、 where all others are parts of them, stand further in or are blank; null where what is counted could be told in another way. */
function numbered(lines: readonly TableLine[], hasFigures: Filled): readonly TableLine[] | null {
  const top = Math.min(...lines.flatMap(({ ordinal, isTotal }) => (isTotal || ordinal === 0 ? [] : ordinal)));
  const high = lines.filter(({ ordinal, level, isPart }) => ordinal === top && level === 0 && !isPart);
  const outmost = Math.max(0, ...high.map(({ indent }) => indent));
  const rest = lines.filter((line) => !high.includes(line));
  const named = behindParts(lines);
  const isBelow = (line: TableLine): boolean =>
    !line.isTotal &&
    line.isOwn &&
    (line.isPart ||
      line.ordinal > top ||
      line.level > 0 ||
      named.has(line) ||
      (line.ordinal === 0 && line.indent > outmost));
  if (high.length < FEWEST || !high.every(({ isOwn, isTotal }) => isOwn && !isTotal)) return null;
  if (!rest.every((line) => isBelow(line) || (!line.isTotal && !hasFigures(line)))) return null;
  return high.some((line) => !hasFigures(line) && childrenOf(lines, lines.indexOf(line)).some(hasFigures))
    ? null
    : high;
}

const FEWEST = 2;

/** 政府性基金 under 其中：一般公共预算, up to the next number: more parts of the same line. */
function behindParts(lines: readonly TableLine[]): ReadonlySet<TableLine> {
  const behind = new Set<TableLine>();
  let isBehind = false;
  for (const line of lines) {
    isBehind = line.isPart || (isBehind && line.ordinal === 0 && !line.isTotal);
    if (isBehind) behind.add(line);
  }
  return behind;
}

const SUBTOTAL = /小计$/;

/**
 * Lines with deeper ones behind them. Told where it holds; one that fails is told where it holds elsewhere, where the line says 小计, or
 * where 一、 and its （一）（二） are one slip apart.
 */
function branches(ground: Ground, lines: readonly TableLine[]): readonly IdentityRule[] {
  const found = lines.flatMap(
    (
      line,
      at,
    ): { readonly line: TableLine; readonly set: readonly TableLine[]; readonly evidence: IdentityEvidence }[] => {
      const set = childrenOf(lines, at);
      if (set.length === 0 || isBlank(ground, line)) return [];
      return [{ line, set, evidence: evidenceOf(sumRule(ground, line, set, "error"), ground.map, ground.book) }];
    },
  );
  const holding = found.filter(({ evidence }) => evidence.fails === 0 && evidence.holds > 0);
  return found.flatMap(({ line, set, evidence }) => {
    if (evidence.fails === 0) return evidence.holds > 0 ? [sumRule(ground, line, set, "error")] : [];
    const told =
      SUBTOTAL.test(line.label) ||
      isBorneOut(evidence) ||
      (holding.length >= 2 && holding.length > found.length - holding.length) ||
      (line.ordinal > 0 && set.length >= FEWEST && isOneSlip(ground, line, set));
    return told && evidence.blank === 0 ? [sumRule(ground, line, set, "warning")] : [];
  });
}

/** 县水利局 over its 类 has all that the total has, but for a slip: what stands behind it is counted, it is not. */
function withoutHead(ground: Ground, total: TableLine, set: readonly TableLine[]): readonly (readonly TableLine[])[] {
  const [head, ...rest] = set;
  if (head === undefined || rest.length === 0) return [];
  const [own, all] = [figuresOf(ground, head), figuresOf(ground, total)];
  const filled = all.map((_, column) => column).filter((column) => own[column] !== 0 || all[column] !== 0);
  const same = filled.filter((column) => own[column] === all[column]);
  return same.length > filled.length - same.length ? [rest] : [];
}

/** The head has the total's figures as well, where what stands behind it is what the total adds up. */
function headRule(
  ground: Ground,
  total: TableLine,
  sets: readonly (readonly TableLine[])[],
  counted: readonly TableLine[],
): readonly IdentityRule[] {
  const head = sets.find(([, ...rest]) => rest.length > 0 && isSame(rest, counted))?.[0];
  return head === undefined || counted.includes(head) ? [] : [sumRule(ground, total, [head], "error", "head")];
}

function isSame(a: readonly TableLine[], b: readonly TableLine[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

function isOneSlip(ground: Ground, line: TableLine, set: readonly TableLine[]): boolean {
  const figures = set.map((one) => figuresOf(ground, one));
  return isNearly(sumRule(ground, line, set, "warning"), figures, ground.map, ground.book);
}

function childrenOf(lines: readonly TableLine[], at: number): readonly TableLine[] {
  const parent = lines[at];
  if (parent === undefined || parent.isTotal || parent.isPart) return [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.isTotal || !isUnder(line, parent));
  const under = withoutFurtherIn((end === -1 ? rest : rest.slice(0, end)).filter(({ isPart }) => !isPart));
  const [highest] = [...under].sort(byDepth);
  // Between numbered lines one without a number may belong to what is above it or stand beside it, unless it stands further in.
  if (
    highest === undefined ||
    (parent.ordinal > 0 && under.some(({ ordinal, indent }) => ordinal === 0 && indent <= parent.indent))
  )
    return [];
  const same = under.filter((line) => byDepth(line, highest) === 0);
  if (parent.ordinal === 0 || highest.ordinal > 0 || highest.level > parent.level) return same;
  const outmost = Math.min(...same.map(({ indent }) => indent));
  return same.filter(({ indent }) => indent === outmost);
}

/** 经费拨款, further in than （一） over it, is a part of that. */
function withoutFurtherIn(under: readonly TableLine[]): readonly TableLine[] {
  return under.filter(
    ({ ordinal, level, indent }, at) =>
      ordinal > 0 ||
      !under.slice(0, at).some((over) => over.ordinal > 0 && over.level === level && over.indent < indent),
  );
}

/** Further right, or with a lower ordinal; that one has none and the other has says nothing. */
function isUnder(line: TableLine, parent: TableLine): boolean {
  return (
    line.level > parent.level ||
    (line.level === parent.level && parent.ordinal > 0 && (line.ordinal === 0 || line.ordinal > parent.ordinal))
  );
}

function sumRule(
  { map, block, columns }: Ground,
  line: TableLine,
  set: readonly TableLine[],
  severity: Severity,
  of = "sum",
): IdentityRule {
  const key = (row: number): string => lineKey(map.table.id, block, row);
  return identity({
    table: map.table.id,
    name: `${block}-r${line.row}-is-${of}`,
    label: `${line.label.replace(/\s/g, "")} = 各行之和`,
    severity,
    explanation: EXPLANATION,
    rows: [{ rows: [key(line.row)] }],
    columns,
    right: { term: "named", rows: set.map(({ row }) => key(row)) },
  });
}

/** By column; what is no figure is none. */
function figuresOf({ map, block, columns, book }: Ground, line: TableLine): readonly Amount[] {
  const row = map.byKey.get(lineKey(map.table.id, block, line.row));
  return columns.map((column) => {
    const read = row && book.amount(map, row, column);
    return read?.ok ? read.amount : 0;
  });
}

function isBlank({ map, block, columns, book }: Ground, line: TableLine): boolean {
  const row = map.byKey.get(lineKey(map.table.id, block, line.row));
  return (
    row === undefined ||
    columns.every((column) => {
      const read = book.amount(map, row, column);
      return read.ok && read.amount === 0;
    })
  );
}
