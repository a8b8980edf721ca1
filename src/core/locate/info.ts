/** Finds the fields of 基础信息 by their labels; the value stands right of the label. */
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { InfoSpec } from "../spec/info";
import { infoFields } from "../spec/lookups";
import { normalizeText } from "../text/normalize";
import { textAt } from "./text";

export interface FieldPlace {
  readonly sheet: SheetSnapshot;
  readonly address: CellAddress;
}

export function locateInfo(info: InfoSpec, snapshot: WorkbookSnapshot): ReadonlyMap<string, FieldPlace> {
  const sheet = snapshot.sheets.find((candidate) => normalizeText(candidate.name) === normalizeText(info.sheet)) ?? titled(info, snapshot);
  const places = new Map<string, FieldPlace>();
  if (!sheet) return places;
  const fields = new Map(infoFields(info).map((field) => [normalizeText(field.label), field.id]));
  sheet.values.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column += 1) {
      const field = fields.get(normalizeText(textAt(sheet, row, column)));
      if (field === undefined || places.has(field)) continue;
      places.set(field, { sheet, address: { sheet: sheet.name, row, column: column + 1 } });
      return;
    }
  });
  return places;
}

function titled(info: InfoSpec, snapshot: WorkbookSnapshot): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => normalizeText(textAt(sheet, 0, 0)) === normalizeText(info.title));
}
