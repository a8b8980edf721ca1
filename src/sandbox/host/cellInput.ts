/** How Excel reads what is put into a cell through Range.values or Range.formulas. */
import type { HostInput } from "./book";
import { invalidArgument } from "./errors";
import { formulaFault } from "./formula/check";

/** Characters of a cell's text, from Excel's specifications and limits. */
export const TEXT_LIMIT = 32767;

/** Null means "leave the cell alone". Throws InvalidArgument for what Excel refuses. */
export function readCellInput(value: unknown, numberFormat: string, location: string): HostInput | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value !== "string") throw invalidArgument(location);
  if (value === "") return { kind: "blank" };
  if (value.startsWith("=") && value.length > 1 && numberFormat !== "@") {
    const fault = formulaFault(value);
    if (fault) throw invalidArgument(location, fault);
    return { kind: "formula", formula: value };
  }
  if (value.length > TEXT_LIMIT) throw invalidArgument(location);
  if (numberFormat === "@") return { kind: "text", value };
  if (value.startsWith("'")) return { kind: "text", value: value.slice(1), quoted: true };
  return readTyped(value);
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const PERCENT = /^[+-]?(?:\d+\.?\d*|\.\d+)%$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

function readTyped(value: string): HostInput {
  const text = value.trim();
  if (PLAIN.test(text)) return { kind: "number", value: Number(text) };
  if (GROUPED.test(text)) {
    return {
      kind: "number",
      value: Number(text.replace(/,/g, "")),
      numberFormat: text.includes(".") ? "#,##0.00" : "#,##0",
    };
  }
  if (PERCENT.test(text)) {
    return {
      kind: "number",
      value: Number(text.slice(0, -1)) / 100,
      numberFormat: text.includes(".") ? "0.00%" : "0%",
    };
  }
  if (/^(?:true|false)$/i.test(text)) return { kind: "boolean", value: /^t/i.test(text) };
  const date = DATE.exec(text);
  const serial = date ? dateSerial(Number(date[1]), Number(date[2]), Number(date[3])) : null;
  return serial === null ? { kind: "text", value } : { kind: "number", value: serial, numberFormat: "yyyy/m/d" };
}

/** Days since 1899-12-30, Excel's 1900 date system from March 1900 on; null for a day that does not exist. */
function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = time / 86_400_000 + 25_569;
  return serial > 60 ? serial : null;
}
