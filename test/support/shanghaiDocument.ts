/** Published documents of the Shanghai form, laid out by hand from the form's description and not from the product's declarations. */
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { sheetOf } from "./foreignSnapshot";
import type { EconomicItem, FunctionItem, ShanghaiFacts } from "./shanghaiFacts";
import { pagesOf } from "./shanghaiPages";

export type Row = CellValue[];
export type TableRole = "t01" | "t02" | "t03" | "t04" | "t05" | "t06" | "t07" | "t08" | "t09";

export interface DocumentSheet {
  /** A table's id, or the name of a page of text. */
  readonly role: TableRole | "cover" | "contents" | "compilation" | "otherMatters" | "page";
  readonly name: string;
  readonly rows: Row[];
}

export interface ShanghaiDocument {
  readonly facts: ShanghaiFacts;
  readonly sheets: readonly DocumentSheet[];
}

const ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

export function shanghaiDocument(facts: ShanghaiFacts): ShanghaiDocument {
  const { front, compilation, otherMatters } = pagesOf(facts);
  return { facts, sheets: [...front, compilation, ...tablesOf(facts), otherMatters] };
}

export function workbookOf({ sheets }: Pick<ShanghaiDocument, "sheets">): WorkbookSnapshot {
  return { state: null, sheets: sheets.map((sheet): SheetSnapshot => sheetOf(sheet.name, sheet.rows)) };
}

export type Fund = "general" | "fund" | "capital";
type Amounts = readonly [basic: number, project: number];
const NONE: Amounts = [0, 0];

function amountsOf(item: FunctionItem, of: Fund | "other"): Amounts {
  if (of !== "other") return item[of] ?? NONE;
  const [business = 0, operation = 0, other = 0] = item.income ?? [];
  const sum = business + operation + other;
  return item.incomeIsBasic === true ? [sum, 0] : [0, sum];
}

/** 基本支出 and 项目支出 of the whole 支出总表. */
export function spent(item: FunctionItem): Amounts {
  const parts = (["general", "fund", "capital", "other"] as const).map((of) => amountsOf(item, of));
  return [parts.reduce((sum, [basic]) => sum + basic, 0), parts.reduce((sum, [, project]) => sum + project, 0)];
}

export function totalOf(items: readonly FunctionItem[], of: Fund | "all"): number {
  return items
    .map((item) => (of === "all" ? spent(item) : amountsOf(item, of)))
    .reduce((sum, [basic, project]) => sum + basic + project, 0);
}

export function incomeOf(items: readonly FunctionItem[], index: 0 | 1 | 2): number {
  return items.reduce((sum, item) => sum + (item.income?.[index] ?? 0), 0);
}

function tablesOf(facts: ShanghaiFacts): readonly DocumentSheet[] {
  const { items, kind } = facts;
  const self = kind === "unit" ? "单位" : "部门";
  const funds: readonly (readonly [TableRole, Fund, string, string])[] = [
    ["t05", "general", "一般公共预算", `${self}一般公共预算拨款表`],
    ["t06", "fund", "政府性基金预算", `${self}政府性基金拨款表`],
    ["t07", "capital", "国有资本经营预算", `${self}国有资本经营预算拨款表 `],
  ];
  const income = (item: FunctionItem): number[] => {
    const fiscal = totalOf([item], "general") + totalOf([item], "fund") + totalOf([item], "capital");
    const [business = 0, operation = 0, other = 0] = item.income ?? [];
    return [fiscal + business + operation + other, fiscal, business, operation, other];
  };
  const ofFund =
    (of: Fund) =>
    (item: FunctionItem): number[] => {
      const [basic, project] = amountsOf(item, of);
      return [basic + project, basic, project];
    };
  return [
    { role: "t01", name: `${self}收支总表`, rows: balanceRows(facts) },
    {
      role: "t02",
      name: `${self}收入总表`,
      rows: [
        ...head(facts, "收入预算总表", 9),
        ...codeHeader("收入预算", ["合计", "财政拨款收入", "事业收入", "事业单位\n经营收入", "其他收入"]),
        ...codeRows(items, income, 5),
      ],
    },
    {
      role: "t03",
      name: `${self}支出总表`,
      rows: [
        ...head(facts, "支出预算总表", 7),
        ...codeHeader("支出预算", ["合计", "基本支出", "项目支出"]),
        ...codeRows(
          items,
          (item) => {
            const [basic, project] = spent(item);
            return [basic + project, basic, project];
          },
          3,
        ),
      ],
    },
    { role: "t04", name: `${self}财政拨款收支总表`, rows: fiscalRows(facts) },
    ...funds.map(([role, of, label, name]): DocumentSheet => {
      const own = items.filter((item) => totalOf([item], of) !== 0);
      const body =
        own.length > 0
          ? codeRows(own, ofFund(of), 3)
          : [
              ...Array.from({ length: 11 }, (): Row => []),
              ["合计"],
              [`注:本${self}${facts.year}年无${label}财政拨款安排的预算，故本表为空表。`],
            ];
      return {
        role,
        name,
        rows: [
          ...head(facts, `${label}支出功能分类预算表`, 7),
          ...codeHeader(`${label}支出`, ["合计", "基本支出", "项目支出"]),
          ...body,
        ],
      };
    }),
    { role: "t08", name: `${self}一般公共预算拨款基本支出明细表`, rows: economicRows(facts) },
    { role: "t09", name: `${self}“三公”经费和机关运行费预算表`, rows: publicFundsRows(facts) },
  ];
}

/** A blank row, the title, a gap, the lines of the unit and of the money, a gap. */
function head(facts: ShanghaiFacts, title: string, width: number): Row[] {
  const line: Row = Array.from({ length: width }, () => null);
  line[0] = `${facts.kind === "unit" ? "编制单位" : "编制部门"}：${facts.name}`;
  line[width - 1] = "单位：元";
  return [[], [`${facts.year}年${facts.kind === "unit" ? "预算单位" : "部门"}${title}`], [], line, []];
}

function codeHeader(group: string, labels: readonly string[]): Row[] {
  return [
    ["项目", null, null, null, group],
    ["功能分类科目编码", null, null, "功能分类科目名称", ...labels],
    ["类", "款", "项"],
  ];
}

/** Rows of 类, 款, 项 with every code, and the total. */
function codeRows(items: readonly FunctionItem[], amounts: (item: FunctionItem) => number[], width: number): Row[] {
  const sum = (some: readonly FunctionItem[]): Row =>
    some
      .map(amounts)
      .reduce(
        (all, one) => all.map((value, index) => value + (one[index] ?? 0)),
        Array.from({ length: width }, () => 0),
      )
      .map((value) => (value === 0 ? null : value));
  const under = (prefix: string): readonly FunctionItem[] => items.filter((item) => item.code.startsWith(prefix));
  const rows = items.flatMap((item, index): Row[] => {
    const before = items[index - 1]?.code ?? "";
    const [top, section] = [item.code.slice(0, 3), item.code.slice(0, 5)];
    return [
      ...(before.startsWith(top) ? [] : [[top, null, null, item.names[0], ...sum(under(top))]]),
      ...(before.startsWith(section) ? [] : [[top, section.slice(3), null, item.names[1], ...sum(under(section))]]),
      [top, section.slice(3), item.code.slice(5), item.names[2], ...sum([item])],
    ];
  });
  return [...rows, ["合计", null, null, null, ...sum(items)]];
}

interface ClassRow {
  readonly name: string;
  readonly items: readonly FunctionItem[];
}

function classesOf(items: readonly FunctionItem[]): readonly ClassRow[] {
  return [...new Set(items.map((item) => item.code.slice(0, 3)))].map((top, index) => {
    const own = items.filter((item) => item.code.startsWith(top));
    return { name: `${ORDINALS[index] ?? ""}、${own[0]?.names[0] ?? ""}`, items: own };
  });
}

const blankZero = (amount: number): CellValue => (amount === 0 ? null : amount);

function balanceRows(facts: ShanghaiFacts): Row[] {
  const { items, kind } = facts;
  const funds = [totalOf(items, "general"), totalOf(items, "fund"), totalOf(items, "capital")] as const;
  const fiscal = funds[0] + funds[1] + funds[2];
  const others = [incomeOf(items, 0), incomeOf(items, 1), incomeOf(items, 2)] as const;
  const dot = kind === "unit" ? "、" : ". ";
  const left: Row[] = [
    ["一、财政拨款收入", fiscal],
    [`1${dot}一般公共预算`, funds[0]],
    [`2${dot}政府性基金预算`, funds[1]],
    [`3${dot}国有资本经营预算`, funds[2]],
    ["二、事业收入", others[0]],
    ["三、事业单位经营收入", others[1]],
    ["四、其他收入", others[2]],
  ].map(([label, amount]) => [label ?? null, blankZero(Number(amount))]);
  const staff = staffByClass(facts);
  const right = classesOf(items).map(({ name, items: own }, index): Row => {
    const [basic, project] = [
      own.reduce((sum, item) => sum + spent(item)[0], 0),
      own.reduce((sum, item) => sum + spent(item)[1], 0),
    ];
    return kind === "department"
      ? [name, blankZero(basic + project)]
      : [name, ...[basic + project, staff[index] ?? 0, basic - (staff[index] ?? 0), project].map(blankZero)];
  });
  const header: Row[] =
    kind === "department"
      ? [
          ["本年收入", null, "本年支出"],
          ["项目", "预算数", "项目", "预算数"],
        ]
      : [
          ["本年收入", null, "本年支出"],
          ["项目", "预算数", "项目", "预算数"],
          [null, null, null, "合计", "基本支出", null, "项目支出"],
          [null, null, null, null, "人员经费", "公用经费"],
        ];
  const total = fiscal + others[0] + others[1] + others[2];
  const sums = (rows: readonly Row[]): Row =>
    Array.from({ length: kind === "department" ? 1 : 4 }, (_, column) =>
      blankZero(rows.reduce((sum, row) => sum + Number(row[column + 1] ?? 0), 0)),
    );
  return [
    ...head(facts, "财务收支预算总表", kind === "department" ? 4 : 7),
    ...header,
    ...sideBySide(left, right, 11),
    ["收入总计", total, "支出总计", ...sums(right)],
  ];
}

function sideBySide(left: readonly Row[], right: readonly Row[], rows: number): Row[] {
  return Array.from({ length: Math.max(rows, left.length, right.length) }, (_, index) => [
    ...(left[index] ?? [null, null]),
    ...(right[index] ?? []),
  ]);
}

function staffByClass({ items, economic }: ShanghaiFacts): readonly number[] {
  let rest = economic.reduce((sum, item) => sum + item.staff, 0);
  return classesOf(items).map(({ items: own }) => {
    const staff = Math.min(
      rest,
      own.reduce((sum, item) => sum + spent(item)[0], 0),
    );
    rest -= staff;
    return staff;
  });
}

function fiscalRows(facts: ShanghaiFacts): Row[] {
  const { items } = facts;
  const kinds = ["general", "fund", "capital"] as const;
  const left = ["一、一般公共预算", "二、政府性基金预算", "三、国有资本经营预算"].map((label, index): Row => [
    label,
    blankZero(totalOf(items, kinds[index] ?? "general")),
  ]);
  const paid = items.filter((item) => kinds.some((of) => totalOf([item], of) !== 0));
  const row = (own: readonly FunctionItem[]): Row => {
    const parts = kinds.map((of) => totalOf(own, of));
    return [parts.reduce((a, b) => a + b, 0), ...parts].map(blankZero);
  };
  const right = classesOf(paid).map(({ name, items: own }): Row => [name, ...row(own)]);
  return [
    ...head(facts, "财政拨款收支预算总表", 7),
    ["财政拨款收入", null, "财政拨款支出"],
    ["项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
    ...sideBySide(left, right, 13),
    ["收入总计", row(paid)[0] ?? null, "支出总计", ...row(paid)],
  ];
}

function economicRows(facts: ShanghaiFacts): Row[] {
  const { economic, kind } = facts;
  const sum = (own: readonly EconomicItem[]): Row => {
    const [staff, operating] = [
      own.reduce((all, item) => all + item.staff, 0),
      own.reduce((all, item) => all + item.operating, 0),
    ];
    return [staff + operating, staff, operating].map(blankZero);
  };
  const body = economic.flatMap((item, index): Row[] => {
    const top = item.code.slice(0, 3);
    const own = economic.filter((other) => other.code.startsWith(top));
    return [
      ...(economic[index - 1]?.code.startsWith(top) === true ? [] : [[top, null, item.names[0], ...sum(own)]]),
      [top, item.code.slice(3), item.names[1], ...sum([item])],
    ];
  });
  const labels =
    kind === "unit"
      ? ["经济分类科目编码", null, "部门经济分类科目名称"]
      : ["部门预算经济分类科目编码", null, "经济分类科目名称"];
  const note: Row[] =
    economic.length > 0
      ? []
      : [
          [
            `注:本${kind === "unit" ? "单位" : "部门"}${facts.year}年无一般公共预算财政拨款安排的基本支出，故本表为空表。`,
          ],
        ];
  return [
    ...head(facts, "一般公共预算基本支出部门预算经济分类预算表", 6),
    ["项目", null, null, "一般公共预算基本支出"],
    [...labels, "合计", "人员经费", "公用经费"],
    ["类", "款"],
    ...body,
    ["合计", null, null, ...sum(economic)],
    ...note,
  ];
}

function publicFundsRows(facts: ShanghaiFacts): Row[] {
  const { abroad, reception, purchase, running, agency } = facts.publicFunds;
  const self = facts.kind === "unit" ? "单位" : "部门";
  const vehicles = Math.round((purchase + running) * 100) / 100;
  return [
    [],
    [`${facts.year}年${self}“三公”经费和机关运行经费预算表`],
    [`编制${self}：${facts.name}`, null, null, null, null, null, "单位:万元"],
    ["“三公”经费预算数", null, null, null, null, null, "机关运行经费预算数"],
    ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费"],
    [null, null, null, "小计", "购置费", "运行费"],
    [Math.round((abroad + reception + vehicles) * 100) / 100, abroad, reception, vehicles, purchase, running, agency],
  ];
}
