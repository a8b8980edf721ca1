/** The Chinese of the page 单位与模板: what is wrong with the entries, and what generating will do. */
import type { SubjectProblem } from "../entry/addSubject";
import type { DraftProblem, DroppedRow } from "../entry/problems";

const subjectProblems: Readonly<Record<SubjectProblem, (detail: string) => string>> = {
  notSevenDigits: () => "科目编码应为 7 位数字（项级），例如 2010301。",
  unknownClass: (detail) => `本年科目表里没有 ${detail} 类，请核对编码的前三位。`,
  repeated: (detail) => `科目 ${detail} 已经在列表里，请直接在列表里选资金。`,
  noName: () => "请填写科目名称。",
  otherName: (detail) => `科目表里这个编码的名称是“${detail}”，请核对编码或名称。`,
  noSectionName: (detail) => `请填写上级科目（款）${detail} 的名称，表中要单列一行。`,
};

export function describeSubjectProblem(problem: SubjectProblem, detail: string): string {
  return subjectProblems[problem](detail);
}

export function describeDraftProblem(problem: DraftProblem): string {
  switch (problem.code) {
    case "noFund":
      return `科目 ${problem.subject} 没有选资金，请至少选一种，或移除这个科目。`;
    case "pendingSubject":
      return "有一个科目填了编码或名称，还没有点“添加科目”。请添加，或清空这几格。";
    case "repeatedProject":
      return `${problem.list === "projects" ? "本年项目" : "上年结转项目"}“${problem.name}”写了两次，请删去一个或改名。`;
  }
}

/** Which figures of the opened file will not be written; null when all will. */
export function describeDropped(rows: readonly DroppedRow[]): string | null {
  if (rows.length === 0) return null;
  const listed = rows
    .slice(0, 5)
    .map((row) => `${row.table} ${row.label}`)
    .join("；");
  return `已载入的数据中，有 ${rows.length} 行的金额不会写入，因为对应的科目或项目已移除或改名：${listed}${rows.length > 5 ? "……" : ""}。`;
}

/** What the tick 绩效目标表 makes. */
export function describeFormsWanted(projects: number, overall: boolean): string {
  const own = overall ? "另加一张整体支出绩效目标申报表，" : "";
  return `每个项目一张项目支出绩效目标表（现有 ${projects} 个），${own}项目名称和金额自动带出，其余在表中填写。现在不做，以后也可以在“更新”里增加。`;
}

/** `sheets` in the order of the workbook, without the performance forms, which are `forms`. */
export function describeGeneration(sheets: readonly string[], forms: readonly string[]): string {
  const first = sheets.slice(0, 3).join("、");
  const own = forms.length === 0 ? "" : `，其中绩效目标表 ${forms.length} 张（${rangeOf(forms)}）`;
  return `将新建 ${sheets.length + forms.length} 张工作表（${first}……${sheets.at(-1) ?? ""}）${own}，不改动已有的工作表；有同名的工作表时不会生成。`;
}

export function describeSource(label: string, figures: number): string {
  return `已载入“${label}”，含 ${figures} 个金额。下面可以增减科目和项目，已载入的金额会一并写入。`;
}

/** 整体绩效、绩效01……绩效10 */
function rangeOf(names: readonly string[]): string {
  return names.length <= 3 ? names.join("、") : `${names.slice(0, 2).join("、")}……${names.at(-1) ?? ""}`;
}
