/** Colours as Office.js takes them: "#RRGGBB" or an HTML colour name. */
import type { CallArguments } from "./arguments";
import { invalidArgument } from "./errors";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  navy: "#000080",
  purple: "#800080",
};

/** The colour as "#RRGGBB" in upper case; throws InvalidArgument. */
export function readColor(value: CallArguments): string {
  const text = value.text().trim();
  const color =
    NAMED[text.toLowerCase()] ??
    (/^#?[0-9a-f]{6}$/i.test(text) ? `#${text.replace("#", "").toUpperCase()}` : undefined);
  if (color === undefined) throw invalidArgument(value.location);
  return color;
}
