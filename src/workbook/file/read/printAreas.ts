/** What is printed of each sheet of a file: the name _xlnm.Print_Area, with one or several areas. */
import type { DefinedName } from "../../../core/formula/index";
import type { Area } from "../../../core/model/workbookPlan";
import { printAreasIn } from "../../printAreas";

const NAME = "_xlnm.print_area";

/** Sheet → its areas. Areas that are no plain areas any more (#REF!) are left out. */
export function printAreas(names: readonly DefinedName[]): ReadonlyMap<string, readonly Area[]> {
  return new Map(
    names.flatMap(({ name, sheet, refersTo }) =>
      sheet !== undefined && name.toLowerCase() === NAME ? [[sheet, printAreasIn(refersTo)] as const] : [],
    ),
  );
}
