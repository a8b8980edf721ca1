/** What a sheet prints, as both a name of a file and an address of Excel write it. */
import type { Area } from "../core/model/workbookPlan";
import { maxColumns, maxRows, parseArea } from "./address";

/** '表1'!$A$1:$F$39,'表1'!$H$1:$I$5; a comma may also stand in the name of the sheet. What is no area any more (#REF!) is left out. */
export function printAreasIn(text: string): readonly Area[] {
  const outside = text.replace(/'(?:[^']|'')*'/g, "");
  return outside.split(",").flatMap(
    (part) =>
      areaNamed(
        part
          .slice(part.lastIndexOf("!") + 1)
          .replaceAll("$", "")
          .trim(),
      ) ?? [],
  );
}

/** A1:F39, whole columns A:F, whole rows 1:39. */
function areaNamed(name: string): Area | null {
  const [first = "", last = first] = name.split(":");
  if (/^[A-Z]+$/i.test(first) && /^[A-Z]+$/i.test(last)) return parseArea(`${first}1:${last}${maxRows}`);
  if (/^\d+$/.test(first) && /^\d+$/.test(last))
    return { top: Number(first) - 1, left: 0, bottom: Number(last) - 1, right: maxColumns - 1 };
  return parseArea(name);
}
