/** 基础信息: one labelled field a row, and the legend of the cell kinds. */
import { parseDecimalString, toNumber } from "../amount/amount";
import type { Inputs } from "../model/inputs";
import type { CellAddress } from "../model/snapshot";
import type { SheetPlan, ValidationPlan } from "../model/workbookPlan";
import { INTERNAL } from "./paging/pagePrint";
import type { InfoField, InfoSpec } from "../declare/info";
import type { PackSpec } from "../declare/pack";
import { SheetBuilder } from "./sheetBuilder";
import { style, TAB, TEXT_FORMAT } from "./theme";

const LABEL = 0;
const VALUE = 1;
const HINT = 2;
const FIRST_ROW = 2;

/** Row of each section heading and field, in the order of the sheet. */
function infoRows(
  info: InfoSpec,
): readonly { readonly row: number; readonly section: string | null; readonly field: InfoField | null }[] {
  let row = FIRST_ROW - 1;
  return info.sections.flatMap((section) => [
    { row: (row += 1), section: section.label, field: null },
    ...section.fields.map((field) => ({ row: (row += 1), section: null, field })),
  ]);
}

/** `sheet` is its name where the usual one is taken. */
export function infoAddresses(info: InfoSpec, sheet = info.sheet): ReadonlyMap<string, CellAddress> {
  const addresses = new Map<string, CellAddress>();
  for (const { row, field } of infoRows(info)) if (field) addresses.set(field.id, { sheet, row, column: VALUE });
  return addresses;
}

export interface InfoContext {
  readonly pack: PackSpec;
  readonly inputs: Pick<Inputs, "info">;
  readonly year: number;
}

/** Tables that we did not make have none of our colours, and so no legend. */
export function infoSheet(
  context: InfoContext,
  options: { readonly sheet?: string; readonly legend?: boolean } = {},
): SheetPlan {
  const { info } = context.pack;
  const builder = new SheetBuilder(options.sheet ?? info.sheet, 3);
  builder.value(0, LABEL, info.title).rowStyle(0, style.title).merge({ top: 0, left: LABEL, bottom: 0, right: HINT });
  builder
    .value(1, LABEL, `${context.pack.title} ${context.year}年　金额单位：万元　本表不公开`)
    .rowStyle(1, style.hint, { wrap: false });
  const validations: ValidationPlan[] = [];
  let last = FIRST_ROW;
  for (const { row, section, field } of infoRows(info)) {
    last = row;
    if (section !== null) builder.value(row, LABEL, section).rowStyle(row, style.section);
    if (field) validations.push(...fieldRow(builder, context.inputs, field, row, context.year));
  }
  const end = options.legend === false ? last : legend(builder, last + 2);
  return builder.build({
    mode: "create",
    tabColor: TAB.working,
    showGridlines: false,
    columnWidths: [38, 46, 50],
    rowHeights: [{ row: 0, height: 30 }],
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: end, right: HINT },
      titleRows: { first: 0, last: 1 },
      centerHorizontally: true,
      blackAndWhite: true,
      ...INTERNAL,
    },
    validations,
  });
}

function fieldRow(
  builder: SheetBuilder,
  inputs: Pick<Inputs, "info">,
  field: InfoField,
  row: number,
  year: number,
): readonly ValidationPlan[] {
  builder.value(row, LABEL, field.label).value(row, HINT, field.hint ?? "");
  builder.style({ top: row, left: LABEL, bottom: row, right: HINT }, style.body, style.text);
  builder.cellStyle(row, HINT, style.hint);
  const format =
    field.kind === "amount"
      ? style.enteredAmount
      : { numberFormat: field.kind === "text" ? TEXT_FORMAT : "General", horizontal: "left" as const };
  builder.cellStyle(row, VALUE, style.input, format);
  const text = inputs.info.get(field.id) ?? field.initial ?? "";
  const amount =
    (field.kind === "amount" || field.kind === "quantity") && text !== "" ? parseDecimalString(text) : null;
  if (field.kind === "year") builder.value(row, VALUE, year);
  else if (field.kind === "count" && text !== "") builder.value(row, VALUE, Number(text));
  else if (amount !== null) builder.value(row, VALUE, toNumber(amount));
  else builder.value(row, VALUE, text);
  return validation(field, row);
}

function validation(field: InfoField, row: number): readonly ValidationPlan[] {
  const area = { top: row, left: VALUE, bottom: row, right: VALUE };
  if (field.kind === "amount")
    return [{ kind: "amount", area, title: "请输入金额", message: "这里填金额（万元，两位小数），不能填文字。" }];
  if (field.kind === "quantity")
    return [{ kind: "amount", area, title: "请输入数", message: "这里填数（最多两位小数），不能填文字和单位。" }];
  if (field.kind === "count")
    return [{ kind: "count", area, title: "请输入个数", message: "这里填个数（0 或正整数），不能填小数和文字。" }];
  if (field.kind !== "choice") return [];
  const values = field.choices ?? [];
  return [{ kind: "list", area, values, title: "请选择", message: `请从下拉列表中选择：${values.join("、")}。` }];
}

function legend(builder: SheetBuilder, row: number): number {
  builder.value(row, LABEL, "单元格颜色说明（只在屏幕上显示，打印时不带颜色）").rowStyle(row, style.section);
  const kinds = [
    { label: "填写", text: "由您填写的数字和文字", look: style.input },
    { label: "预填", text: "已按其他表预填公式，可以改填", look: style.prefill },
    { label: "公式", text: "自动计算，不要改成数字", look: style.formula },
  ];
  kinds.forEach((kind, index) => {
    const at = row + 1 + index;
    builder.value(at, LABEL, kind.label).value(at, VALUE, kind.text);
    builder
      .style({ top: at, left: LABEL, bottom: at, right: VALUE }, style.body, style.text)
      .cellStyle(at, LABEL, kind.look);
  });
  return row + kinds.length;
}
