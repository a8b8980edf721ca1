/** Which table a printed text is the title of. Of several that fit, the longest: 表四's title ends like 表一's. */
import { derived } from "../declare/derived";
import type { TableSpec } from "../declare/table";
import { remembered } from "../text/remembered";
import { labelText } from "./labels";

export interface TitleMatch {
  readonly table: string;
  /** The whole text is the title; else it only ends with it. */
  readonly whole: boolean;
  /** The title says that the table goes on from another place. */
  readonly continued: boolean;
}

interface DeclaredTitle {
  readonly table: string;
  readonly text: string;
}

const titlesOf = derived((tables: readonly TableSpec[]): readonly DeclaredTitle[] =>
  tables
    .flatMap((table) =>
      [table.title, ...(table.titleAliases ?? [])].map((title) => ({ table: table.id, text: labelText(title) })),
    )
    .sort((a, b) => b.text.length - a.text.length),
);

const CONTINUED = /[(]?续(?:表|页)?[一二三四五六七八九十\d]*[)]?$|[(](?:\d+|[一二三四五六七八九十]+)[)]$/;

/** The form's number in brackets behind the title: (公开01表), (预算公开表1), (公开表1-2), (附表二). */
const FORM_NUMBER =
  /[(][\u4e00-\u9fff]{0,4}表(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3})[)]$|[(][\u4e00-\u9fff]{0,4}(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3})表[)]$/;

/** 一般公共预算支出预算表(按功能科目分类): by what such a table is classified anyway. */
const BY_FUNCTION = /[(]按(?:支出)?功能(?:分类)?(?:科目)?(?:分类)?[)]$/;

/** Titles as short as 支出总表 end those of other tables as well, which say of what fund or part they are. */
const SHORT = 6;
const OF_A_PART = /(?:预算|基金|经营|拨款|资金|经费|基本|项目)$/;
/** 部门预算收支总表: whose budget it is says nothing of a part. */
const WHOSE = /(?:部门|单位)预算$/;

/** `label` is normalised. Null when it is no title of these tables. */
export function titleOf(tables: readonly TableSpec[], label: string): TitleMatch | null {
  return label === "" ? null : titleReader(tables)(label);
}

const titleReader = derived((tables: readonly TableSpec[]) =>
  remembered(50_000, (label: string) => readTitle(tables, label)),
);

function readTitle(tables: readonly TableSpec[], label: string): TitleMatch | null {
  const whole = withoutFormNumber(label);
  const text = whole.replace(CONTINUED, "").replace(/^[(]?续(?:表)?[)]?/, "");
  const match = endOf(tables, text) ?? endOf(tables, text.replace(BY_FUNCTION, ""));
  return match && { ...match, continued: text !== whole };
}

function endOf(tables: readonly TableSpec[], text: string): Omit<TitleMatch, "continued"> | null {
  const match = titlesOf(tables).find((title) => text.endsWith(title.text));
  if (!match || (match.text.length <= SHORT && OF_A_PART.test(text.slice(0, -match.text.length).replace(WHOSE, ""))))
    return null;
  return { table: match.table, whole: text === match.text };
}

/** `label` is normalised. */
export function withoutFormNumber(label: string): string {
  return label.replace(FORM_NUMBER, "");
}
