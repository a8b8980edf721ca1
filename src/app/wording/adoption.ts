/** What adopting does and did, in Chinese: the account in sentences and lists for the pane and the command line alike. */
import { formatAmount, toAmount } from "../../core/amount/amount";
import type {
  AdoptionAccount,
  FilledField,
  KeptConstant,
  KeptReason,
  SkippedRule,
  SkipReason,
  Unrecognised,
} from "../../core/adopt/adoption";
import type { AdoptionRefusal } from "../../core/plan/refusal";
import { printedAddress } from "../../core/model/address";

export const refusalWords: Readonly<Record<AdoptionRefusal, string>> = {
  alreadyAdopted: "这个工作簿已经接管过，勾稽检查和颜色提示都在里面，不用再接管。没有改动。",
  generatedHere: "这个工作簿是本助手生成的，公式和勾稽检查都在里面，不用接管。没有改动。",
  unknownState: "这个工作簿由更新版本的助手处理过，本版本不能接管。请更新后再试。没有改动。",
};

export const keptWords: Readonly<Record<KeptReason, string>> = {
  differs: "两数不一致",
  rounding: "只差尾差（舍入差）",
  hiddenDecimals: "带着看不到的小数，换成公式会改变这个数",
  text: "是文字，不是数字",
  otherValue: "按公式引用的单元格算不出这个数（编码或名称可能带空格，或者是文本格式的数字、横线）",
  circular: "工作簿里已有的公式引用了它，换成公式会循环引用",
};

export const skipWords: Readonly<Record<SkipReason, string>> = {
  notThere: "缺少要核对的内容",
  noFigure: "单元格里不是数字",
  otherValue: "公式读不出表里的数（编码或名称可能带空格，或者是文本格式的数字、横线）",
};

const unrecognisedWords: Readonly<Record<Unrecognised["kind"], (one: Unrecognised) => string>> = {
  table: ({ table, detail }) => `没有找到${table}“${detail}”`,
  column: ({ table, detail }) => `${table} 没有找到“${detail}”列`,
  row: ({ table, detail }) => `${table} 没有找到“${detail}”行`,
  code: ({ table, detail }) => `${table} “${detail}”没有科目编码，也不能按名称认出，按编码取数的公式取不到这一行`,
  copy: ({ table, detail }) => `工作表“${detail}”里又有一张${table}，没有接管`,
};

export function describeUnrecognised(one: Unrecognised): string {
  return unrecognisedWords[one.kind](one);
}

export function describeFilled({ label, value, guessed }: FilledField): string {
  return guessed ? `${label}：${value}（按各表的数推断，请核对）` : `${label}：${value}`;
}

/** 表6!D7 表六 301 工资福利支出·人员经费：918.03，公式的结果是 918.02 …… */
export function describeKept({ address, words, value, expected, places, reason }: KeptConstant): string {
  const printed =
    typeof value !== "number"
      ? `“${String(value)}”`
      : reason === "hiddenDecimals"
        ? String(value)
        : formatAmount(toAmount(value, places), places);
  return `${printedAddress(address)} ${words}：${printed}，公式的结果是 ${formatAmount(expected, places)}，${keptWords[reason]}，保留原数`;
}

export function describeSkipped({ table, label, reason, detail, count }: SkippedRule): string {
  return `${label.startsWith(table) ? label : `${table} ${label}`}（${count} 处）：${skipWords[reason]}${detail === "" ? "" : `（${detail}）`}`;
}

/** Without a form there is no 更新. */
function describeUncoloured({ sheet, at, formula }: AdoptionAccount["uncoloured"][number], formless: boolean): string {
  const later = formless ? "再重新接管原来的文件" : "再点“更新”就会加上";
  if (formula === null)
    return `工作表“${sheet}”没有加颜色提示：表右边没有空列可放判定公式，最右边有内容的单元格是 ${at}；内容不需要时请清除，${later}`;
  return `工作表“${sheet}”没有加颜色提示：${at} 的公式“${formula}”引用整行，判定公式放在哪一列都会改变它的结果；请把引用范围改成到表格的最后一列为止，${later}`;
}

/** What is added, one sentence a line; the same before and after. */
export function describeAdditions(account: AdoptionAccount): readonly string[] {
  const { checkSheet, infoSheet, formulas } = account;
  return [
    `认出 ${account.tables.length} 张表：${account.tables.map(({ shortName, sheets }) => `${shortName}（${sheets.join("、")}）`).join("，")}`,
    `新建工作表“${checkSheet.sheet}”：${checkSheet.lines} 条勾稽关系，其中不平 ${checkSheet.failing} 条`,
    ...(infoSheet ? [`新建工作表“${infoSheet.sheet}”，已填：${infoSheet.filled.map(describeFilled).join("；")}`] : []),
    ...account.renamed.map(({ wanted, used }) => `已有工作表“${wanted}”，不是本助手的，没有动它；新工作表叫“${used}”`),
    `条件格式 ${account.conditionalFormats} 处：不平的单元格变红；原有的条件格式不变`,
    ...(account.hiddenColumns.length > 0
      ? [
          `条件格式用的判定公式放在各表右边的空列，并隐藏这些列：${account.hiddenColumns.map(({ sheet, columns }) => `${sheet} ${columns} 列`).join("，")}`,
        ]
      : []),
    ...account.uncoloured.map((one) => describeUncoloured(one, account.formless === true)),
    `名称 ${account.names.length} 个：${account.names.join("、")}（已有的同名名称不变）`,
    describeFormulas(account, formulas.written > 0 || formulas.agreeing === 0),
  ];
}

function describeFormulas({ formulas }: AdoptionAccount, asked: boolean): string {
  const { agreeing, already, blank, unreadable, kept } = formulas;
  const rest = [
    already > 0 ? `${already} 格原来就是公式，保留` : "",
    blank > 0 ? `${blank} 格是空白或横线，保留原样` : "",
    unreadable > 0 ? `${unreadable} 格缺少公式要引用的内容` : "",
    kept.length > 0 ? `${kept.length} 格的数与公式不一致` : "",
  ].filter(Boolean);
  return `公式：${agreeing} 格的数与公式一致，${asked ? "换成公式" : "没有要求换成公式，保留原数"}${rest.map((part) => `；${part}`).join("")}`;
}

/** After it was done. */
export function describeAdopted(account: AdoptionAccount): string {
  const { checkSheet, formulas, infoSheet, unrecognised } = account;
  const parts = [
    `已接管：新增“${checkSheet.sheet}”（${checkSheet.lines} 条，不平 ${checkSheet.failing} 条）${infoSheet ? `和“${infoSheet.sheet}”` : ""}，您的数字和格式没有改动`,
  ];
  if (formulas.written > 0) parts.push(`${formulas.written} 格换成了结果相同的公式`);
  if (formulas.kept.length > 0) parts.push(`${formulas.kept.length} 格的数与公式不一致，保留原数`);
  if (unrecognised.length > 0) parts.push(`有 ${unrecognised.length} 处没有认出`);
  return `${parts.join("；")}。`;
}
