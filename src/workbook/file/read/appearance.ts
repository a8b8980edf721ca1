/** How the sheets of a package look, as far as somebody who shows them needs it: merged areas and column widths. */
import type { Area } from "../../../core/model/workbookPlan";
import { parseArea } from "../../address";
import type { OfficePackage } from "../parts/officePackage";
import { listSheets } from "../parts/workbookPart";
import { childOf, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";

export interface SheetAppearance {
  readonly name: string;
  readonly merges: readonly Area[];
  /** Columns from 0, both ends included; widths in characters of the default font. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly width: number }[];
}

export function readAppearance(pkg: OfficePackage, workbookPath: string): readonly SheetAppearance[] {
  return listSheets(pkg, workbookPath).map(({ name, path }) => {
    const sheet = pkg.readThrough(path, "sheetData", "row", () => undefined);
    return {
      name,
      merges: items(sheet, "mergeCells").flatMap((merge) => parseArea(merge.attributes["ref"] ?? "") ?? []),
      columns: items(sheet, "cols").flatMap(columnOf),
    };
  });
}

function items(sheet: XmlElement, list: string): readonly XmlElement[] {
  const holder = childOf(sheet, list);
  return holder === undefined ? [] : childrenOf(holder);
}

function columnOf({ attributes }: XmlElement): SheetAppearance["columns"] {
  const [first, last, width] = [
    Number(attributes["min"]) - 1,
    Number(attributes["max"]) - 1,
    Number(attributes["width"]),
  ];
  return Number.isInteger(first) && Number.isInteger(last) && width > 0 ? [{ first, last, width }] : [];
}
