/** What people do to a workbook between two readings, at random. It knows the tables by what they print, and none of the rules. */
import fc from "fast-check";
import type { WorkbookPlan } from "../../../src/core/model/workbookPlan";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/model/snapshot";
import type { RowPlace, TableMap } from "../../../src/core/model/tableMap";
import { codeParts } from "../../../src/core/declare/lookups";

export interface Edit {
  readonly kind: "amount" | "row" | "delete" | "rename" | "remark" | "ownRow" | "blank";
  readonly pick: number;
  readonly other: number;
  readonly amount: number;
  readonly last: number;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("amount", "amount", "row", "row", "delete", "rename", "remark", "ownRow", "blank"),
  pick: fc.nat(),
  other: fc.nat(),
  amount: fc.integer({ min: 1, max: 9_999_99 }),
  last: fc.integer({ min: 1, max: 99 }),
});

const pickOf = <T>(list: readonly T[], at: number): T | undefined =>
  list.length === 0 ? undefined : list[at % list.length];

const planOf = (sheet: WorkbookPlan["sheets"][number]): WorkbookPlan => ({
  sheets: [sheet],
  names: [],
  state: null,
  activate: null,
});

/** Null where there is nothing to do it to. */
export function planOfEdit(
  tables: ReadonlyMap<string, TableMap>,
  snapshot: WorkbookSnapshot,
  { kind, pick, other, amount, last }: Edit,
): WorkbookPlan | null {
  const rows = [...tables.values()].flatMap((map) =>
    map.rows.filter((row) => row.kind !== "fixed" && row.label !== "").map((row) => ({ map, row })),
  );
  const chosen = pickOf(rows, pick);
  if (chosen === undefined) return null;
  const { map, row } = chosen;
  const sheet = snapshot.sheets.find(({ name }) => name === map.sheet);
  if (sheet === undefined) return null;
  const write = (at: number, column: number, value: string | number) =>
    planOf({ name: map.sheet, mode: "update", cells: [{ row: at, column, content: { kind: "value", value } }] });
  switch (kind) {
    case "amount": {
      const column = pickOf(amountColumnsOf(map, row), other);
      return column === undefined ? null : write(row.row, column, amount / (map.money.places === 0 ? 1 : 100));
    }
    case "blank": {
      const column = pickOf(
        amountColumnsOf(map, row).filter((index) => sheet.formulas[row.row]?.[index] == null),
        other,
      );
      return column === undefined ? null : write(row.row, column, "");
    }
    case "rename": {
      const column = map.names.get(row.block);
      return column === undefined || row.level === 0 ? null : write(row.row, column, `${row.label}（改）`);
    }
    case "remark":
      return write(row.row, map.table.columns.length + 1, `备注${last}`);
    case "ownRow": {
      const below = Math.max(sheet.values.length, sheet.formulas.length) + 2;
      return planOf({
        name: map.sheet,
        mode: "update",
        cells: [
          { row: below, column: 0, content: { kind: "value", value: `我的备忘${last}` } },
          { row: below, column: map.table.columns.length + 2, content: { kind: "value", value: amount } },
        ],
      });
    }
    case "delete":
      return row.children.length > 0
        ? null
        : planOf({ name: map.sheet, mode: "update", cells: [], rows: { inserted: [], removed: [row.row] } });
    case "row":
      return insertion(map, row, { amount, last, other });
  }
}

function amountColumnsOf(map: TableMap, row: RowPlace): readonly number[] {
  return map.table.columns
    .filter(
      (column) =>
        column.kind === "amount" &&
        map.table.blocks.some((block) => block.id === row.block && block.columns.includes(column.id)),
    )
    .flatMap(({ id }) => map.columns.get(id) ?? []);
}

/** A line under another one, with a code and a name of its own (or a project), and one figure; nothing else is filled in. */
function insertion(
  map: TableMap,
  row: RowPlace,
  { amount, last, other }: Pick<Edit, "amount" | "last" | "other">,
): WorkbookPlan | null {
  const name = map.names.get(row.block);
  const column = pickOf(amountColumnsOf(map, row), other);
  const codes = map.codes.get(row.block) ?? [];
  if (name === undefined || column === undefined || (row.kind === "tree" && (codes.length === 0 || row.code === null)))
    return null;
  const levels =
    map.table.blocks
      .flatMap((block) => block.bands.flat())
      .flatMap((group) => (group.kind === "tree" && group.id === row.group ? [group.levels] : []))[0] ?? [];
  const length = levels.at(-1) ?? 0;
  const code =
    row.kind === "tree"
      ? `${(row.code ?? "").slice(0, length - 2).padEnd(length - 2, "9")}${String(last).padStart(2, "0")}`
      : null;
  if (code !== null && map.rows.some((one) => one.code === code)) return null;
  const parts = code === null ? [] : codeParts(code, levels, codes.length);
  const texts = [
    ...parts.map((part, index): [number, string] => [codes[index] ?? 0, part]),
    [name, code === null ? `新项目${last}` : `新增的${code}`] as [number, string],
  ];
  return planOf({
    name: map.sheet,
    mode: "update",
    rows: { inserted: [{ before: row.row + 1, count: 1, like: row.row }], removed: [] },
    cells: [
      ...texts.map(([at, value]) => ({ row: row.row + 1, column: at, content: { kind: "value" as const, value } })),
      {
        row: row.row + 1,
        column,
        content: { kind: "value" as const, value: amount / (map.money.places === 0 ? 1 : 100) },
      },
    ],
  });
}

/** Every constant of the workbook, as "sheet!row,column" → value. */
export function constantsOf({
  sheets,
}: WorkbookSnapshot): readonly (CellAddress & { readonly value: string | number | boolean })[] {
  return sheets.flatMap((sheet: SheetSnapshot) =>
    sheet.values.flatMap((values, row) =>
      values.flatMap((value, column) =>
        value === null || value === "" || sheet.formulas[row]?.[column] != null
          ? []
          : [{ sheet: sheet.name, row, column, value }],
      ),
    ),
  );
}
