/** The kinds of situations, in the order in which they are printed. */
import {
  bracketed,
  codeDeleted,
  digitMissing,
  digitsExchanged,
  fullWidthCode,
  letterForDigit,
  nameInCell,
  zeroLost,
} from "./kinds/codes";
import {
  blockAside,
  blockBelow,
  columnAside,
  lastYear,
  otherDraft,
  tableInOtherUnit,
  typedInOtherUnit,
  valuesOverFormulas,
} from "./kinds/pasted";
import {
  figuresExchanged,
  linesExchanged,
  rowAdded,
  rowMissing,
  rowTwice,
  sortedLines,
  subtotalLeaf,
} from "./kinds/rows";
import {
  copyChanged,
  dateFormat,
  percentFormat,
  rowHidden,
  scaledFormat,
  sheetCopied,
  sheetsRenamed,
  textStale,
  titleOfLastYear,
  unitLineChanged,
  unitNameChanged,
} from "./kinds/sheets";
import { twoThings } from "./kinds/twice";
import {
  columnBlank,
  firstTyped,
  lastRowsLeft,
  nothingTyped,
  rowBlank,
  rowsBlank,
  sheetsTyped,
  tableBlank,
  tablesBlank,
} from "./kinds/unfinished";
import { errorFormula, errorTyped, rangeShort, ring, unknownFormula } from "./kinds/unknown";
import {
  footnoted,
  fullWidth,
  invisible,
  inWords,
  nothing,
  textAmongFormulas,
  thousands,
  words,
} from "./kinds/written";
import type { KindSpec, Make, Mode } from "./situation";
import type { Style } from "../styles";

const kind = (words: string, mode: Mode, style: Style, make: Make): KindSpec => ({ words, mode, style, make });

export const SITUATIONS = {
  nothingTyped: kind("空白的表", "waiting", "live", nothingTyped),
  firstTyped: kind("录入到一半", "waiting", "live", firstTyped),
  sheetsTyped: kind("有几张表没录", "waiting", "live", sheetsTyped),
  lastRowsLeft: kind("最后几行没录", "waiting", "live", lastRowsLeft),
  tableBlank: kind("一张表没填", "waiting", "published", tableBlank),
  tablesBlank: kind("一半的表没填", "waiting", "published", tablesBlank),
  columnBlank: kind("一列没填", "wrong", "published", columnBlank),
  rowBlank: kind("一行没填", "wrong", "published", rowBlank),
  rowsBlank: kind("几行没填", "wrong", "published", rowsBlank),
  rowsUntyped: kind("几行没录", "wrong", "live", rowsBlank),
  rowTwice: kind("一行粘贴两次", "wrong", "published", rowTwice),
  rowMissing: kind("删掉一行", "wrong", "published", rowMissing),
  rowAdded: kind("只在一张表加行", "wrong", "published", rowAdded),
  subtotalLeaf: kind("小计当明细", "wrong", "published", subtotalLeaf),
  figuresExchanged: kind("两行的数互换", "wrong", "published", figuresExchanged),
  linesExchanged: kind("两行整行互换", "noted", "published", linesExchanged),
  sortedLines: kind("按金额排序", "noted", "published", sortedLines),
  columnAside: kind("一列粘到右边", "wrong", "published", columnAside),
  blockAside: kind("几行粘到右边", "wrong", "published", blockAside),
  blockBelow: kind("几行粘低一行", "wrong", "published", blockBelow),
  valuesOverFormulas: kind("公式粘成数值", "wrong", "live", valuesOverFormulas),
  rangeShort: kind("合计区间漏行", "wrong", "live", rangeShort),
  tableInOtherUnit: kind("整张表单位错", "wrong", "published", tableInOtherUnit),
  typedInOtherUnit: kind("整张表录错单位", "wrong", "live", typedInOtherUnit),
  otherDraft: kind("另一稿的表", "wrong", "published", otherDraft),
  lastYear: kind("上年的表", "wrong", "published", lastYear),
  digitsExchanged: kind("编码数字颠倒", "wrong", "published", digitsExchanged),
  digitMissing: kind("编码少一位", "wrong", "published", digitMissing),
  letterForDigit: kind("编码里有字母", "wrong", "published", letterForDigit),
  codeDeleted: kind("编码删掉了", "wrong", "published", codeDeleted),
  zeroLost: kind("编码丢了零", "noted", "published", zeroLost),
  nameInCell: kind("编码带名称", "read", "published", nameInCell),
  bracketed: kind("编码带括号", "read", "published", bracketed),
  fullWidthCode: kind("全角编码", "read", "published", fullWidthCode),
  thousands: kind("千分位文本", "read", "published", thousands),
  fullWidth: kind("全角金额", "read", "published", fullWidth),
  invisible: kind("看不见的字符", "read", "published", invisible),
  footnoted: kind("金额带注号", "read", "published", footnoted),
  inWords: kind("大写金额", "read", "published", inWords),
  nothing: kind("无、—、零", "read", "published", nothing),
  words: kind("填的是文字", "wrong", "published", words),
  textAmongFormulas: kind("公式漏掉文本", "wrong", "live", textAmongFormulas),
  errorTyped: kind("错误值", "wrong", "published", errorTyped),
  errorFormula: kind("引用失效", "wrong", "live", errorFormula),
  unknownFormula: kind("算不出的公式", "wrong", "live", unknownFormula),
  ring: kind("循环引用", "wrong", "live", ring),
  percentFormat: kind("百分比格式", "noted", "published", percentFormat),
  dateFormat: kind("日期格式", "noted", "published", dateFormat),
  scaledFormat: kind("移动小数点的格式", "noted", "published", scaledFormat),
  sheetCopied: kind("复制的工作表", "noted", "published", sheetCopied),
  copyChanged: kind("复制后又改了", "noted", "published", copyChanged),
  sheetsRenamed: kind("工作表改名", "read", "published", sheetsRenamed),
  textStale: { ...kind("改数没改文字", "wrong", "live", textStale), told: true },
  rowHidden: kind("隐藏一行", "noted", "published", rowHidden),
  unitNameChanged: kind("单位名称不同", "wrong", "published", unitNameChanged),
  titleOfLastYear: kind("表题是上年", "wrong", "published", titleOfLastYear),
  unitLineChanged: kind("单位行写错", "wrong", "published", unitLineChanged),
  twoThings: kind("两件事一起", "wrong", "published", twoThings),
} as const satisfies Readonly<Record<string, KindSpec>>;

export type SituationKind = keyof typeof SITUATIONS;
export const SITUATION_KINDS = Object.keys(SITUATIONS) as readonly SituationKind[];

export function specOf(kind: SituationKind): KindSpec {
  return SITUATIONS[kind];
}
