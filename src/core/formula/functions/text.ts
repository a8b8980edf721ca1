import { roundDecimal } from "../round";
import { isFailure, toNumber, unsupported } from "../scalars";
import type { FormulaFunction } from "./definition";

const FORMAT = /^(?:#,##)?0(?:\.0{1,30})?%?$/;

/** Larger numbers JavaScript prints with an exponent. */
const LARGEST = 1e19;

function formatted(number: number, format: string): string {
  const percent = format.endsWith("%");
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const rounded = roundDecimal(percent ? number * 100 : number, decimals);
  const [whole = "", fraction = ""] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = format.startsWith("#") ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return `${rounded < 0 ? "-" : ""}${grouped}${decimals > 0 ? `.${fraction}` : ""}${percent ? "%" : ""}`;
}

/** TEXT(number,format) for the formats of amounts, counts and rates; other formats are unsupported */
export const text: FormulaFunction = {
  name: "TEXT",
  fewest: 2,
  most: 2,
  evaluate: (args) => {
    const value = args.scalar(0);
    if (isFailure(value)) return value;
    const format = args.text(1);
    if (isFailure(format)) return format;
    if (!FORMAT.test(format)) return unsupported(`TEXT(…,"${format}")`);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const number = toNumber(value);
    if (!isFailure(number))
      return Math.abs(number) < LARGEST ? formatted(number, format) : unsupported(`TEXT(${number},…)`);
    return number.kind === "error" && typeof value === "string" ? value : number;
  },
};
