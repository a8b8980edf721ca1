/** The list of what is still to be filled in: one finding for a table, a row or a column, with all of its blank cells. */
import type { Template } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { formatAmount } from "../../amount/amount";
import { addressKey } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import type { TableMap } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { columnLabel, placeWords, rowLabel, toWords } from "../../terms/words";
import type { CheckContext } from "../../finding/context";
import { wordsAt } from "../../finding/context";
import type { JudgedInstance } from "../figures/identities";
import type { Finding, FindingCell } from "../../finding/finding";
import { isPlausibility } from "../../declare/rule";
import { instancesOf } from "../../identity/instances";
import type { WaitingCells } from "./proposals";
import type { InputReader, Leaf } from "./inputs";
import { inputReader } from "./inputs";

interface Part {
  readonly template: Template;
  readonly words: Readonly<Record<string, string>>;
  readonly table: string | null;
  readonly leaves: Map<string, Leaf>;
  readonly judged: JudgedInstance;
  /** What asks for the figures. */
  readonly sources: Map<string, CellAddress>;
}

export function waitingFindings(context: CheckContext, waiting: readonly WaitingCells[]): readonly Finding[] {
  const reader = inputReader(context);
  const parts = new Map<string, Part>();
  const empty = cellsOfNothing(context);
  for (const { leaves, judged } of waiting) {
    const asked = leaves.filter(({ key }) => !empty.has(key));
    for (const leaf of asked.length > 0 ? asked : leaves) {
      const { key, ...part } = partOf(context, leaf, reader);
      const known = parts.get(key) ?? {
        ...part,
        leaves: new Map<string, Leaf>(),
        judged,
        sources: new Map<string, CellAddress>(),
      };
      known.leaves.set(leaf.key, leaf);
      for (const at of askingCells(judged)) known.sources.set(addressKey(at), at);
      parts.set(key, known);
    }
  }
  return [...parts.values()].map((part) => findingOf(context, part));
}

/** The side that has a figure. */
function askingCells({
  instance: { map, row, column },
  judgement: { actual, expected, cells },
}: JudgedInstance): readonly CellAddress[] {
  const own = cellAt(map, row, column);
  return [...(actual !== 0 && own ? [own] : []), ...(expected !== 0 ? cells : [])];
}

/** Cells that are to stay blank by the form: 人员经费 of 商品和服务支出. */
function cellsOfNothing({ pack, book }: CheckContext): ReadonlySet<string> {
  return new Set(
    pack.rules.flatMap((rule) => {
      const isNothing =
        rule.kind === "identity" && rule.relation === "equals" && rule.right.term === "zero" && rule.when === undefined;
      const map = isNothing && !isPlausibility(rule) ? book.tables.get(rule.table) : undefined;
      if (!map || !isNothing) return [];
      return instancesOf(rule, map).flatMap(({ row, column }) => {
        const at = cellAt(map, row, column);
        return at ? [addressKey(at)] : [];
      });
    }),
  );
}

type Named = Pick<Part, "template" | "words" | "table"> & { readonly key: string };

function partOf(context: CheckContext, { key, address, place }: Leaf, reader: InputReader): Named {
  if (place === null)
    return {
      key,
      template: "unfilledCell",
      words: { place: wordsAt(context, address) || address.sheet.trim() },
      table: null,
    };
  const { map, row, column } = place;
  const table = map.table.id;
  const words = { table: map.table.shortName };
  const whole: Named = { key: table, template: "unfilledTable", words, table };
  if (reader.isBareTable(map)) return whole;
  if (row?.kind === "fixed")
    return { key: `${table}|${row.key}`, template: "unfilledRow", words: { ...words, row: rowLabel(row) }, table };
  if (reader.isBlankTable(map) || row === null || column === null) return whole;
  return {
    key: `${table}||${column}`,
    template: "unfilledColumn",
    words: { ...words, column: columnLabel(map.table, column) },
    table,
  };
}

function findingOf(context: CheckContext, { template, words, table, leaves, judged, sources }: Part): Finding {
  const cells = [...leaves.values()].map(({ address }): FindingCell => ({
    address,
    words: wordsAt(context, address),
    printed: "",
  }));
  return {
    rule: "workbook.figures-are-filled-in",
    form: "",
    severity: "info",
    kind: "unfilled",
    ...asTold(template, { ...words, count: String(cells.length), needs: needsOf(context, judged) }),
    table,
    cells,
    sources: [...sources.values()],
    actual: null,
    expected: null,
    difference: null,
  };
}

/** What the other side has, or how much is still lacking. */
function needsOf(
  { pack }: CheckContext,
  { instance: { rule, map, row, column }, judgement: { actual, expected } }: JudgedInstance,
): string {
  const left = placeWords(map, row, column);
  const right = toWords(rule.right, { table: map.table, rowLabel: rowLabel(row), column }, pack);
  const { places, unit } = map.money;
  const print = (amount: number): string => `${formatAmount(amount, places)} ${unit}`;
  if (actual === 0) return `${right}有 ${print(expected)}`;
  if (expected === 0) return `${left}有 ${print(actual)}`;
  return actual < expected
    ? `${left}比${right}还少 ${print(expected - actual)}`
    : `${right}比${left}还少 ${print(actual - expected)}`;
}

/** A workbook that nobody has filled in yet: the tables, each with the way to it. */
export function blankBookFinding(context: CheckContext): readonly Finding[] {
  const maps = context.pack.tables
    .filter(({ formNo }) => formNo !== null)
    .flatMap(({ id }) => context.book.tables.get(id) ?? []);
  const cells = maps.flatMap((map): readonly FindingCell[] => [
    { address: entryOf(map), words: map.table.shortName, printed: "" },
  ]);
  const words = { count: String(maps.length) };
  return [
    {
      rule: "workbook.figures-are-filled-in",
      form: "",
      severity: "info",
      kind: "unfilled",
      template: "unfilledBook",
      words,
      table: null,
      cells,
      actual: null,
      expected: null,
      difference: null,
    },
  ];
}

function entryOf(map: TableMap): CellAddress {
  for (const row of map.rows) {
    for (const column of map.columns.keys()) {
      const spec = map.table.columns.find(({ id }) => id === column);
      const at = spec?.kind === "amount" ? cellAt(map, row, column) : null;
      if (at) return at;
    }
  }
  return { sheet: map.sheet, row: map.firstRow, column: 0 };
}
