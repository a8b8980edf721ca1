/** Declared texts of front pages with fields of 基础信息 in them: the cell follows the field. */
import { reference } from "../model/address";
import { infoFields, packText } from "../declare/lookups";
import type { PlanContext } from "./context";
import type { SheetBuilder } from "./sheetBuilder";

/** Writes the text, as a formula where it names a field; a field alone shows nothing while it is blank. */
export function writeLiveText(
  builder: SheetBuilder,
  context: PlanContext,
  row: number,
  column: number,
  declared: string,
): void {
  const parts = packText(context.pack, declared, context.year)
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => fieldPart(context, builder.name, part));
  const text = parts.map((part) => part.text).join("");
  const [only] = parts;
  if (parts.length === 1 && only?.cell) builder.formula(row, column, `=IF(${only.cell}="","",${only.cell})`, text);
  else if (parts.some((part) => part.cell !== null))
    builder.formula(row, column, `=${parts.map((part) => part.cell ?? quoted(part.text)).join("&")}`, text);
  else builder.value(row, column, text);
}

/** The text as an expression to put into a formula, and what it yields. */
export function liveExpression(
  context: PlanContext,
  sheet: string,
  declared: string,
): { readonly expression: string; readonly text: string } {
  const parts = packText(context.pack, declared, context.year)
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => fieldPart(context, sheet, part));
  return {
    expression: parts.map((part) => part.cell ?? quoted(part.text)).join("&"),
    text: parts.map((part) => part.text).join(""),
  };
}

interface LivePart {
  readonly text: string;
  /** Reference to the field's cell, null for words. */
  readonly cell: string | null;
}

function fieldPart(context: PlanContext, sheet: string, part: string): LivePart {
  const id = /^\{(\w+)\}$/.exec(part)?.[1];
  const address = id === undefined ? null : context.book.infoAddress(id);
  if (id === undefined || !address) return { text: part, cell: null };
  const initial = infoFields(context.pack.info).find((field) => field.id === id)?.initial;
  return { text: context.inputs.info.get(id) ?? initial ?? "", cell: reference(address, sheet) };
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
