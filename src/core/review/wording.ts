/** The Chinese of 提交前检查, for the pane, the sheet and the command line alike. */
import type { Attachment } from "../finding/report";
import type { Finding } from "../finding/finding";
import type { NarrativeReport, PerformanceReport, TableReport } from "../finding/report";
import { describeFinding } from "../finding/wording";
import { printedAddress } from "../model/address";
import type { HygieneGroup } from "./hygiene";
import type { Blocker, BlockerCode, Review } from "./review";

/** The row of the checks that belong to no table. */
export const WHOLE_BOOK = "全册";

const blockers: Readonly<Record<BlockerCode, string>> = {
  noForm: "不是本助手已有的表式，表式的规定没有核对",
  blank: "没有{names}",
  errors: "{count} 项错误没有改正",
  warnings: "{count} 项警告没有改正，也没有说明原因",
  missingTables: "缺少{names}",
  unfilled: "还有 {count} 处没有填（{names}）",
  missingInput: "{count} 条缺数据，无法核对（{names}）",
  ruleError: "{count} 条数据有误，无法核对（{names}）",
  unread: "{count} 段文字没有能够逐项核对，请对照后说明",
  narrativeMissing: "没有找到{names}，文字没有核对",
  narrativeBlank: "{names}有 {count} 段没有写，或者没有认出",
  publication: "{count} 处公开前要处理（文件属性、批注、打印区域、【待填】），请处理或说明",
  nothingChecked: "没有核对任何一条",
};

export function describeBlocker({ code, count, names }: Blocker): string {
  return blockers[code].replace("{count}", String(count)).replace("{names}", names);
}

export const READY = "可以提交：没有错误，警告都已说明，没有缺表，没有无法核对的内容。";
/** Shown by the sheet itself once a figure has changed after it was written. */
export const OUTDATED = "各表的数在本页填写之后改动过，请重新做提交前检查。";

export function describeVerdict(review: Review): string {
  return review.ready ? READY : `还不能提交：${review.blockers.map(describeBlocker).join("；")}。`;
}

export function describeTableState(table: TableReport): string {
  if (!table.found) return "缺少";
  return table.empty && table.published ? "空表" : "已找到";
}

export function describeEmpty({ shortName, note }: TableReport): string {
  return note === null ? `${shortName}：没有注明` : `${shortName}：${note}`;
}

export function describeGroup({ label, findings }: HygieneGroup): string {
  const explained = findings.filter((finding) => finding.explained).length;
  if (findings.length === 0) return `${label}：未发现`;
  return `${label}：${findings.length} 处${explained > 0 ? `，其中已说明 ${explained} 处` : ""}`;
}

/** The check lists the numbers that were compared with nothing; here they are counted. */
export function describeNarrative({ sheet, found, sentences, blank, unchecked }: NarrativeReport): string {
  if (!found) return `${sheet}：工作簿里没有，没有核对`;
  if (sentences + blank === 0)
    return unchecked.length === 0 ? `${sheet}：文中的数都已核对` : `${sheet}：文中有 ${unchecked.length} 个数未核对`;
  const written = blank === 0 ? `${sentences} 段都已核对` : `应有 ${sentences} 段，${blank} 段没有写或者没有认出`;
  return `${sheet}：${written}${unchecked.length === 0 ? "" : `，另有 ${unchecked.length} 个数未核对`}`;
}

/** Projects named in the line about forms that are missing. */
const NAMED_PROJECTS = 3;

/** 请另附：项目绩效目标表（情况说明!A53 …）; projects without a form share a line. */
export function describeAttachments(attachments: readonly Attachment[]): readonly string[] {
  const projects = attachments.flatMap(({ project }) => project ?? []);
  const first = attachments.find(({ project }) => project !== undefined)?.address;
  const names = projects
    .slice(0, NAMED_PROJECTS)
    .map((name) => `“${name}”`)
    .join("、");
  return [
    ...attachments
      .filter(({ project }) => project === undefined)
      .map(({ name, address }) => `请另附：${name}（${printedAddress(address)} 写着“见附件”，工作簿里没有）`),
    ...(first
      ? [
          `请另附：${names}${projects.length > NAMED_PROJECTS ? `等 ${projects.length} 个项目` : ""}的绩效目标表（工作簿里有别的项目的，没有${projects.length > 1 ? "这些" : "这个"}项目的，${printedAddress(first)} 起）`,
        ]
      : []),
  ];
}

/** 绩效目标表：整体 1 张，项目 9 张（应有 10 张） */
export function describePerformance({ overall, projects, listed }: PerformanceReport): string {
  return `绩效目标表：整体 ${overall} 张，项目 ${projects} 张（项目支出预算表有 ${listed} 个项目）`;
}

/** What is said of texts, of the workbook as a whole and of what goes with it. */
export function bookLines(review: Review): readonly string[] {
  return [
    ...review.narratives.map(describeNarrative),
    ...review.hygiene.map(describeGroup),
    ...(review.performance ? [describePerformance(review.performance)] : []),
    ...describeAttachments(review.attachments),
  ];
}

/** The cell and the sentence. */
export function describePlaced(finding: Finding): string {
  const at = finding.cells[0]?.address;
  return at ? `${printedAddress(at)}　${describeFinding(finding)}` : describeFinding(finding);
}

/** 某原因（2026-11-25） */
export function describeReason({ reason, date }: { readonly reason: string; readonly date: string }): string {
  return `${reason}（${date}）`;
}

export function describeExplained(finding: Finding): string {
  return finding.explained
    ? `${describePlaced(finding)}　说明：${describeReason(finding.explained)}`
    : describePlaced(finding);
}

export function describeMore(count: number): string {
  return `另有 ${count} 项，见检查页`;
}

export interface ReviewList {
  readonly title: string;
  readonly items: readonly string[];
  /** When there is nothing to list. */
  readonly none: string;
}

/** The lists of the page, in its order. */
export function reviewLists(review: Review): {
  readonly errors: ReviewList;
  readonly unfilled: ReviewList;
  readonly open: ReviewList;
  readonly explained: ReviewList;
  readonly empty: ReviewList;
} {
  return {
    errors: {
      title: `没有改正的错误（${review.errors.length}）`,
      items: review.errors.map(describePlaced),
      none: "没有。",
    },
    unfilled: {
      title: `还没有填的（${review.unfilled.length}）`,
      items: review.unfilled.map(describePlaced),
      none: "没有。",
    },
    open: { title: `没有说明的警告（${review.open.length}）`, items: review.open.map(describePlaced), none: "没有。" },
    explained: {
      title: `已说明的警告和提示（${review.explained.length}）`,
      items: review.explained.map(describeExplained),
      none: "没有。",
    },
    empty: { title: `空表（${review.empty.length}）`, items: review.empty.map(describeEmpty), none: "没有。" },
  };
}

export const SIGNATURES = ["经办人：", "审核人：", "日期："] as const;
export const TABLE_COLUMNS = ["表", "状态", "通过", "未通过", "还没有填", "不适用", "缺数据", "数据有误"] as const;
