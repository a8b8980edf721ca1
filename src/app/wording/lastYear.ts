/** 取上年数 in words: refusals, where each figure was read, what would be and was written. */
import { formatAmount, toAmount } from "../../core/amount/amount";
import type { LastYearProposal, LastYearRefusal, NotTaken, Taking, TakingStatus } from "../../core/lastYear/taking";
import { printedAddress } from "../../core/model/address";
import type { CellContent } from "../../core/model/workbookPlan";
import type { Taken } from "../lastYear";

export const takingStatusWords: Readonly<Record<TakingStatus, string>> = {
  same: "相同",
  fill: "可填入",
  differs: "与已填的不同",
  notFound: "没有取到",
  noField: "本工作簿没有这一项",
};

export function describeLastYearRefusal(refusal: LastYearRefusal): string {
  switch (refusal.code) {
    case "notRecognised":
      return "这个文件不像预算公开表：没有找到预算公开的标准表。请选上年的预算公开工作簿。";
    case "noFigures":
      return "这个文件的表里没有数，是还没有填的模板。请选上年填好的预算公开工作簿。";
    case "otherForm":
      return `这个文件是“${refusal.lastForm}”，本工作簿是“${refusal.form}”，表式不同，不能取数。请选同一表式的上年工作簿。`;
    case "wrongYear": {
      const wanted = `本工作簿是 ${refusal.year} 年的，应当选 ${refusal.year - 1} 年的。`;
      return refusal.lastYear === null
        ? `这个文件没有写明年度，或者“基础信息”与各表写的年度不同。${wanted}`
        : `这个文件是 ${refusal.lastYear} 年的，${wanted}`;
    }
  }
}

/** Null where the two name the same unit, or one names none. */
export function describeOtherUnit({ otherUnit, unit, lastUnit }: LastYearProposal): string | null {
  return otherUnit ? `上年文件的单位是“${lastUnit}”，本工作簿的单位是“${unit}”，请确认没有选错文件。` : null;
}

/** What the field holds now. */
export function presentWords(before: CellContent | null): string {
  if (before === null) return "—";
  if (before.kind === "formula") return `公式 ${before.formula}`;
  if (before.value === null || before.value === "") return "空白";
  return typeof before.value === "number" ? formatAmount(toAmount(before.value)) : before.value;
}

/** What last year's file has, in 万元. */
export function takenWords({ amount }: Taking): string {
  return amount === null ? "—" : formatAmount(amount);
}

/** Where it was read, or why it was not. */
export function sourceWords({ from, why, doubtful }: Taking): string {
  if (why !== null) return whyWords(why);
  return from.map(printedAddress).join("、") + (doubtful ? "（上年文件检查时这里或者金额单位有错误，请核对）" : "");
}

function whyWords(why: NotTaken): string {
  const at = why.at === undefined ? "" : printedAddress(why.at);
  switch (why.kind) {
    case "blank":
      return `${at} 是空白的，但按上年的表这里应当有数`;
    case "moneyUnit":
      return `${at} 的金额单位写的是“${why.detail}”，不能确定是多少万元`;
    case "table":
      return "上年文件里没有找到这张表";
    case "column":
      return "上年的表里没有找到这一列";
    case "row":
      return "上年的表里没有找到这一行";
    case "field":
      return "上年文件里没有找到这一项";
    case "choice":
      return `${at} 填的“${why.detail}”不是可选的值`;
    case "notANumber":
    case "textAmount":
      return `${at} 是“${why.detail}”，不是数`;
    case "errorValue":
      return `${at} 是错误值 ${why.detail}`;
    case "code":
      return `${at} 的编码“${why.detail}”不能辨认，不知道是哪一行`;
    case "unknown":
      return `${at} 的公式算不出来，文件里也没有存下结果`;
    case "circular":
      return `${at} 的公式循环引用，算不出来`;
  }
}

export function describeTaken({ written, left }: Taken): string {
  const parts = [
    written.length > 0 ? `已填入 ${written.length} 项上年数，情况说明里的增减会跟着变。` : "没有填入上年数。",
    ...(left.length > 0 ? [`${left.map(({ label }) => `“${label}”`).join("、")}刚才改过，没有覆盖，请重新查看。`] : []),
  ];
  return parts.join("");
}
