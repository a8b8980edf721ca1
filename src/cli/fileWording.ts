/** What the command line says about a file that cannot be read, changed or written. The pane's words speak of an open Excel. */
import type { WorkbookErrorCode } from "../workbook/port";

export const fileWording: Readonly<Record<WorkbookErrorCode, string>> = {
  sheetExists: "工作簿里已经有工作表“{detail}”。为了不覆盖其中的内容，没有写入。请先把它改名再试。",
  sheetMissing: "没有找到工作表“{detail}”，可能已被删除或改名，没有写入。请恢复后再试。",
  cellEditMode: "文件正在别的程序里编辑，没有写入。请关闭后再试。",
  protectedSheet: "工作表受保护，没有写入。请打开文件，在“审阅”中撤销工作表保护，保存后再试。",
  protectedWorkbook: "工作簿的结构受保护，没有写入。请打开文件，在“审阅”中撤销“保护工作簿”，保存后再试。",
  hiddenSheet: "工作表“{detail}”是隐藏的。请打开文件取消隐藏，保存后再试。",
  partOfArray:
    "{detail} 是数组公式（花括号公式）的一部分，不能单独改写，没有写入。请在 Excel 或 WPS 中删除这个数组公式，或改成普通公式后再试。",
  readOnly: "没有写入的权限，或者文件正在别的程序里打开。请关闭后再试。",
  cancelled: "已取消，没有写入。",
  changed: "文件刚才改过（{detail}），没有写入。请再试一次。",
  unfinished:
    "文件里有一步没有做完的操作，没有写入。请在 Excel 中打开，在窗格上方选择“恢复”“继续”或“保留现状”，保存后再试。",
  halfWritten: "写到一半时失败，没有写入。请再试一次。",
  cannotUndo: "{detail}，没有撤销。",
  historyChanged: "上一步刚才已经撤销或者换了，没有撤销。",
  tooOld: "文件的格式太旧，没有写入。请另存为“Excel 工作簿（.xlsx）”后再试。",
  tooLarge: "内容太大，无法处理。请删去与预算公开无关的工作表后再试。",
  tooManyRows: "文件有 {detail} 行，一张工作表最多 1048576 行，没有读入。请检查文件是不是列表，或者分成几个文件。",
  tooManyColumns:
    "第 {detail} 行的栏太多，一张工作表最多 16384 栏，没有读入。多半是分隔符重复了许多次，请改好这一行后再试。",
  cellTooLong: "单元格 {detail}的文字太长，一个单元格最多放 32767 个字，没有读写。请缩短后再试。",
  notAWorkbook: "这不是 Excel 工作簿（.xlsx）。",
  notADocument: "这不是 Word 文档（.docx）。",
  scanned: "文档里只有图片，没有文字（多半是扫描件），不能核对。请用生成它的 Word 文档。",
  unsupportedFormat: "不支持这种文件格式。请用 Excel 打开后另存为“Excel 工作簿（.xlsx）”；加了密码的请先取消密码。",
  emptyFile: "文件是空的（0 字节）。",
  unreadable: "文件已损坏，无法读取。请重新导出或另存一份。",
  rejected: "这样的内容写不成工作簿，没有写入。请检查填写的内容；仍然不行时请告诉维护人员：{detail}",
};
