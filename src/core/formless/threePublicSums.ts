/** “三公”经费 = 出国 + 接待 + 用车, 用车 = 购置 + 运行: known whatever the figures are, in lines and in columns, where nothing else stands among them. */
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import type { IdentityRule } from "../declare/rule";
import { normalizeText, withoutOrdinal } from "../text/normalize";
import type { ThreePublicItem } from "../catalogue/threePublic";
import { partOfCars, threePublicItem } from "../catalogue/threePublic";
import type { FoundBlock, FoundColumn } from "./columns";
import { evidenceOf, isBorneOut } from "./evidence";
import { columnId, lineKey } from "./ids";
import type { TableLine } from "./lines";
import { identity } from "./rules";

type Stated = Pick<IdentityRule, "label" | "rows" | "columns" | "right"> & { readonly name: string };

const EXPLANATION =
  "“三公”经费由因公出国（境）、公务接待、公务用车购置及运行维护三项组成，公务用车一项是购置与运行维护之和。逐项核对。";
const TOTAL = /^(?:合计|总计|共计|小计)$/;
const NAMED_TOTAL = /三公[^三]{0,20}(?:合计|总额|总计)$/;

/** Sums of a table about “三公”经费. */
export function threePublicSums(
  map: TableMap,
  block: string,
  { amounts }: FoundBlock,
  lines: readonly TableLine[],
  rows: readonly RowPlace[],
  title: string,
  book: Book,
): readonly IdentityRule[] {
  if (!/三公/.test(title)) return [];
  const columns = amounts.map(({ index }) => columnId(index));
  const keys = rows.map(({ key }) => key);
  return [
    ...inLines(lines).map(({ total, parts }): Stated => {
      const key = (line: TableLine): string => lineKey(map.table.id, block, line.row);
      return {
        name: `${block}-r${total.row}-is-three-public`,
        label: `${total.label.replace(/\s/g, "")} = 各项之和`,
        rows: [{ rows: [key(total)] }],
        columns,
        right: { term: "named", rows: parts.map(key) },
      };
    }),
    ...inColumns(amounts).map(({ total, parts }): Stated => ({
      name: `${columnId(total.index)}-is-three-public`,
      label: `${total.own} = 各项之和`,
      rows: [{ rows: keys }],
      columns: [columnId(total.index)],
      right: { term: "parts", columns: parts.map(({ index }) => columnId(index)) },
    })),
  ].flatMap((stated) => {
    const rule = identity({ table: map.table.id, severity: "error", explanation: EXPLANATION, ...stated });
    const evidence = evidenceOf(rule, map, book);
    if (evidence.holds + evidence.fails === 0) return [];
    return [evidence.fails === 0 || isBorneOut(evidence) ? rule : { ...rule, severity: "warning" as const }];
  });
}

/** Without those that have the same cells as a total, in a line or in a column, as one that is stated already. */
export function withoutStated(
  rules: readonly IdentityRule[],
  stated: readonly IdentityRule[],
): readonly IdentityRule[] {
  return rules.filter((rule) => !stated.some((other) => isOf(other, rule)));
}

function isOf(rule: IdentityRule, { rows, columns, right }: IdentityRule): boolean {
  return (
    rule.right.term === right.term &&
    columns.some((column) => rule.columns.includes(column)) &&
    (right.term === "parts" || JSON.stringify(rule.rows) === JSON.stringify(rows))
  );
}

interface Sum<T> {
  readonly total: T;
  readonly parts: readonly T[];
}

type Items<T> = ReadonlyMap<ThreePublicItem, T>;

function sumsOf<T>(items: Items<T>): readonly Sum<T>[] {
  const sum = (total: ThreePublicItem, ...parts: readonly ThreePublicItem[]): readonly Sum<T>[] => {
    const [whole, found] = [items.get(total), parts.flatMap((part) => items.get(part) ?? [])];
    return whole === undefined || found.length < parts.length ? [] : [{ total: whole, parts: found }];
  };
  return [...sum("total", "abroad", "reception", "cars"), ...sum("cars", "buying", "running")];
}

function inLines(lines: readonly TableLine[]): readonly Sum<TableLine>[] {
  const items = new Map<ThreePublicItem, TableLine>();
  for (const line of lines) {
    const label = withoutOrdinal(normalizeText(line.label).replace(/^其中:/, ""));
    const item = TOTAL.test(label) || NAMED_TOTAL.test(label) ? "total" : threePublicItem(label);
    // Another line is another part, or a part of a part: 会议费, 国内公务接待.
    if (item === undefined || items.has(item)) return [];
    items.set(item, line);
  }
  return sumsOf(items);
}

/** 2025年 and 2026年 over the same columns: each by itself, from where an item comes again. */
function inColumns(columns: readonly FoundColumn[]): readonly Sum<FoundColumn>[] {
  const isAll = !columns.some(({ own }) => /会议费|培训费/.test(own));
  const runs: Map<ThreePublicItem, FoundColumn>[] = [];
  let items = new Map<ThreePublicItem, FoundColumn>();
  for (const column of columns) {
    const item = itemOf(column, isAll);
    if (item === undefined) continue;
    if (items.has(item)) {
      runs.push(items);
      items = new Map();
    }
    items.set(item, column);
  }
  return [...runs, items].flatMap((run) => sumsOf(run));
}

/** `isAll`: nothing but these stands in the table, so that 合计 is their total. */
function itemOf({ own: printed, above }: FoundColumn, isAll: boolean): ThreePublicItem | undefined {
  const label = normalizeText(printed);
  const group = normalizeText(above.at(-1) ?? "");
  if (!TOTAL.test(label)) {
    const own = NAMED_TOTAL.test(label) ? "total" : threePublicItem(withoutOrdinal(label));
    return own ?? (threePublicItem(withoutOrdinal(group)) === "cars" ? partOfCars(label) : undefined);
  }
  return /三公/.test(group) ? "total" : (threePublicItem(withoutOrdinal(group)) ?? (isAll ? "total" : undefined));
}
