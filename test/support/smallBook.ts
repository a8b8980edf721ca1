/** A table of a few figures and the book over it, for whoever looks at one identity alone. */
import type { Money } from "../../src/core/amount/money";
import { PRINTED } from "../../src/core/amount/money";
import type { TableSpec } from "../../src/core/declare/table";
import type { IdentityRule } from "../../src/core/declare/rule";
import type { Book, Missing, RowPlace, TableMap } from "../../src/core/model/tableMap";
import { indexRows } from "../../src/core/model/tableMap";

export const COLUMNS = ["name", "total", "basic", "project"] as const;

/** Hundredths by column; a text for what is no amount. Places of the row where they are another than those of a fixed row of the one block. */
export type SmallRow = Partial<RowPlace> & {
  readonly figures?: Readonly<Record<string, number | Missing["kind"]>>;
};

export interface Small {
  readonly map: TableMap;
  readonly book: Book;
}

/** Rows by their keys, from the sheet row 3 on; columns from the first on. `fields`: texts of 基础信息. */
export function smallBook(
  rows: Readonly<Record<string, SmallRow>>,
  options: {
    readonly money?: Money;
    readonly without?: readonly string[];
    readonly fields?: Readonly<Record<string, string>>;
  } = {},
): Small {
  const placed = Object.entries(rows).map(([key, { figures: _, ...own }], index): RowPlace => ({
    key,
    block: "main",
    group: "lines",
    kind: "fixed",
    code: null,
    printedCode: [],
    label: key,
    level: null,
    parent: null,
    children: [],
    row: 3 + index,
    columns: null,
    ...own,
  }));
  const located = COLUMNS.flatMap((id, index) => (options.without?.includes(id) ? [] : [[id, index] as const]));
  const map: TableMap = {
    sheet: "表",
    columns: new Map(located),
    codes: new Map(),
    names: new Map(),
    table: SPEC,
    money: options.money ?? PRINTED["万元"],
    rows: placed,
    byKey: indexRows(placed),
    firstRow: 3,
    lastRow: 2 + placed.length,
  };
  const book: Book = {
    tables: new Map([[SPEC.id, map]]),
    amount(_, row, column) {
      const figure = rows[row.key]?.figures?.[column] ?? 0;
      return typeof figure === "number"
        ? { ok: true, amount: figure }
        : {
            ok: false,
            missing: { kind: figure, table: SPEC.id, detail: column, at: { sheet: "表", row: row.row, column: 1 } },
          };
    },
    isBlank: (_, row, column) => rows[row.key]?.figures?.[column] === undefined,
    text: () => "",
    infoAmount: (field) => ({ ok: false, missing: { kind: "field", table: "info", detail: field } }),
    infoText: (field) => options.fields?.[field] ?? null,
    infoAddress: () => null,
  };
  return { map, book };
}

const SPEC = {
  id: "t",
  formNo: null,
  shortName: "表",
  sheet: "表",
  title: "表",
  moneyUnit: "万元",
  orientation: "portrait",
  columns: COLUMNS.map((id) => ({ id, label: id, kind: id === "name" ? "text" : "amount" })),
  header: COLUMNS.map((column) => ({ column })),
  blocks: [{ id: "main", codeColumns: [], nameColumn: "name", columns: [...COLUMNS], bands: [] }],
  basis: "",
} as unknown as TableSpec;

/** 合计 = 基本支出 + 项目支出 of every row, unless said otherwise. */
export function smallRule(own: Partial<IdentityRule>): IdentityRule {
  return {
    kind: "identity",
    id: "rule",
    form: "",
    label: "",
    severity: "error",
    basis: "",
    explanation: "",
    role: "checks",
    table: "t",
    rows: [{ group: "lines", depth: "any" }],
    columns: ["total"],
    relation: "equals",
    right: { term: "parts", columns: ["basic", "project"] },
    tolerance: "rounding",
    ...own,
  };
}
