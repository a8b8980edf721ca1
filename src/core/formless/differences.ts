/** 比上年增减额 is what stands in two other columns of its row, the one less the other: which two, the figures tell. */
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import type { IdentityRule } from "../declare/rule";
import type { FoundBlock, FoundColumn } from "./columns";
import type { IdentityEvidence } from "./evidence";
import { evidenceOf, isBorneOut } from "./evidence";
import { columnId } from "./ids";
import { identity } from "./rules";

const CHANGE = /增减|^比.{1,12}(?:增加|减少|增长)/;
/** 金额 under 比上年增减. */
const AMOUNT = /^(?:增减)?(?:金额|数|额|数额)$/;
/** One row may agree by chance. */
const FEWEST = 2;
/** Of columns that say no more of what they are compared with. */
const MOST_COLUMNS = 12;

export function differences(
  map: TableMap,
  { amounts }: FoundBlock,
  rows: readonly RowPlace[],
  book: Book,
): readonly IdentityRule[] {
  const changes = amounts.filter(isChange);
  const others = amounts.filter((column) => !changes.includes(column));
  const found = changes.flatMap((change) =>
    pairsFor(change, others).map(({ from, less, years }): Candidate => {
      const rule = differenceRule(map, change, from, less, rows);
      return { change, years, rule, evidence: evidenceOf(rule, map, book) };
    }),
  );
  return changes.flatMap((change) => {
    const own = found
      .filter((one) => one.change === change)
      .map((one) => ({ one, ground: one.years === null ? one.evidence : sumOf(found, one.years) }))
      .filter(({ ground }) => ground.holds >= FEWEST && isBorneOut(ground));
    const most = Math.max(...own.map(({ ground }) => ground.holds));
    const [best, ...more] = own.filter(({ ground }) => ground.holds === most);
    // Two pairs that fit alike: which is meant is told where none of them fails.
    return best === undefined || (more.length > 0 && best.one.evidence.fails > 0) ? [] : [best.one.rule];
  });
}

interface Candidate {
  readonly change: FoundColumn;
  /** Which two groups of columns are compared; null where there are no groups. */
  readonly years: string | null;
  readonly rule: IdentityRule;
  readonly evidence: IdentityEvidence;
}

/** What all columns of the same groups say together. */
function sumOf(found: readonly Candidate[], years: string): IdentityEvidence {
  const all = found.filter((one) => one.years === years).map(({ evidence }) => evidence);
  const total = (count: (one: IdentityEvidence) => number): number => all.reduce((sum, one) => sum + count(one), 0);
  return {
    holds: total(({ holds }) => holds),
    fails: total(({ fails }) => fails),
    blank: total(({ blank }) => blank),
    exchanged: false,
  };
}

function isChange({ own, above }: FoundColumn): boolean {
  return CHANGE.test(own) || (AMOUNT.test(own) && CHANGE.test(above.at(-1) ?? "")) || CHANGE.test(above[0] ?? "");
}

interface Pair {
  readonly from: FoundColumn;
  readonly less: FoundColumn;
  readonly years: string | null;
}

/** Of 2025年, 2026年 and 增减 over the same columns those that are called alike; else any two. */
function pairsFor(change: FoundColumn, others: readonly FoundColumn[]): readonly Pair[] {
  const path = ({ above, own }: FoundColumn): string => [...above.slice(1), own].join("·");
  const alike = others.filter((column) => column.above.length > 0 && path(column) === path(change));
  const isGrouped = alike.length >= FEWEST;
  const among = isGrouped ? alike : others.length <= MOST_COLUMNS ? others : [];
  return among.flatMap((from) =>
    among
      .filter((less) => less !== from)
      .map((less) => ({ from, less, years: isGrouped ? [from, less].map(({ above }) => above[0]).join(" − ") : null })),
  );
}

function differenceRule(
  map: TableMap,
  change: FoundColumn,
  from: FoundColumn,
  less: FoundColumn,
  rows: readonly RowPlace[],
): IdentityRule {
  const label = ({ above, own }: FoundColumn): string => [...above.slice(-1), own].join("·");
  return identity({
    table: map.table.id,
    name: `${columnId(change.index)}-is-difference`,
    label: `${label(change)} = ${label(from)} − ${label(less)}`,
    severity: "error",
    rows: [{ rows: rows.map(({ key }) => key) }],
    columns: [columnId(change.index)],
    right: {
      term: "subtract",
      from: { term: "parts", columns: [columnId(from.index)] },
      less: [{ term: "parts", columns: [columnId(less.index)] }],
    },
    explanation: "增减额等于本行两个数相减。核对这两个数和增减额，减少的写负数。",
  });
}
