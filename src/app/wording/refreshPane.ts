/** The Chinese of 更新 in the pane: what was done, what kept it from being done, and what is asked. */
import type { RefreshAccount } from "../../core/refresh/account";
import { changesAnything } from "../../core/refresh/account";
import type { Wish } from "../../core/refresh/additions";
import { WorkbookError } from "../../workbook/port";
import type { SubjectQuestion } from "../refreshAsk";
import type { FormsThere } from "../refreshForms";
import type { Message } from "../message";
import { describeError } from "./errors";
import { describeRefreshed } from "./refresh";

export function describeRefreshDone(account: RefreshAccount): Message {
  return {
    kind: "success",
    text: changesAnything(account) ? `已更新。${describeRefreshed(account)}` : describeRefreshed(account),
  };
}

export function describeNotRefreshed(error: unknown): Message {
  if (!(error instanceof WorkbookError)) return { kind: "error", text: describeError(error) };
  if (error.code === "changed") return { kind: "warning", text: describeChangedMeanwhile(error) };
  return { kind: error.code === "cancelled" ? "success" : "error", text: describeError(error) };
}

function describeChangedMeanwhile({ detail }: WorkbookError): string {
  return `${detail} 刚才改过，所以没有写入，您填的内容都在。已按现在的内容重新列出，请看过再点“更新”。`;
}

/** 表五 2130311 农田建设；表十二“河道治理” */
export function describeAsked([first]: readonly Wish[], nameOf: (code: string) => string | null): string {
  if (first === undefined) return "";
  const { table, code, name } = first;
  return code === null
    ? `${table ?? ""}“${name ?? ""}”`
    : [table, code, name ?? nameOf(code)].filter(Boolean).join(" ");
}

/** Why there is no table to choose; null where there is one. */
export function describeNoPlace({ code, places, there }: SubjectQuestion): string | null {
  if (places.length > 0) return null;
  return there.length > 0
    ? `${there.join("、")}已经有 ${code}。`
    : `科目目录里没有 ${code.slice(0, 3)} 这一类，请核对编码。`;
}

export function describeThere(tables: readonly string[]): string {
  return `${tables.join("、")}已经有这个科目。`;
}

export function describeFormsThere({ projects, lacking, overall }: FormsThere): string {
  const own = overall ? "" : "，没有整体支出绩效目标申报表";
  if (projects === 0) return `项目支出预算表里还没有项目${own}。`;
  if (lacking === projects)
    return `${projects} 个项目都还没有绩效目标表${own}。增加的表放在“情况说明”后面，项目名称和金额自动带出，其余在表中填写。`;
  return lacking === 0
    ? `${projects} 个项目都有绩效目标表${own}。`
    : `${projects} 个项目中有 ${lacking} 个没有绩效目标表${own}。`;
}

/** `rows`: of the list that the workbook has; null where it has none. */
export function describeGuideThere(rows: number | null): string {
  const take = "上级发的目录（.xlsx 或 .csv，有代码和一级到四级目录）可以直接取，再勾选本单位用的部分。";
  if (rows === null) return `公开的册子在“十二、其他说明”后面附目录。${take}`;
  return rows === 0
    ? `目录还是空白的，可以在表里填。${take}`
    : `目录已有 ${rows} 行，表里没有的行会加进去，已有的不动。${take}`;
}
