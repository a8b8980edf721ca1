/** Plain Chinese for everything that can go wrong, with what to do. */
import { describeForbidden } from "../../core/text/xmlCharacters";
import type { WorkbookErrorCode } from "../../workbook/port";
import { WorkbookError } from "../../workbook/port";
import { REVIEW_TITLE } from "../../core/declare/reviewPage";
import { LONGEST_REASON } from "../../core/state/explanations";
import type { ExplanationRefusal } from "../explain";
import { ExplanationRefused } from "../explain";
import { OfferRefused } from "../narrative";
import { NotOurs, WishesUnclear } from "../refresh";
import { RepairRefused } from "../repair";
import { ReviewSheetRefused } from "../review";
import { OwnPackUnreadable } from "../recognise";
import { AdoptedWithoutForm, AdoptionRefused, FormNeeded, NotRecognised, StateUnknown } from "../useCases";
import { refusalWords } from "./adoption";
import { COMMAND_MISSING, isPartMissing } from "./partMissing";
import { describeWishProblem } from "./refresh";
import { repairRefusalWords } from "./repair";

const wording: Readonly<Record<WorkbookErrorCode, string>> = {
  sheetExists:
    "工作簿里已经有工作表“{detail}”。为了不覆盖您填写的内容，没有生成。这个工作簿已经生成过、要增加科目或项目的，请用“更新”；要另做一份的，请在新的空白工作簿中生成。",
  sheetMissing: "没有找到工作表“{detail}”，可能已被删除或改名。请恢复后再试。",
  cellEditMode: "您正在编辑单元格。请先按回车键（Enter）结束编辑，再点一次。",
  protectedSheet: "工作表“{detail}”受保护，不能写入，工作簿没有改动。请在“审阅”中撤销工作表保护后再试。",
  protectedWorkbook:
    "工作簿的结构受保护，不能增加或删除工作表，工作簿没有改动。请在“审阅”中再点一次“保护工作簿”撤销保护，然后再试。",
  hiddenSheet: "工作表“{detail}”是隐藏的，不能跳到那里。请右击任一工作表标签，选“取消隐藏”后再试。",
  partOfArray:
    "{detail} 是数组公式（花括号公式）的一部分，不能单独改写，工作簿没有改动。请先删除这个数组公式，或改成普通公式后再试。",
  readOnly: "工作簿是以只读方式打开的，不能写入。请另存一份后再试。",
  cancelled: "已取消，工作簿没有改动。",
  changed: "工作簿刚才改过（{detail}），所以没有写入，您填的内容都在。请再试一次。",
  unfinished:
    "上次的操作没有做完，或者别的窗口正在写入，现在不能写入，您填的内容都在。别的窗口正在写的，请等它做完再试；没有别的窗口的，请先在窗格上方选择“恢复”“继续”或“保留现状”。",
  halfWritten:
    "写到一半时 Excel 没有回应，也没有能恢复原样，可能只写了一部分。请在窗格上方点“恢复”；没有这个按钮时请关闭窗格再打开，有没有做完会在上方说明。",
  historyChanged:
    "刚才在别的窗口做过或撤销过操作，所以没有撤销，工作簿没有改动。窗格上方的按钮已经按现在的情况更新，请看过再点。",
  cannotUndo: "{detail}，所以没有撤销，工作簿没有改动。",
  tooOld: "这个 Excel 的版本太低。请使用 Excel 2021、Excel 2024 或 Microsoft 365。",
  tooLarge: "内容太大，无法处理。请删去与预算公开无关的工作表后再试。",
  tooManyRows: "文件有 {detail} 行，一张工作表最多 1048576 行，没有读入。请检查文件是不是列表，或者分成几个文件。",
  tooManyColumns:
    "第 {detail} 行的栏太多，一张工作表最多 16384 栏，没有读入。多半是分隔符重复了许多次，请改好这一行后再试。",
  cellTooLong: "单元格 {detail}的文字太长，一个单元格最多放 32767 个字，没有读写。请缩短后再试。",
  notAWorkbook: "这不是 Excel 工作簿（.xlsx）。",
  notADocument: "这不是 Word 文档（.docx）。",
  scanned: "文档里只有图片，没有文字（多半是扫描件），不能核对。",
  unsupportedFormat: "不支持这种文件格式。请用 Excel 打开后另存为“Excel 工作簿（.xlsx）”；加了密码的请先取消密码。",
  emptyFile: "文件是空的（0 字节）。",
  unreadable: "文件已损坏，无法读取。请重新导出或另存一份。",
  rejected: "Excel 没有接受这次操作，工作簿没有改动。请再试一次；仍然不行时请告诉维护人员：{detail}",
};

/** Where Excel itself refused: its code is no name of a sheet. */
const withoutName: Partial<Record<WorkbookErrorCode, string>> = {
  sheetExists:
    "工作簿里已经有同名的工作表。为了不覆盖您填写的内容，没有生成。这个工作簿已经生成过、要增加科目或项目的，请用“更新”；要另做一份的，请在新的空白工作簿中生成。",
  sheetMissing: "没有找到要写的工作表或单元格，可能刚被删除或改名。请恢复后再试。",
  protectedSheet: "工作表或工作簿受保护，不能写入。请在“审阅”中撤销保护后再试。",
};

const explanationWording: Readonly<Record<ExplanationRefusal, string>> = {
  gone: "这一处已经改动，或者已经没有这个问题。请重新检查后再说明。",
  isError: "这是错误，要改正，不能用说明代替。",
  blank: "请写明原因再保存。",
  tooLong: `原因太长，请控制在 ${LONGEST_REASON} 个字以内。`,
  forbiddenCharacter: `${describeForbidden("{detail}")}。`,
  unknownState: "这个工作簿由更新版本的预算公开助手处理过，请升级后再试。工作簿没有改动。",
};

const reviewSheetWording = {
  taken: `工作簿里已经有工作表“${REVIEW_TITLE}”，不是本助手写的（{cell} 有内容）。为了不覆盖它，没有写入。请把它改名后再试。`,
  edited: `工作表“${REVIEW_TITLE}”的 {cell} 有您写的内容。为了不覆盖它，没有写入。请把它移到本页右边或别的工作表，或者把这张工作表改名后再试。`,
} as const;

const offerWording: Readonly<Record<OfferRefused["reason"], string>> = {
  changed: "这一段文字，或者它依据的数，已经与预览时不一样了，没有写入。请刷新预览后再定。",
  changedSince: "这一段后来又改过，没有恢复，保留现在的文字。",
};

function describeWorkbookError({ code, detail, cause }: WorkbookError): string {
  return ((cause === undefined ? undefined : withoutName[code]) ?? wording[code]).replace("{detail}", () => detail);
}

export function describeError(error: unknown): string {
  if (isPartMissing(error)) return COMMAND_MISSING;
  if (error instanceof OwnPackUnreadable)
    return `这个工作簿自带的表式不能用，没有检查：${error.faults.slice(0, 3).join("；")}。请用做它的版本打开，或者在命令行用 --pack 写明表式。`;
  if (error instanceof AdoptionRefused) return refusalWords[error.reason];
  if (error instanceof StateUnknown) return "这个工作簿由较新的版本写过，里面记住的内容不能改动。请使用同一版本。";
  if (error instanceof NotOurs)
    return "这个工作簿不是本助手生成的，也没有接管过，不能更新。请先在“检查”页检查，再接管。";
  if (error instanceof WishesUnclear)
    return error.problems.map((problem) => `${describeWishProblem(problem)}。`).join("");
  if (error instanceof ExplanationRefused)
    return explanationWording[error.reason].replace("{detail}", () => error.detail);
  if (error instanceof OfferRefused) return offerWording[error.reason];
  if (error instanceof RepairRefused) return repairRefusalWords[error.reason].replace("{place}", error.words);
  if (error instanceof ReviewSheetRefused)
    return reviewSheetWording[error.refusal.code].replace("{cell}", error.refusal.cell);
  if (error instanceof WorkbookError) return describeWorkbookError(error);
  if (error instanceof AdoptedWithoutForm)
    return "这个工作簿是没有表式接管的，不能更新：没有表式，不知道别的表该加什么行。“勾稽检查”和变红提示只管接管那天的行，以后加的行请看“检查”，它按表里现在的行核对；要让“勾稽检查”也管到，请在接管以前的文件里加好行，再重新接管。没有改动。";
  if (error instanceof FormNeeded)
    return "这个工作簿是预算公开表，但不是本助手已有的表式，只能检查和接管（核对表内的一般关系）；这一步要用到表式，没有改动。";
  if (error instanceof NotRecognised)
    return "这个工作簿不像预算公开表：没有找到预算公开的标准表。请先“生成模板”，或打开预算公开工作簿。";
  const detail = error instanceof Error ? error.message : String(error);
  return `出现了意外的问题，工作簿没有改动。请再试一次；仍然不行时请告诉维护人员：${detail}`;
}
