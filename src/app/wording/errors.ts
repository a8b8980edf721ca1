/** Plain Chinese for everything that can go wrong, with what to do. */
import type { WorkbookErrorCode } from "../../workbook/port";
import { WorkbookError } from "../../workbook/port";
import { AdoptionRefused, NotRecognised, StateUnknown } from "../useCases";
import { refusalWords } from "./adoption";

const wording: Readonly<Record<WorkbookErrorCode, string>> = {
  sheetExists: "工作簿里已经有工作表“{detail}”。为了不覆盖您填写的内容，没有生成。请在新的空白工作簿中生成，或先把原来的工作表改名。",
  sheetMissing: "没有找到工作表“{detail}”，可能已被删除或改名。请恢复后再试。",
  cellEditMode: "您正在编辑单元格。请先按回车键（Enter）结束编辑，再点一次。",
  protectedSheet: "工作表受保护，不能写入。请在“审阅”中撤销工作表保护后再试。",
  readOnly: "工作簿是以只读方式打开的，不能写入。请另存一份后再试。",
  cancelled: "已取消，工作簿没有改动。",
  tooOld: "这个 Excel 的版本太低。请使用 Excel 2021、Excel 2024 或 Microsoft 365。",
  tooLarge: "内容太大，无法处理。请删去与预算公开无关的工作表后再试。",
  notAWorkbook: "这不是 Excel 工作簿（.xlsx）。",
  unsupportedFormat: "不支持这种文件格式。请用 Excel 打开后另存为“Excel 工作簿（.xlsx）”；加了密码的请先取消密码。",
  emptyFile: "文件是空的（0 字节）。",
  unreadable: "文件已损坏，无法读取。请重新导出或另存一份。",
  rejected: "Excel 没有接受这次操作，工作簿没有改动。请再试一次；仍然不行时请告诉维护人员：{detail}",
};

export function describeError(error: unknown): string {
  if (error instanceof AdoptionRefused) return refusalWords[error.reason];
  if (error instanceof StateUnknown) return "这个工作簿由较新的版本写过，里面记住的内容不能改动。请使用同一版本。";
  if (error instanceof WorkbookError) return wording[error.code].replace("{detail}", error.detail);
  if (error instanceof NotRecognised) return "这个工作簿不像预算公开表：没有找到预算公开的标准表。请先“生成模板”，或打开预算公开工作簿。";
  const detail = error instanceof Error ? error.message : String(error);
  return `出现了意外的问题，工作簿没有改动。请再试一次；仍然不行时请告诉维护人员：${detail}`;
}
