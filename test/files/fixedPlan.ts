/** One plan for any workbook: something of everything that an adapter can write. */
import type { CellWrite, SheetPlan, WorkbookPlan } from "../../src/core/model/workbookPlan";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { formula, value } from "../contract/plans";

const NEW_SHEET = "预算公开 附表";
const STATE = JSON.stringify({ 说明: "状态 & <标记>", 行: "一\r\n二" });

/** Null for a workbook without a worksheet. */
export function fixedPlan(snapshot: WorkbookSnapshot): WorkbookPlan | null {
  const used = snapshot.sheets.find(({ values, visible }) => visible && values.length > 0) ?? snapshot.sheets[0];
  if (used === undefined) return null;
  const row = used.values.length + 1;
  return {
    sheets: [usedSheet(used.name, row), newSheet(used.name)],
    names: [{ name: "预算公开_合计", sheet: NEW_SHEET, area: { top: 4, left: 2, bottom: 4, right: 2 } }],
    state: STATE,
    activate: NEW_SHEET,
  };
}

/** Below everything that the sheet has, so that nothing of it is written over. */
function usedSheet(name: string, row: number): SheetPlan {
  const cells = [value(row, 0, " 合计（万元）"), value(row, 1, 12.5), formula(row, 2, `=ROUND(B${row + 1}*2,2)`, 25)];
  return {
    name,
    mode: "update",
    cells,
    styles: [
      {
        area: { top: row, left: 0, bottom: row, right: 2 },
        style: { fontName: "宋体", fontSize: 10, bold: true, fill: "#FFF2CC", numberFormat: "#,##0.00", grid: true },
      },
    ],
    conditionalFormats: [
      {
        area: { top: row, left: 1, bottom: row, right: 2 },
        formula: `=B${row + 1}<0`,
        fill: "#FFC7CE",
        fontColor: "#9C0006",
      },
    ],
    validations: [
      {
        kind: "amount",
        area: { top: row, left: 1, bottom: row, right: 1 },
        title: "金额",
        message: "请输入数字，单位万元",
      },
    ],
  };
}

function newSheet(used: string): SheetPlan {
  const cells: readonly CellWrite[] = [
    value(0, 0, "附表"),
    value(1, 0, "科目编码"),
    value(1, 1, "科目名称"),
    value(1, 2, "金额"),
    value(2, 0, "0201"),
    value(2, 1, "=非公式\n第二行"),
    value(2, 2, 12.5),
    value(3, 0, "20103"),
    value(3, 1, " 前后有空格 "),
    value(3, 2, 0),
    value(4, 1, "合计"),
    formula(4, 2, "=SUM(C3:C4)", 12.5),
  ];
  return {
    name: NEW_SHEET,
    mode: "create",
    cells,
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    columnWidths: [12, 30, 16],
    rowHeights: [{ row: 0, height: 30 }],
    freeze: { rows: 2, columns: 1 },
    showGridlines: false,
    tabColor: "#1F4E79",
    styles: [
      {
        area: { top: 1, left: 0, bottom: 4, right: 2 },
        style: {
          fontName: "宋体",
          fontSize: 10,
          grid: true,
          wrap: true,
          indent: 1,
          numberFormat: "0.0000",
          locked: false,
        },
      },
    ],
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: 4, right: 2 },
      titleRows: { first: 0, last: 1 },
      centerHorizontally: true,
      margins: { left: 0.75, right: 0.75, top: 0.98, bottom: 0.98, header: 0.51, footer: 0.5 },
      blackAndWhite: true,
      footer: "第 &P 页",
    },
    conditionalFormats: [
      {
        area: { top: 2, left: 2, bottom: 4, right: 2 },
        formula: "=$C3<0",
        fill: "#FFC7CE",
        fontColor: "#9C0006",
        numberFormat: "0.00;[Red]-0.00",
        dashes: "#9C0006",
      },
    ],
    validations: [
      {
        kind: "list",
        area: { top: 2, left: 1, bottom: 3, right: 1 },
        values: ["一", '二"三'],
        title: "选择",
        message: "从列表中选",
      },
    ],
    links: [{ row: 4, column: 1, target: { sheet: used, row: 0, column: 0 }, text: "合计" }],
  };
}
