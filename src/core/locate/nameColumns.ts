/**
 * The column of a block's names under a label that the form does not know: 功能科目名称, 科目（项目）名称. Where the codes and the amounts are
 * found, the one column of texts between them that calls itself names is it; of two that could be, none.
 */
import type { BlockSpec, TableSpec } from "../declare/table";
import { valueAt } from "../model/cellText";
import type { Under } from "./codeColumns";
import { locateCodes } from "./codeColumns";
import type { LabelStack } from "./headers";

/** Behind it （类款项） and the like may stand. */
const NAMES = /(?:名称|科目|项目|分类|事项)$/;
/** Names of something else. */
const OF_OTHERS = /(?:单位|部门|主管|局|处室|供应商|银行)(?:名称)?$/;
const BRACKETS = /\([^()]*\)$/;

/** `columns` with the columns of names that only their place tells. */
export function withNames(
  table: TableSpec,
  stacks: readonly (LabelStack | null)[],
  columns: ReadonlyMap<string, number>,
  under: Under,
): ReadonlyMap<string, number> {
  const found = new Map(columns);
  const codes = locateCodes(table, stacks, columns, under);
  let from = 0;
  for (const block of table.blocks) {
    const { id, nameColumn } = block;
    const behindCodes = Math.max(from, ...(codes.get(id) ?? []).map((column) => column + 1));
    if (nameColumn !== null && !found.has(nameColumn)) {
      const taken = new Set(found.values());
      const [at, ...others] = between(behindCodes, firstAmount(table, block, found)).filter(
        (column) => !taken.has(column) && isOfNames(stacks[column]?.own ?? "", block) && holdsTexts(under, column),
      );
      if (at !== undefined && others.length === 0) found.set(nameColumn, at);
    }
    from = Math.max(from, ...block.columns.map((column) => (found.get(column) ?? -1) + 1));
  }
  return found;
}

function between(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

/** 0 where none was found: nothing stands before it then. */
function firstAmount({ columns: declared }: TableSpec, block: BlockSpec, found: ReadonlyMap<string, number>): number {
  const amounts = declared.flatMap(({ id, kind }) =>
    kind === "amount" && block.columns.includes(id) ? (found.get(id) ?? []) : [],
  );
  return amounts.length === 0 ? 0 : Math.min(...amounts);
}

/** Beside codes stand the names of 科目; a list without codes may be one of units. */
function isOfNames(label: string, { codeColumns }: BlockSpec): boolean {
  const bare = label.replace(BRACKETS, "");
  return codeColumns.length > 0 ? NAMES.test(bare) && !OF_OTHERS.test(bare) : NAMES.test(bare) || OF_OTHERS.test(bare);
}

/** Rows that are looked at: so many tell. */
const LOOKED_AT = 40;

function holdsTexts({ sheet, bottom }: Under, column: number): boolean {
  let [texts, others] = [0, 0];
  for (let row = bottom + 1; row < Math.min(sheet.values.length, bottom + 1 + LOOKED_AT); row += 1) {
    const value = valueAt(sheet, row, column);
    if (value === null || value === "") continue;
    if (typeof value === "string") texts += 1;
    else others += 1;
  }
  return texts > others;
}
