/**
 * The export that a random unit's figures came from: every cell taken apart into rows of 元 that agree with all tables at once.
 * Knows the form's meaning in words of the list only, none of the import's code.
 */
import fc from "fast-check";
import type { InputRow, Inputs } from "../../src/core/model/inputs";

export interface ExportedRow {
  readonly function: string;
  readonly functionName: string;
  readonly category: string;
  readonly project: string;
  readonly economic: string;
  readonly economicName: string;
  readonly fund: string;
  readonly period: string;
  /** In 分. */
  readonly fen: number;
}

export interface ExportStyle {
  readonly order: readonly number[];
  readonly fundWords: Readonly<Record<string, string>>;
  readonly codeStyle: "plain" | "bracket" | "blank" | "separate";
  readonly separators: boolean;
  readonly wan: boolean;
  readonly unitPlace: "header" | "line";
  readonly periodColumn: boolean;
  readonly titles: number;
  readonly totals: boolean;
  readonly seed: number;
  readonly headers: Readonly<Record<string, string>>;
}

const FUNDS = ["general", "fund", "capital", "special", "unitFunds"] as const;
const fundNames: Readonly<Record<(typeof FUNDS)[number], readonly string[]>> = {
  general: ["一般公共预算拨款", "财政拨款（一般公共预算）", "111 一般公共预算资金", "经费拨款"],
  fund: ["政府性基金预算拨款", "[12]政府性基金预算"],
  capital: ["国有资本经营预算拨款", "国有资本经营预算资金"],
  special: ["财政专户管理资金", "财政专户管理资金收入"],
  unitFunds: ["单位资金", "事业收入", "单位资金-其他收入"],
};

export const exportStyle: fc.Arbitrary<ExportStyle> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10, maxLength: 10 }),
  fundWords: fc.record(Object.fromEntries(FUNDS.map((fund) => [fund, fc.constantFrom(...fundNames[fund])]))),
  codeStyle: fc.constantFrom("plain", "bracket", "blank", "separate"),
  separators: fc.boolean(),
  wan: fc.boolean(),
  unitPlace: fc.constantFrom("header", "line"),
  periodColumn: fc.boolean(),
  titles: fc.integer({ min: 0, max: 3 }),
  totals: fc.boolean(),
  seed: fc.nat(),
  headers: fc.record({
    function: fc.constantFrom("功能科目", "支出功能分类科目", "功能分类"),
    category: fc.constantFrom("项目类别", "项目类型"),
    project: fc.constantFrom("项目名称", "预算项目名称"),
    economic: fc.constantFrom("部门经济科目", "部门预算支出经济分类", "部门经济分类科目"),
    fund: fc.constantFrom("资金来源", "资金性质"),
    period: fc.constantFrom("当年/上年结转", "当年或上年结转"),
    amount: fc.constantFrom("金额", "2026年预算数", "预算数"),
  }),
});

/** A small repeatable source of numbers from 0 to 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed % 2147483647 || 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

interface Margin {
  readonly key: InputRow;
  fen: number;
}

/** Pairs two lists of amounts with the same sum; each piece belongs to one of the one and one of the other. */
function pairs(
  left: readonly Margin[],
  right: readonly Margin[],
  next: () => number,
): readonly { readonly left: InputRow; readonly right: InputRow; readonly fen: number }[] {
  const ones = left.filter((margin) => margin.fen > 0).map((margin) => ({ ...margin }));
  const others = right.filter((margin) => margin.fen > 0).map((margin) => ({ ...margin }));
  const pieces: { left: InputRow; right: InputRow; fen: number }[] = [];
  while (ones.length > 0 && others.length > 0) {
    const one = ones[Math.floor(next() * ones.length)]!;
    const other = others[Math.floor(next() * others.length)]!;
    const fen = Math.min(one.fen, other.fen);
    pieces.push({ left: one.key, right: other.key, fen });
    one.fen -= fen;
    other.fen -= fen;
    if (one.fen === 0) ones.splice(ones.indexOf(one), 1);
    if (other.fen === 0) others.splice(others.indexOf(other), 1);
  }
  if (ones.length + others.length > 0) throw new Error("the unit's tables do not agree");
  return pieces;
}

/** 1 to 3 parts, some of them negative: an export corrects itself. */
function parts(fen: number, next: () => number): readonly number[] {
  const count = 1 + Math.floor(next() * 3);
  const cut = Array.from({ length: count - 1 }, () => Math.round((next() * 1.2 - 0.1) * fen));
  return [...cut, fen - cut.reduce((a, b) => a + b, 0)].filter((part) => part !== 0);
}

export function exportedRows(unit: Inputs, style: ExportStyle): readonly ExportedRow[] {
  const next = randomNumbers(style.seed);
  const rows = (group: string): readonly InputRow[] => unit.groups.get(group) ?? [];
  // 0.01 万元 are 10,000 分.
  const margins = (group: string, columns: readonly string[]): readonly Margin[] =>
    rows(group).flatMap((key) => columns.flatMap((column) => [{ key, fen: (key.amounts.get(column) ?? 0) * 10_000 }]));
  const names = new Map(rows("functionNames").map((row) => [row.code, row.name]));
  const row = (
    code: InputRow,
    fund: string,
    period: string,
    rest: Partial<ExportedRow>,
    fen: number,
  ): readonly ExportedRow[] =>
    parts(fen, next).map((part) => ({
      function: code.code ?? "",
      functionName: names.get(code.code) ?? "",
      category: "",
      project: "",
      economic: "",
      economicName: "",
      fund,
      period,
      ...rest,
      fen: part,
    }));
  const either = (...values: readonly string[]): string => values[Math.floor(next() * values.length)]!;
  const projectKind = (): string => either("其他运转类", "特定目标类", "特定目标类项目");
  const basicKind = (): string => either("人员类", "公用经费");
  const project = (
    group: string,
    column: string,
    projects: string,
    fund: string,
    period: string,
  ): readonly ExportedRow[] =>
    pairs(margins(group, [column]), margins(projects, [fund]), next).flatMap(({ left, right, fen }) =>
      row(left, fund, period, { project: right.name, category: projectKind() }, fen),
    );
  const items = rows("basicByEconomic").flatMap((key) =>
    [...key.amounts].map(([column, amount]) => ({ key: { ...key, name: column }, fen: amount * 10_000 })),
  );
  return [
    ...pairs(margins("generalBudget", ["basic"]), items, next).flatMap(({ left, right, fen }) =>
      row(
        left,
        "general",
        "current",
        {
          category: right.name === "staff" ? either("人员类", "人员类项目") : either("公用经费", "公用经费项目"),
          economic: right.code ?? "",
          project: either("", "工资", "公用经费"),
        },
        fen,
      ),
    ),
    ...project("generalBudget", "project", "projects", "general", "current"),
    ...margins("governmentFund", ["basic"]).flatMap(({ key, fen }) =>
      row(key, "fund", "current", { category: basicKind() }, fen),
    ),
    ...project("governmentFund", "project", "projects", "fund", "current"),
    ...margins("stateCapital", ["basic"]).flatMap(({ key, fen }) =>
      row(key, "capital", "current", { category: basicKind() }, fen),
    ),
    ...project("stateCapital", "project", "projects", "capital", "current"),
    ...project("otherFunds", "special", "projects", "special", "current"),
    ...project("otherFunds", "unitFunds", "projects", "unitFunds", "current"),
    ...["general", "fund", "capital"].flatMap((fund) =>
      project("carryover", fund, "carryoverProjects", fund, "carryover"),
    ),
    ...["special", "unitFunds"].flatMap((fund) =>
      margins("carryover", [fund]).flatMap(({ key, fen }) =>
        row(key, fund, "carryover", { category: basicKind() }, fen),
      ),
    ),
  ].filter((item) => item.fen !== 0);
}

/** The export as lines of cells: numbers as numbers where the format has them. */
export function exportedSheet(unit: Inputs, style: ExportStyle): (string | number)[][] {
  const next = randomNumbers(style.seed + 7);
  const unitText = style.wan ? "万元" : "元";
  const h = style.headers;
  const separate = style.codeStyle === "separate";
  const header = [
    "序号",
    h["function"]! + (separate ? "编码" : ""),
    separate ? `${h["function"]}名称` : "备注",
    h["category"]!,
    h["project"]!,
    h["economic"]!,
    h["fund"]!,
    style.periodColumn ? h["period"]! : "经办人",
    style.unitPlace === "header" ? `${h["amount"]}（${unitText}）` : h["amount"]!,
    "说明",
  ];
  const amount = (fen: number): string | number => {
    const value = style.wan ? fen / 1_000_000 : fen / 100;
    if (!style.separators) return value;
    const [whole = "", fraction = ""] = Math.abs(value)
      .toFixed(style.wan ? 6 : 2)
      .split(".");
    return `${fen < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
  };
  const code = (item: ExportedRow): string | number =>
    style.codeStyle === "bracket"
      ? `[${item.function}]${item.functionName}`
      : style.codeStyle === "blank"
        ? `${item.function} ${item.functionName}`
        : style.codeStyle === "separate" && next() < 0.5
          ? Number(item.function)
          : item.function;
  const rows = exportedRows(unit, style);
  const lines = rows.map((item, index): (string | number)[] => {
    const fund = style.fundWords[item.fund]!;
    const carried = item.period === "carryover";
    return [
      index + 1,
      code(item),
      separate ? item.functionName : "",
      item.category,
      item.project,
      item.economic,
      carried && !style.periodColumn ? `上年结转-${fund}` : fund,
      style.periodColumn ? (carried ? "上年结转" : "当年") : "张三",
      amount(item.fen),
      "=1+1",
    ];
  });
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1));
    [lines[index], lines[other]] = [lines[other]!, lines[index]!];
  }
  const listed = rows.reduce((sum, item) => sum + item.fen, 0);
  const blank = new Array<string>(10).fill("");
  const body = style.totals
    ? [...lines.slice(0, 3), blank, header, ...lines.slice(3), ["合计", ...blank.slice(3), amount(listed), ""]]
    : lines;
  const ordered = [header, ...body].map((line) => style.order.map((column) => line[column] ?? ""));
  const titles = Array.from({ length: style.titles }, (_, index) => [
    index === 0 ? "预算项目明细表" : `第 ${index} 页`,
  ]);
  return [...titles, ...(style.unitPlace === "line" ? [["", `单位：${unitText}`]] : []), ...ordered];
}
