/** Small plans for the contract suite, in terms of the field. */
import type { CellContent, CellWrite, SheetPlan, WorkbookPlan } from "../../src/core/model/workbookPlan";

export function value(row: number, column: number, content: string | number): CellWrite {
  return { row, column, content: { kind: "value", value: content } };
}

export function formula(
  row: number,
  column: number,
  text: string,
  result: Extract<CellContent, { kind: "formula" }>["value"] = null,
): CellWrite {
  return { row, column, content: { kind: "formula", formula: text, value: result } };
}

export function plan(sheets: readonly SheetPlan[], rest: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return { sheets, names: [], state: null, activate: null, ...rest };
}

export function create(name: string, cells: readonly CellWrite[], rest: Partial<SheetPlan> = {}): SheetPlan {
  return { name, mode: "create", cells, ...rest };
}

export function update(name: string, cells: readonly CellWrite[], rest: Partial<SheetPlan> = {}): SheetPlan {
  return { name, mode: "update", cells, ...rest };
}

/** 表6's shape in small: title over a merged area, codes as text, an input and a total. */
export function expenditureSheet(name: string): SheetPlan {
  return create(
    name,
    [
      value(0, 0, "一般公共预算基本支出表"),
      value(1, 0, "科目编码"),
      value(1, 1, "科目名称"),
      value(1, 2, "金额"),
      value(2, 0, "0201"),
      value(2, 1, "=非公式"),
      value(2, 2, 12.5),
      value(3, 0, "20103"),
      value(3, 1, "-办公费"),
      value(3, 2, 0),
      value(4, 1, "合计"),
      formula(4, 2, "=SUM(C3:C4)", 12.5),
    ],
    {
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      columnWidths: [12, 30, 16],
      rowHeights: [{ row: 0, height: 30 }],
      freeze: { rows: 2, columns: 1 },
      showGridlines: false,
      tabColor: "#1F4E79",
      styles: [
        {
          area: { top: 0, left: 0, bottom: 0, right: 2 },
          style: { fontName: "黑体", fontSize: 16, bold: true, horizontal: "center", vertical: "center" },
        },
        { area: { top: 1, left: 0, bottom: 4, right: 2 }, style: { fontName: "宋体", fontSize: 10, grid: true } },
        { area: { top: 2, left: 0, bottom: 3, right: 0 }, style: { numberFormat: "@" } },
        { area: { top: 2, left: 1, bottom: 3, right: 1 }, style: { wrap: true, indent: 1 } },
        { area: { top: 2, left: 2, bottom: 4, right: 2 }, style: { numberFormat: "#,##0.00", horizontal: "right" } },
        {
          area: { top: 2, left: 2, bottom: 3, right: 2 },
          style: { fill: "#FFF2CC", fontColor: "#0000FF", locked: false },
        },
      ],
      print: {
        orientation: "landscape",
        area: { top: 0, left: 0, bottom: 4, right: 2 },
        titleRows: { first: 0, last: 1 },
        centerHorizontally: true,
        centerVertically: true,
        margins: { left: 0.75, right: 0.75, top: 0.98, bottom: 0.98, header: 0.51, footer: 0.5 },
        blackAndWhite: true,
        footer: "第 &P 页",
      },
      conditionalFormats: [
        { area: { top: 2, left: 2, bottom: 4, right: 2 }, formula: "=$C3<0", fill: "#FFC7CE", fontColor: "#9C0006" },
      ],
      validations: [
        {
          kind: "amount",
          area: { top: 2, left: 2, bottom: 3, right: 2 },
          title: "金额",
          message: "请输入数字，单位万元",
        },
      ],
    },
  );
}

/** A sheet of `rows` rows with a total below each block, as large as the biggest real tables. */
export function largeSheet(name: string, rows: number): SheetPlan {
  const cells: CellWrite[] = [value(0, 0, name)];
  for (let row = 1; row <= rows; row++) {
    cells.push(value(row, 0, String(2010000 + row)), value(row, 1, `功能分类科目名称第${row}项`));
    for (let column = 3; column < 10; column++) cells.push(value(row, column, row * column + 0.25));
    cells.push(formula(row, 2, `=SUM(D${row + 1}:J${row + 1})`));
  }
  for (let column = 2; column < 10; column++)
    cells.push(formula(rows + 1, column, `=SUM(${"CDEFGHIJ"[column - 2]}2:${"CDEFGHIJ"[column - 2]}${rows + 1})`));
  const body = { top: 1, left: 0, bottom: rows + 1, right: 9 };
  return create(name, cells, {
    ...layoutOf(expenditureSheet(name)),
    styles: [
      { area: body, style: { fontName: "宋体", fontSize: 10, grid: true } },
      { area: { ...body, right: 0 }, style: { numberFormat: "@" } },
      { area: { ...body, left: 2 }, style: { numberFormat: "#,##0.00", horizontal: "right" } },
      { area: { ...body, left: 3 }, style: { fill: "#FFF2CC", locked: false } },
    ],
    print: {
      orientation: "landscape",
      area: { ...body, top: 0 },
      titleRows: { first: 0, last: 1 },
      centerHorizontally: true,
      blackAndWhite: true,
      footer: "第 &P 页",
    },
  });
}

function layoutOf(sheet: SheetPlan): Partial<SheetPlan> {
  const { name: _name, mode: _mode, cells: _cells, styles: _styles, ...layout } = sheet;
  return layout;
}
