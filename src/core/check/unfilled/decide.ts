/**
 * Which identities do not hold only because something has not been filled in yet. In: all of them, judged. Out: the same with those
 * taken out of 不平 and out of 通过, and the cells that wait to be filled in. docs/adr/0022-unfinished-is-not-wrong.md.
 */
import type { CellAddress } from "../../model/snapshot";
import type { RowPlace } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import type { IdentityRule } from "../../declare/rule";
import { tablesOf, termsOf } from "../../terms/inner";
import type { CheckContext } from "../../finding/context";
import { hasFormula, printedAt } from "../../finding/context";
import type { JudgedInstance } from "../figures/identities";
import type { Judgement } from "../../identity/judge";
import type { Finding } from "../../finding/finding";
import type { FailingIdentity } from "./failure";
import { columnOf, keyOf, lacking, leavesOf, waitsFor } from "./failure";
import type { InputReader, Leaf, InputSide } from "./inputs";
import { inputReader } from "./inputs";
import { tablesWithLostRows } from "./lostRows";
import { tablesWithStrayCodes } from "./strayCodes";
import type { WaitingCells } from "./proposals";
import { blankSides, blankTables, shortRows, untypedTables } from "./proposals";
import { isUntouched, untouchedRows } from "./untouched";

export interface Decision {
  /** In the order of `judged`; true where it is still to be filled in. */
  readonly unfilled: readonly boolean[];
  readonly waiting: readonly WaitingCells[];
  /** Whether a figure lacks something of what it adds up. */
  readonly rests: (address: CellAddress) => boolean;
  /** Whether a list on the cell's sheet has rows that wait: how many there are is not known yet. */
  readonly listRests: (address: CellAddress) => boolean;
}

/** `blank`: nobody has filled in anything, so nothing was compared. `findings`: those about codes, of rows that are not what they say. */
export function decideUnfilled(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  blank: boolean,
  findings: readonly Finding[],
): Decision {
  const unfilled = judged.map(() => false);
  const failing = judged.some(({ judgement }) => judgement.outcome === "fail");
  if (!failing && !blank) return { unfilled, waiting: [], rests: () => false, listRests: () => false };
  const reader = inputReader(context);
  const failures = judged.flatMap((one, index): readonly FailingIdentity[] =>
    one.judgement.outcome === "fail" ? [failureOf(context, reader, one, index)] : [],
  );
  const misnamed = misnamedRows(findings);
  const ofMisnamed = failures
    .flatMap(leavesOf)
    .filter(({ address }) => misnamed.has(`${address.sheet}|${String(address.row)}`))
    .map(keyOf);
  const deleted = failures.length === 0 ? new Set<string>() : tablesWithLostRows(context);
  const ofDeleted = failures
    .flatMap(leavesOf)
    .filter(({ place }) => place !== null && deleted.has(place.map.table.id))
    .map(keyOf);
  const strays = failures.length === 0 ? new Set<string>() : tablesWithStrayCodes(context);
  const isContradiction = (failure: FailingIdentity): boolean =>
    isInner(context, reader, failure) || isAbout(failure, strays);
  const contradictions = failures.filter(isContradiction);
  const isWithin = (failure: FailingIdentity): boolean =>
    readsOwnTableAlone(failure.judged.instance.rule) && !isAbout(failure, strays);
  const contradicted = new Set([
    ...ofMisnamed,
    ...ofDeleted,
    ...contradictions.filter((failure) => !isWithin(failure)).flatMap((failure) => leavesOf(failure).map(keyOf)),
  ]);
  const typedOver = new Set(contradictions.filter(isWithin).flatMap((failure) => ownLeaves(failure).map(keyOf)));
  const wrong = new Set([...contradicted, ...typedOver]);
  const open = failures.filter((failure) => !isContradiction(failure));
  const proposed = (untouched: ReadonlySet<string>): readonly WaitingCells[] => [
    ...blankSides(open, contradicted, typedOver),
    ...blankTables(reader, open, wrong),
    ...shortRows(untouched, open, wrong),
  ];
  const found = (proposals: readonly WaitingCells[], untouched: ReadonlySet<string>): readonly WaitingCells[] =>
    narrowest(withoutContradictions(reader, open, proposals, untouched));
  const certain = open.length === 0 ? new Set<string>() : untouchedRows(context, "several");
  const unfinished = found(proposed(certain), certain).length > 0;
  // Where something waits for certain, a single row, or a table of which only the formulas show something, need not be wrong either.
  const untouched = unfinished ? untouchedRows(context, "any") : certain;
  const known = unfinished ? proposed(untouched) : [];
  const alreadyWaits = withColumns(reader, known);
  const stillFailing = open.filter((failure) => !waitsFor(failure, alreadyWaits, untouched));
  const rest = unfinished ? untypedTables(reader, stillFailing, wrong) : [];
  const waiting = found([...known, ...rest], untouched);
  const waits = withColumns(reader, waiting);
  for (const failure of open) unfilled[failure.index] = waitsFor(failure, waits, untouched);
  for (const [index, one] of judged.entries()) {
    if (one.judgement.outcome === "pass") unfilled[index] = isEmptyPass(reader, one, waits, blank);
  }
  const lists = new Set(
    waiting.flatMap(({ leaves }) =>
      leaves.flatMap(({ address, place }) => (place?.row?.kind === "list" ? [address.sheet] : [])),
    ),
  );
  return {
    unfilled,
    waiting,
    listRests: ({ sheet }) => lists.has(sheet),
    rests: (address) => (blank && !isTyped(context, address)) || reader.leavesOf(address).some((key) => waits.has(key)),
  };
}

/** A blank beside a code that belongs to another name is nobody's blank. */
function misnamedRows(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ template }) => template === "codeOfOther")
      .flatMap(({ cells }) => cells.slice(0, 1).map(({ address }) => `${address.sheet}|${String(address.row)}`)),
  );
}

function failureOf(context: CheckContext, reader: InputReader, judged: JudgedInstance, index: number): FailingIdentity {
  const { instance } = judged;
  const right = reader.right(instance);
  return {
    index,
    judged,
    left: reader.left(instance),
    right,
    condition: reader.nothingOf(instance),
    overUntouched: isOverUntouched(context, judged, right),
  };
}

/** Rows under a typed sum that are one may be a figure that was deleted. */
const FEWEST_PARTS = 2;

/** All rows of the same table that a sum adds up hold no figure at all, in none of their columns. */
function isOverUntouched(
  context: CheckContext,
  { instance: { rule, map, row } }: JudgedInstance,
  right: InputSide,
): boolean {
  if (!right.nothing || rule.relation !== "equals" || !readsOwnTableAlone(rule)) return false;
  const rows = new Set<RowPlace>();
  for (const { place } of right.leaves.values()) {
    if (!place?.row || place.map !== map || place.row === row || !isUntouched(context, map, place.row)) return false;
    rows.add(place.row);
  }
  return rows.size >= FEWEST_PARTS;
}

/** In a blank workbook only what somebody has entered in 基础信息 is a figure. */
function isTyped(context: CheckContext, { sheet, row, column }: CellAddress): boolean {
  const there = context.located.snapshot.sheets.find(({ name }) => name === sheet);
  const value = there?.values[row]?.[column] ?? null;
  return value !== null && value !== "" && there?.formulas[row]?.[column] == null;
}

/**
 * A contradiction that no blank excuses: a formula that does not give what the form says, or, inside one table, a figure that was
 * typed where the form adds up, unless nobody has come to any of the rows that it would add up.
 */
function isInner(
  context: CheckContext,
  reader: InputReader,
  { judged: { instance, judgement }, overUntouched }: FailingIdentity,
): boolean {
  const at = cellAt(instance.map, instance.row, instance.column);
  if (!at || (instance.rule.role !== "checks" && hasFormula(context, at))) return true;
  if (!readsOwnTableAlone(instance.rule)) return false;
  return (
    !overUntouched &&
    [at, ...judgement.cells].some((cell) => reader.isTypedOver(cell) && printedAt(context, cell) !== "")
  );
}

/** A figure that was typed over a sum contradicts the blanks of its own table: those of the tables that this one is gathered from only wait. */
function ownLeaves(failure: FailingIdentity): readonly Leaf[] {
  const { map } = failure.judged.instance;
  return leavesOf(failure).filter(({ place, blank }) => !blank || place === null || place.map === map);
}

/** Neither another table nor 基础信息. */
function readsOwnTableAlone({ right, table }: IdentityRule): boolean {
  return termsOf("info", right).length === 0 && tablesOf(right).every((read) => read === table);
}

/** It speaks of one of these tables. */
function isAbout(
  {
    judged: {
      instance: { rule },
    },
  }: FailingIdentity,
  tables: ReadonlySet<string>,
): boolean {
  return tables.size > 0 && [rule.table, ...tablesOf(rule.right)].some((table) => tables.has(table));
}

/** A blank that some other identity does not excuse is a wrong figure there, and so nowhere something that waits. */
function withoutContradictions(
  reader: InputReader,
  failures: readonly FailingIdentity[],
  waiting: readonly WaitingCells[],
  untouched: ReadonlySet<string>,
): readonly WaitingCells[] {
  const waits = withColumns(reader, waiting);
  const wrong = new Set(
    failures
      .filter((failure) => !waitsFor(failure, waits, untouched))
      .flatMap((failure) => lacking(failure).map(({ key }) => key)),
  );
  const left = waiting.filter(({ leaves }) => !leaves.some(({ key }) => wrong.has(key)));
  return left.length === waiting.length ? waiting : withoutContradictions(reader, failures, left, untouched);
}

/** Many columns may lie behind a total: what a narrower identity tells already explains it. */
function narrowest(waiting: readonly WaitingCells[]): readonly WaitingCells[] {
  const columns = (one: WaitingCells): ReadonlySet<string> => new Set(one.leaves.map(columnOf));
  const byWidth = waiting.map((one) => ({ one, own: columns(one) })).sort((a, b) => a.own.size - b.own.size);
  const told = new Map<string, number>();
  return byWidth.flatMap(({ one, own }) => {
    const width = own.size;
    if ([...own].some((column) => (told.get(column) ?? width) < width)) return [];
    for (const column of own) told.set(column, Math.min(width, told.get(column) ?? width));
    return [one];
  });
}

/** Where a whole column of a table is blank, or the whole table, every cell of it waits with the ones that an identity has told. */
function withColumns(reader: InputReader, waiting: readonly WaitingCells[]): ReadonlySet<string> {
  const waits = new Set(waiting.flatMap(({ leaves }) => leaves.map(({ key }) => key)));
  const columns = new Map(
    waiting.flatMap(({ leaves }) => leaves.map((leaf): [string, Leaf] => [columnOf(leaf), leaf])),
  );
  for (const { place } of columns.values()) {
    if (!place) continue;
    const blank = reader.isBlankTable(place.map)
      ? [...place.map.columns.keys()]
      : place.column === null
        ? []
        : [place.column];
    for (const column of blank) for (const key of reader.blankColumn(place.map, column)) waits.add(key);
  }
  return waits;
}

function isEmptyPass(
  reader: InputReader,
  { instance, judgement }: JudgedInstance,
  waits: ReadonlySet<string>,
  blank: boolean,
): boolean {
  if (judgement.actual !== 0 || judgement.expected !== 0 || (!blank && waits.size === 0)) return false;
  const [left, right] = [reader.left(instance), reader.right(instance)];
  if (!left.nothing || !right.nothing) return false;
  return blank || [...left.leaves.keys(), ...right.leaves.keys()].some((key) => waits.has(key));
}

/** What the report and the diagnosis see of an identity that waits. */
export function asUnfilled(judgement: Judgement): Judgement {
  return { ...judgement, outcome: "missingInput", agreement: "equal", unfilled: true };
}
