/** 类 = 各款之和 = 各项之和, and the total of the 类, in a block of codes. */
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import type { IdentityRule, RowSelector } from "../declare/rule";
import type { IdentityEvidence } from "./evidence";
import { evidenceOf, hasFigure, isBorneOut } from "./evidence";
import { lineKey, treeGroup } from "./ids";
import type { TableLine } from "./lines";
import { identity } from "./rules";
import type { UnitSection } from "./sections";
import { withSums } from "./sections";

export interface CodedBlock {
  readonly map: TableMap;
  readonly block: string;
  /** Of amounts. */
  readonly columns: readonly string[];
  readonly lines: readonly TableLine[];
  readonly sections: readonly (readonly RowPlace[])[] | null;
  /** No other block of the table has codes, so that its total is the total of them alone. */
  readonly isAlone: boolean;
  /** Rows of other blocks that belong under a row of this one. */
  readonly continued: readonly ContinuedRows[];
  readonly book: Book;
}

export interface ContinuedRows {
  readonly parent: RowPlace;
  readonly rows: readonly RowPlace[];
  /** Of the other block, in the order of this one's. */
  readonly columns: readonly string[];
}

export function codeSums(coded: CodedBlock): readonly IdentityRule[] {
  const { map, block, columns, lines, sections, isAlone, continued, book } = coded;
  const group = treeGroup(map.table.id, block);
  const rows = map.rows.filter((row) => row.group === group);
  // The same codes again in no order that would tell why: what they add up to is not known.
  if (
    rows.length === 0 ||
    (sections === null &&
      rows.some((row, at) => row.key.includes("~") && !isCopy(map, rows[at - 1], row, columns, book)))
  )
    return [];
  const own = sections === null ? { sections: [], rest: lines } : withSums(sections, lines);
  const selected = branchesOf(rows, group, continued);
  const branches =
    selected === null
      ? null
      : ruleOf(coded, "codes-add-up", { ...BRANCHES, rows: [selected], right: { term: "children" } });
  const wholes = own.rest
    .filter(({ isTotal }) => isTotal)
    .map((line) =>
      ruleOf(coded, `r${line.row}-is-sum-of-codes`, {
        label: `${line.label.replace(/\s/g, "")} = 各类之和`,
        rows: [{ rows: [lineKey(map.table.id, block, line.row)] }],
        right: { term: "rows", group },
        explanation: "合计等于各类之和。核对各类金额，或检查合计的公式。",
      }),
    )
    .filter((total) => hasFigures(total, map, book));
  // 合计 at the top and again at the end, or pasted twice: one that holds tells what the others have to be.
  const isAgain =
    wholes.length > 1 &&
    new Set(wholes.map(({ label }) => label)).size === 1 &&
    wholes.some((whole) => holdsEverywhere(evidenceOf(whole, map, book)));
  const isPlain = own.rest.every(({ isTotal }) => isTotal);
  return [
    ...continued.flatMap((one) => continuedBranch(coded, one)),
    ...gradedBranches(branches, isPlain && !rows.some(({ label }) => PART.test(label)), map, book),
    ...gradedSections(own.sections, coded),
    ...wholes.flatMap((whole) =>
      isAgain
        ? repeatedTotal(whole, map, book)
        : wholes.length === 1
          ? gradedTotal(whole, isPlain && isAlone && (sections === null || holdsMostly(branches, map, book)), map, book)
          : [],
    ),
  ];
}

const BRANCHES = {
  label: "类 = 各款之和，款 = 各项之和",
  explanation: "上级科目等于下级科目之和。核对下级各行有没有漏行、多行，金额是否抄错。",
};

/** Without rows that have more under them than stands in this block. */
function branchesOf(rows: readonly RowPlace[], group: string, continued: readonly ContinuedRows[]): RowSelector | null {
  if (continued.length === 0) return { group, depth: "branch" };
  const open = new Set(continued.map(({ parent }) => parent.key));
  const own = rows.filter(({ key, children }) => children.length > 0 && !open.has(key)).map(({ key }) => key);
  return own.length === 0 ? null : { rows: own };
}

/** 302 over rows of its own and those at the top of the next block; told where its figure is the sum of either. */
function continuedBranch(coded: CodedBlock, { parent, rows, columns }: ContinuedRows): readonly IdentityRule[] {
  const { map, block, book } = coded;
  return coded.columns.flatMap((column, at) => {
    const cells = rows.map(({ key }) => ({
      term: "cell" as const,
      table: map.table.id,
      row: key,
      column: columns[at] ?? "",
    }));
    const under = parent.children.length > 0 ? [{ term: "children" as const }, ...cells] : cells;
    const rule = identity({
      table: map.table.id,
      name: `${block}-r${parent.row}-${column}-codes-go-on`,
      severity: "error",
      ...BRANCHES,
      rows: [{ rows: [parent.key] }],
      columns: [column],
      right: { term: "add", of: under },
    });
    return gradedBranches(rule, true, map, book);
  });
}

function ruleOf(
  { map, block, columns }: CodedBlock,
  name: string,
  stated: Pick<IdentityRule, "label" | "rows" | "right" | "explanation">,
): IdentityRule {
  return identity({ table: map.table.id, name: `${block}-${name}`, severity: "error", columns, ...stated });
}

function hasFigures({ rows, columns }: IdentityRule, map: TableMap, book: Book): boolean {
  return rows.some(
    (selector) =>
      "rows" in selector &&
      selector.rows.some((key) => {
        const row = map.byKey.get(key);
        return row !== undefined && hasFigure(book, map, row, columns);
      }),
  );
}

function holdsMostly(rule: IdentityRule | null, map: TableMap, book: Book): boolean {
  if (rule === null) return false;
  const { holds, fails } = evidenceOf(rule, map, book);
  return holds > fails;
}

/** The line of each unit is the sum of its 类: told where most are. */
function gradedSections(sections: readonly UnitSection[], coded: CodedBlock): readonly IdentityRule[] {
  const { map, block, book } = coded;
  const rules = sections
    .flatMap(({ rows, sums }) => {
      const top = rows.filter(({ parent }) => parent === null);
      return sums.map((line) =>
        ruleOf(coded, `r${line.row}-is-sum-of-section`, {
          label: `${line.label.replace(/\s/g, "")} = 本单位各类之和`,
          rows: [{ rows: [lineKey(map.table.id, block, line.row)] }],
          right: { term: "named", rows: top.map(({ key }) => key) },
          explanation: "一个单位的合计等于它下面各类之和。核对这个单位各类的金额，有没有漏行、多行。",
        }),
      );
    })
    .filter((rule) => hasFigures(rule, map, book));
  const holding = rules.filter((rule) => holdsEverywhere(evidenceOf(rule, map, book)));
  return holding.length * 2 > rules.length ? rules : holding;
}

/** A row pasted twice: right under itself, with the same name and all its figures. */
function isCopy(
  map: TableMap,
  before: RowPlace | undefined,
  row: RowPlace,
  columns: readonly string[],
  book: Book,
): boolean {
  if (before === undefined || before.code !== row.code || before.label !== row.label || before.row !== row.row - 1)
    return false;
  const figures = [before, row].map((one) =>
    columns.map((column) => {
      const read = book.amount(map, one, column);
      return read.ok ? read.amount : null;
    }),
  );
  return (
    figures.every((own) => own.every((amount) => amount !== null)) &&
    figures[0]?.join() === figures[1]?.join() &&
    hasFigure(book, map, row, columns)
  );
}

/** 30101 其中：基本工资: the codes that are listed are not all there are. */
const PART = /^其中/;

/**
 * Where nothing holds, the codes that are listed may not be all there are. `isCertain`: no lines without a code stand between them, which
 * are details that somebody added or rows whose code is missing, and none is called a part.
 */
function gradedBranches(
  rule: IdentityRule | null,
  isCertain: boolean,
  map: TableMap,
  book: Book,
): readonly IdentityRule[] {
  if (rule === null) return [];
  const evidence = evidenceOf(rule, map, book);
  const { holds, fails } = evidence;
  if (fails === 0) return holds > 0 ? [rule] : [];
  if (!isCertain) return isBorneOut(evidence) ? [{ ...rule, severity: "warning" }] : [];
  if (holds === 0) return fails === 1 ? [{ ...rule, severity: "warning" }] : [];
  return [holds >= fails ? rule : { ...rule, severity: "warning" }];
}

function holdsEverywhere({ holds, fails }: IdentityEvidence): boolean {
  return fails === 0 && holds > 0;
}

function repeatedTotal(rule: IdentityRule, map: TableMap, book: Book): readonly IdentityRule[] {
  return [holdsEverywhere(evidenceOf(rule, map, book)) ? rule : { ...rule, severity: "warning" }];
}

function gradedTotal(rule: IdentityRule, isCertain: boolean, map: TableMap, book: Book): readonly IdentityRule[] {
  const evidence = evidenceOf(rule, map, book);
  const { holds, fails } = evidence;
  if (fails === 0) return holds > 0 ? [rule] : [];
  if (isCertain) return fails > 2 && fails > holds ? [{ ...rule, severity: "warning" }] : [rule];
  return isBorneOut(evidence) ? [{ ...rule, severity: "warning" }] : [];
}
