/** The Chinese wording of every issue of a data file: where it is, what stands there, what to write. */
import { describeForbidden } from "../text/xmlCharacters";
import type { DataIssue, DataIssueCode } from "./issue";

type Detail = (key: string) => string;

const KINDS: Readonly<Record<string, string>> = {
  string: "带引号的文字",
  amount: '带引号的金额，例如 "795.83"',
  array: "列表 [ … ]",
  object: "对象 { … }",
  record: "对象 { … }",
};

const WORDING: Readonly<Record<DataIssueCode, (detail: Detail) => string>> = {
  notJson: (detail) =>
    `文件不是合法的 JSON${detail("line") ? `（第 ${detail("line")} 行附近）` : ""}。请检查逗号、引号和括号：都要用半角，最后一项后面不能有逗号`,
  tooDeep: (detail) =>
    `括号一层套一层，套得太深${detail("line") ? `（第 ${detail("line")} 行附近）` : ""}，不像数据文件。请检查括号，或者换一个文件`,
  textTooLong: (detail) =>
    detail("length")
      ? `这里的文字有 ${detail("length")} 个字，一个单元格最多放 ${detail("most")} 个字，请缩短`
      : `有一处文字太长${detail("line") ? `（第 ${detail("line")} 行附近）` : ""}，一个单元格放不下。请检查引号，或者缩短文字`,
  forbiddenCharacter: (detail) => describeForbidden(detail("character")),
  duplicateKey: () => "同一个名称写了两次，前一个会丢失，请只留一个",
  wrongSchema: (detail) => `写的是“${detail("found")}”，应当写 "${detail("allowed")}"`,
  wrongPack: (detail) => `写的是“${detail("found")}”，与所选的表式不符，应当写 "${detail("allowed")}"`,
  wrongType: (detail) => wrongType(detail),
  missing: () => "没有填写，这一项不能少",
  blank: () => "是空白，请填写内容，或者删去这一项",
  unknownKey: (detail) => `没有“${detail("found")}”这一项，可以写的有：${detail("allowed")}`,
  unknownField: (detail) => `基础信息里没有“${detail("found")}”，可以写的有：${detail("allowed")}`,
  unknownChoice: (detail) => `写的是“${detail("found")}”，只能写其中之一：${detail("allowed")}`,
  wrongYear: (detail) => wrongYear(detail),
  notACount: (detail) => `写的是“${detail("found")}”，应当是个数：带引号的半角数字，如 "3"；没有的整项不写`,
  unknownGroup: (detail) => `没有“${detail("found")}”这一组可填的数，可以写的有：${detail("allowed")}`,
  unknownRow: (detail) => `没有“${detail("found")}”这一行，或者这一行由公式算出；可以写的有：${detail("allowed")}`,
  computedColumn: (detail) => `“${detail("label")}”由公式算出，不要填写；可以写的有：${detail("allowed")}`,
  columnNotUsed: (detail) => `这一行不用“${detail("label")}”这一列；可以写的有：${detail("allowed")}`,
  notAnAmount: (detail) =>
    `写的是“${detail("found")}”，不是金额。请写成 "795.83" 这样的数（万元，最多两位小数）；没有数的，整项不写`,
  suggestAmount: (detail) =>
    `写的是 ${detail("found")}${detail("kind") === "number" ? "（没有加引号）" : ""}，应当写成 "${detail("suggested")}"：半角数字，加引号，不用千位分隔符`,
  negativeAmount: (detail) => `写的是 ${detail("found")}，预算数不能是负数`,
  tooManyDecimals: (detail) =>
    `写的是 ${detail("found")}，${detail("unit") === "元" ? "金额单位是元，没有小数" : "最多两位小数（万元）"}。四舍五入后是 "${detail("suggested")}"，请核对后填写`,
  tooLarge: (detail) =>
    `写的是 ${detail("found")}，超过了 ${detail("largest")} ${detail("unit")}，请检查单位是不是${detail("unit")}`,
  badCode: (detail) =>
    `写的是“${detail("found")}”，应当是${detail("digits") ? ` ${detail("digits")} 位` : "一串"}半角数字${meant(detail)}`,
  unknownClass: (detail) =>
    `写的是“${detail("found")}”，其中的类“${detail("class")}”不在本年科目表里，请核对编码${meant(detail)}`,
  unknownCode: (detail) => unknownCode(detail),
  duplicateCode: (detail) => `编码“${detail("found")}”已经写在 ${detail("first")}，请合并成一行`,
  duplicateName: (detail) => `名称“${detail("found")}”已经写在 ${detail("first")}，请合并成一行或者改名`,
  duplicateRow: (detail) => `“${detail("found")}”这一行已经写在 ${detail("first")}，请合并成一行`,
  differentNames: (detail) =>
    `科目 ${detail("code")} 在这里叫“${detail("found")}”，在 ${detail("first")} 叫“${detail("other")}”，请写成一样`,
  unknownTable: (detail) => `没有“${detail("found")}”这张表，可以写的有：${detail("allowed")}`,
  notASubtotal: (detail) =>
    `表 ${detail("table")} 的“${detail("row")}”行、“${detail("column")}”列不是合计数。这里只能写由下级各项加总的行，例如 "basicByEconomic/301" 或 "total"`,
  duplicateTotal: (detail) => `这个合计数已经写在 ${detail("first")}，请只留一个`,
  statedTotalTooFar: (detail) =>
    `写的是 ${detail("found")}，各项加起来是 ${detail("computed")}，相差 ${detail("difference")}，超过四舍五入能造成的 ${detail("allowed")}，请核对各项`,
  unknownProject: (detail) =>
    `没有“${detail("found")}”这个项目。绩效目标表只做 ${detail("tables")} 里的项目，名称要一致`,
  totalNotOfTable: (detail) =>
    `写的是 ${detail("found")} ${detail("unit")}，表里这个项目是 ${detail("table")} ${detail("unit")}，相差超过四舍五入能造成的。不写就按表里的数`,
  partsExceedTotal: (detail) =>
    `各项资金加起来 ${detail("found")} ${detail("unit")}，超过了年度资金总额 ${detail("total")} ${detail("unit")}`,
  unknownLevel: (detail) => `写的是“${detail("found")}”，指标只能归入其中之一：${detail("allowed")}`,
  boundNeedsNumber: (detail) =>
    `写的是“${detail("found")}”，operator 是“${detail("operator")}”时只写数，如 "95"，单位写在 unit；不是数的用“定性”`,
  wordsHaveNoUnit: (detail) => `写的是“${detail("found")}”，定性指标没有单位，请删去或者换一个 operator`,
  badGuideCode: (detail) =>
    `写的是“${detail("found")}”，应当是一个字母加数字，共 ${detail("lengths")} 位（一级到四级），如 "A150101"`,
  guideHeadingAlone: (detail) =>
    `写的是“${detail("found")}”，heading 是一部分目录的标题（如部门名称），单独写一项，不带代码和名称`,
};

function wrongType(detail: Detail): string {
  if (detail("expected") === "string" && detail("kind") === "number")
    return `写的是 ${detail("found")}（没有加引号），应当写成 "${detail("found")}"`;
  return `写的是 ${detail("found")}，应当是${KINDS[detail("expected")] ?? detail("expected")}`;
}

function wrongYear(detail: Detail): string {
  if (detail("year") === detail("last"))
    return `写的是“${detail("found")}”，这套表只用于 ${detail("year")} 年，应当写 "${detail("year")}"`;
  return `写的是“${detail("found")}”，这套表用于 ${detail("year")} 年至 ${detail("last")} 年，应当写其中一年，如 "${detail("last")}"`;
}

function unknownCode(detail: Detail): string {
  const which =
    detail("leaf") === "true" ? `科目 ${detail("code")}` : `科目 ${detail("row")} 的上级科目 ${detail("code")}`;
  return `不知道${which} 的名称，请在 ${detail("names")} 写上${detail("leaf") === "true" ? "，或者在这一行加上 name" : ""}${meant(detail)}`;
}

/** Codes that the catalogue has for what was written. */
function meant(detail: Detail): string {
  if (detail("meant") === "") return "";
  return `。科目表里有：${detail("meant")}${detail("more") === "" ? "" : `，还有 ${detail("more")} 个`}`;
}

/** One sentence in plain Chinese that names the place, what stands there and what to write. */
export function describeDataIssue(issue: DataIssue): string {
  const text = WORDING[issue.code]((key) => issue.detail[key] ?? "");
  return `${issue.path === "" ? "" : `${issue.path}：`}${text}。`;
}
