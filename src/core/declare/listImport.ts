/**
 * Schema of a pack's declaration of where the rows of an exported budget list go: which group of rows, which row of it, which column.
 * A list row says 功能科目, 项目类别, 项目名称, 部门经济科目, 资金来源, 当年 or 上年结转, and one amount.
 */
import { z } from "zod";

const id = z.string().min(1);

/** 一般公共预算、政府性基金、国有资本经营预算、财政专户管理资金、单位资金. */
export const LIST_FUNDS = ["general", "fund", "capital", "special", "unitFunds"] as const;
/** 人员类、公用经费、其他运转类、特定目标类. */
export const LIST_CATEGORIES = ["staff", "operating", "otherOperating", "specificTarget"] as const;
/** 基本支出 (人员类, 公用经费) and 项目支出 (the other two categories). */
export const LIST_NATURES = ["basic", "project"] as const;
/** 当年预算、上年结转. */
export const LIST_PERIODS = ["current", "carryover"] as const;

export type ListFund = (typeof LIST_FUNDS)[number];
export type ListCategory = (typeof LIST_CATEGORIES)[number];
export type ListNature = (typeof LIST_NATURES)[number];
export type ListPeriod = (typeof LIST_PERIODS)[number];

/** Every part that is given must hold; an empty condition holds for every row. */
export const ListCondition = z.strictObject({
  funds: z.array(z.enum(LIST_FUNDS)).min(1).readonly().optional(),
  categories: z.array(z.enum(LIST_CATEGORIES)).min(1).readonly().optional(),
  natures: z.array(z.enum(LIST_NATURES)).min(1).readonly().optional(),
  periods: z.array(z.enum(LIST_PERIODS)).min(1).readonly().optional(),
});
export type ListCondition = z.infer<typeof ListCondition>;

/** The amount column, by what the list row says. */
export const ListColumns = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("one"), column: id }),
  z.strictObject({ by: z.literal("fund"), columns: z.partialRecord(z.enum(LIST_FUNDS), id) }),
  z.strictObject({ by: z.literal("category"), columns: z.partialRecord(z.enum(LIST_CATEGORIES), id) }),
  z.strictObject({ by: z.literal("nature"), columns: z.partialRecord(z.enum(LIST_NATURES), id) }),
]);
export type ListColumns = z.infer<typeof ListColumns>;

export const ListTarget = z.strictObject({
  group: id,
  when: ListCondition,
  /** What tells the rows of the group apart: 功能科目 and 部门经济科目 by code, projects by name. */
  key: z.enum(["function", "economic", "project"]),
  amounts: ListColumns,
  /** Text column that shows the list's 政府经济科目. */
  governmentColumn: id.optional(),
  /**
   * Figures typed over a prefill: only rows of the group are written that some list row with one of these conditions belongs to.
   * A list row that has no other target than such ones has no place.
   */
  onlyKeysWith: z.array(ListCondition).min(1).readonly().optional(),
});
export type ListTarget = z.infer<typeof ListTarget>;

/** Fields of 基础信息 for the number and the money of a list's rows that are of one category. */
export const CategoryCount = z.strictObject({ group: id, category: z.enum(LIST_CATEGORIES), count: id, amount: id });
export type CategoryCount = z.infer<typeof CategoryCount>;

export const ListImport = z.strictObject({
  targets: z.array(ListTarget).min(1).readonly(),
  categories: z.array(CategoryCount).readonly().optional(),
});
export type ListImport = z.infer<typeof ListImport>;
