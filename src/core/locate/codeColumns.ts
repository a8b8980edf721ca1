/** The columns of a table's codes: as many as the form declares, or one where it declares several, or one for each level where it declares one. */
import type { BlockSpec, TableSpec } from "../declare/table";
import { textAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import { normalizeText } from "../text/normalize";
import type { LabelStack } from "./headers";

/** Block id → sheet columns, from the top level down. */
export type CodeColumns = ReadonlyMap<string, readonly number[]>;

/** Labels of a column with the whole code. */
const WHOLE_CODE = /(?:科目|分类|项目)?(?:编码|代码|编号)$/;
/** Labels of the parts of a code, from the top level down. */
const PARTS: readonly RegExp[] = [
  /^类(?:级)?(?:编码|代码)?$/,
  /^款(?:级)?(?:编码|代码)?$/,
  /^项(?:级)?(?:编码|代码)?$/,
];

/** What stands under a header: the sheet, and the header's last row. */
export interface Under {
  readonly sheet: SheetSnapshot;
  readonly bottom: number;
}

export function locateCodes(
  table: TableSpec,
  stacks: readonly (LabelStack | null)[],
  columns: ReadonlyMap<string, number>,
  under: Under,
): CodeColumns {
  const codes = new Map<string, readonly number[]>();
  let from = 0;
  for (const block of table.blocks) {
    const name = block.nameColumn === null ? undefined : columns.get(block.nameColumn);
    const found = block.columns.flatMap((id) => columns.get(id) ?? []);
    const end = name ?? Math.min(...found, stacks.length);
    if (block.codeColumns.length > 0) codes.set(block.id, codesBetween(table, block, stacks, from, end, under));
    from = Math.max(from, ...found.map((column) => column + 1));
  }
  return codes;
}

function codesBetween(
  table: TableSpec,
  block: BlockSpec,
  stacks: readonly (LabelStack | null)[],
  from: number,
  end: number,
  under: Under,
): readonly number[] {
  const inside = Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
  const parts = partsIn(stacks, inside);
  if (parts.length > 1) return parts;
  const labels = block.codeColumns
    .flatMap((id) => table.columns.find((column) => column.id === id) ?? [])
    .flatMap((column) => [column.label, ...(column.aliases ?? [])]);
  const whole = inside.filter(
    (column) => labels.includes(stacks[column]?.own ?? "") || WHOLE_CODE.test(stacks[column]?.own ?? ""),
  );
  const [only] = whole;
  return whole.length === 1 && only !== undefined ? [only, ...levelsBeside(under, stacks, only, end)] : [];
}

/** The first level of a code, and one further down, as columns of their own print them. */
const FIRST_LEVEL = /^[1-9]\d\d$/;
const NEXT_LEVEL = /^\d{1,2}$/;
/** Levels below the first. */
const MOST_LEVELS = 2;

/** One label merged over the columns of the levels (科目编码 over 201, 03, 01): those right of it without a label of their own, by what stands in them. */
function levelsBeside(
  { sheet, bottom }: Under,
  stacks: readonly (LabelStack | null)[],
  first: number,
  end: number,
): readonly number[] {
  const rows = sheet.values.flatMap((_, row) =>
    row > bottom && FIRST_LEVEL.test(plainAt(sheet, row, first)) ? [row] : [],
  );
  const found: number[] = [];
  for (let column = first + 1; column < Math.min(end, first + 1 + MOST_LEVELS); column += 1) {
    const own = stacks[column]?.own ?? "";
    if (own !== "" && !PARTS.some((pattern) => pattern.test(own))) break;
    const printed = rows.map((row) => plainAt(sheet, row, column)).filter((text) => text !== "");
    if (printed.length === 0 || !printed.every((text) => NEXT_LEVEL.test(text))) break;
    found.push(column);
  }
  return found;
}

function plainAt(sheet: SheetSnapshot, row: number, column: number): string {
  return normalizeText(textAt(sheet, row, column));
}

/** 类, 款, 项 in this order; a form with two levels has no 项. */
function partsIn(stacks: readonly (LabelStack | null)[], inside: readonly number[]): readonly number[] {
  const parts: number[] = [];
  for (const pattern of PARTS) {
    const at = inside.find((column) => column > (parts.at(-1) ?? -1) && pattern.test(stacks[column]?.own ?? ""));
    if (at === undefined) break;
    parts.push(at);
  }
  return parts;
}
