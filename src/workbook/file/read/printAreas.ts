/** What is printed of each sheet: the name _xlnm.Print_Area, with one or several areas. */
import type { DefinedName } from "../../../core/formula/index";
import type { Area } from "../../../core/model/workbookPlan";
import { parseArea } from "../../address";

const NAME = "_xlnm.print_area";

/** Sheet → its areas. Areas that are no plain areas any more (#REF!) are left out. */
export function printAreas(names: readonly DefinedName[]): ReadonlyMap<string, readonly Area[]> {
  return new Map(names.flatMap(({ name, sheet, refersTo }) => (sheet !== undefined && name.toLowerCase() === NAME ? [[sheet, areasIn(refersTo)] as const] : [])));
}

/** '表1'!$A$1:$F$39,'表1'!$H$1:$I$5; a comma may also stand in the name of the sheet. */
function areasIn(text: string): readonly Area[] {
  const outside = text.replace(/'(?:[^']|'')*'/g, "");
  return outside.split(",").flatMap((part) => areaNamed(part.slice(part.lastIndexOf("!") + 1).replaceAll("$", "").trim()) ?? []);
}

/** The last row and column of a sheet, from 0. */
const LAST = { row: 1_048_575, column: 16_383 } as const;

/** A1:F39, whole columns A:F, whole rows 1:39. */
function areaNamed(name: string): Area | null {
  const [first = "", last = first] = name.split(":");
  if (/^[A-Z]+$/i.test(first) && /^[A-Z]+$/i.test(last)) return parseArea(`${first}1:${last}${LAST.row + 1}`);
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) return { top: Number(first) - 1, left: 0, bottom: Number(last) - 1, right: LAST.column };
  return parseArea(name);
}
