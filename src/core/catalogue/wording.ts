/** The Chinese of importing a catalogue: what is asked, what was read, what was left out and why. */
import { excerpt } from "../text/excerpt";
import { describeForbidden } from "../text/xmlCharacters";
import { withoutForbidden } from "../text/xmlCharacters";
import type { CatalogueKind, ImportedCatalogue } from "../declare/imported";
import type { CatalogueAsk, CatalogueReading, LeftOutReason, LeftOutRow } from "./readCatalogue";

export const catalogueKindWords: Readonly<Record<CatalogueKind, string>> = {
  function: "支出功能分类",
  economic: "部门预算支出经济分类",
};

const asks: Readonly<Record<CatalogueAsk, string>> = {
  noCodes: "没有读到科目：需要有编码（功能 3、5、7 位，以 2 开头；经济 3、5 位，以 3 开头）和名称两列。",
  otherYear: "文件里写的是 {years} 年的科目目录，与指明的年度不符。",
  year: "文件里没有写年度，请指明是哪一年的科目目录。",
  severalYears: "文件里有几个年度，请指明用哪一年的：{years}。",
};

export function describeCatalogueAsk(ask: CatalogueAsk, { years }: Pick<CatalogueReading, "years">): string {
  return asks[ask].replace("{years}", years.join("、"));
}

const reasons: Readonly<Record<LeftOutReason, string>> = {
  noCode: "没有科目编码",
  otherCode: "不是支出科目的编码",
  badLength: "编码的位数不对",
  noName: "没有名称",
  errorValue: "名称是错误值",
  spoilt: "引号不成对，或者有读不出的字",
  textTooLong: "名称太长，一个单元格放不下，多半是引号没有成对",
  forbiddenCharacter: describeForbidden("{detail}"),
  income: "是收入科目，不用导入",
  government: "是政府预算支出经济分类，不用导入",
  otherKind: "不是所选的那一类科目",
  otherYear: "是 {detail} 年的",
  repeated: "与前面重复",
  otherName: "前面这个编码的名称是“{detail}”，已用前面的",
};

export function describeLeftOut({ sheet, cell, text, reason, detail }: LeftOutRow): string {
  return `${sheet === "" ? "" : `“${sheet}”`}${cell} “${excerpt(withoutForbidden(text))}”：${reasons[reason].replace("{detail}", () => excerpt(detail))}。`;
}

/** 支出功能分类 2026 年，1,024 个科目（“科目表.xlsx”）。 */
export function describeCatalogue({ kind, year, source, names }: ImportedCatalogue): string {
  return `${catalogueKindWords[kind]} ${year === 0 ? "（年度未定）" : `${year} 年`}，${Object.keys(names).length} 个科目（“${source}”）`;
}
