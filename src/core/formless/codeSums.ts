/** 类 = 各款之和 = 各项之和, and the total of the 类, in a block of codes. */
import type { Book, TableMap } from "../model/tableMap";
import type { IdentityRule, Severity } from "../spec/rule";
import type { FoundBlock } from "./columns";
import { evidenceOf, hasFigure } from "./evidence";
import { columnId, lineKey, treeGroup } from "./ids";
import type { Line } from "./lines";
import { identity } from "./rules";

export function codeSums(map: TableMap, block: string, { amounts }: FoundBlock, lines: readonly Line[], book: Book): readonly IdentityRule[] {
  const group = treeGroup(map.table.id, block);
  const columns = amounts.map(({ index }) => columnId(index));
  const rows = map.rows.filter((row) => row.group === group);
  // The same codes again: a part for each unit, which has no total that we could tell.
  if (rows.length === 0 || rows.some(({ key }) => key.includes("~"))) return [];
  const rule = (name: string, severity: Severity, stated: Pick<IdentityRule, "label" | "rows" | "right" | "explanation">): IdentityRule =>
    identity({ table: map.table.id, name: `${block}-${name}`, severity, columns, ...stated });
  const branches = rule("codes-add-up", "error", {
    label: "类 = 各款之和，款 = 各项之和", rows: [{ group, depth: "branch" }], right: { term: "children" },
    explanation: "上级科目等于下级科目之和。核对下级各行有没有漏行、多行，金额是否抄错。",
  });
  const wholes = lines.filter(({ isTotal }) => isTotal).map((line) => rule(`r${line.row}-is-sum-of-codes`, "error", {
    label: `${line.label.replace(/\s/g, "")} = 各类之和`, rows: [{ rows: [lineKey(map.table.id, block, line.row)] }], right: { term: "rows", group },
    explanation: "合计等于各类之和。核对各类金额，或检查合计的公式。",
  })).filter((total) => total.rows.some((selector) => "rows" in selector && selector.rows.some((key) => {
    const row = map.byKey.get(key);
    return row !== undefined && hasFigure(book, map, row, columns);
  })));
  return [...graded(branches, lines, map, book), ...graded(wholes.length === 1 ? wholes[0] : undefined, lines, map, book)];
}

/** Lines without a code between them are details that somebody added, or rows whose code is missing: then a failure is less than certain. */
function graded(rule: IdentityRule | undefined, lines: readonly Line[], map: TableMap, book: Book): readonly IdentityRule[] {
  if (rule === undefined) return [];
  const { holds, fails } = evidenceOf(rule, map, book);
  if (holds + fails === 0) return [];
  if (lines.every(({ isTotal }) => isTotal)) return fails > 2 && fails > holds ? [{ ...rule, severity: "warning" }] : [rule];
  return holds > fails ? [{ ...rule, severity: "warning" }] : [];
}
