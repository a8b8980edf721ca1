/** The formula conditions of one sheet in order of priority, following the cells they watch. */
import { contains, copied, intersect, subtract } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { ConditionalFormatView } from "../book";
import { adjustForDeletedSheet, adjustForRename, adjustForStructure, translateFormula } from "../formula/adjust";
import { shiftArea } from "./structureChange";
import type { StructureChange } from "./structureChange";

/** What an add-in may set on a custom conditional format. */
export type ConditionalFormatPatch = Partial<Omit<ConditionalFormatView, "id" | "areas">>;

/** Formulas are kept relative to the top left cell of the first area, as Excel reports them. */
export class ConditionalFormats {
  private formats: ConditionalFormatView[] = [];
  private readonly changed = new Set<string>();
  private removed: string[] = [];

  list(): readonly ConditionalFormatView[] {
    return this.formats;
  }

  /** The formats that touch the area. */
  meeting(area: Area): readonly ConditionalFormatView[] {
    return this.formats.filter((format) => format.areas.some((part) => intersect(part, area)));
  }

  find(id: string): ConditionalFormatView | undefined {
    return this.formats.find((format) => format.id === id);
  }

  /** A new format goes before the others, as in Excel. */
  add(id: string, area: Area): void {
    const format = {
      id,
      areas: [area],
      formula: "",
      stopIfTrue: false,
      fill: null,
      fontColor: null,
      bold: false,
      underline: "None" as const,
      numberFormat: null,
      borders: {},
    };
    this.formats.unshift(format);
    this.changed.add(id);
  }

  patch(id: string, patch: ConditionalFormatPatch): void {
    this.replace((format) => (format.id === id ? { ...format, ...patch } : format));
  }

  delete(id: string): void {
    this.replace((format) => (format.id === id ? null : format));
  }

  /** Takes the area out of every format. */
  clear(area: Area): void {
    this.replace((format) => {
      if (!format.areas.some((part) => intersect(part, area))) return format;
      if (format.areas.every((part) => contains(area, part))) return null;
      return moveTo(
        format,
        format.areas.flatMap((part) => subtract(part, area)),
      );
    });
  }

  /** The conditions of the rows `from` watch those of `to` as well, which lose what they had; both have the same columns. */
  copy(from: Area, to: Area): void {
    const before = this.formats;
    this.clear(to);
    this.replace((format) => {
      const parts = (before.find(({ id }) => id === format.id)?.areas ?? []).flatMap(
        (area) => copied(area, from, to) ?? [],
      );
      return parts.length === 0 ? format : { ...format, areas: [...format.areas, ...parts] };
    });
  }

  /** `home` is the name of this sheet, `changedSheet` the name of the sheet where cells moved. */
  followStructure(home: string, changedSheet: string, isOwn: boolean, change: StructureChange): void {
    this.replace((format) => {
      const based = isOwn ? baseOnSurvivor(format, change) : format;
      if (!based) return null;
      const formula = adjustForStructure(based.formula, home, changedSheet, change);
      const areas = isOwn ? based.areas.flatMap((area) => shiftArea(area, change) ?? []) : based.areas;
      return formula === format.formula && !isOwn ? format : { ...based, formula, areas };
    });
  }

  followRename(before: string, after: string): void {
    this.mapFormulas((formula) => adjustForRename(formula, before, after));
  }

  followDeletedSheet(deleted: string): void {
    this.mapFormulas((formula) => adjustForDeletedSheet(formula, deleted));
  }

  /** What the grid has to be told since the last call. */
  takeChanges(): { readonly changed: readonly ConditionalFormatView[]; readonly removed: readonly string[] } {
    // A format without a formula yet means nothing to a grid.
    const changed = this.formats.filter((format) => this.changed.has(format.id) && format.formula !== "");
    const removed = this.removed;
    this.changed.clear();
    this.removed = [];
    return { changed, removed };
  }

  private mapFormulas(map: (formula: string) => string): void {
    this.replace((format) => {
      const formula = map(format.formula);
      return formula === format.formula ? format : { ...format, formula };
    });
  }

  private replace(map: (format: ConditionalFormatView) => ConditionalFormatView | null): void {
    this.formats = this.formats.flatMap((format) => {
      const next = map(format);
      if (next === null) this.removed.push(format.id);
      else if (next !== format) this.changed.add(next.id);
      return next ?? [];
    });
  }
}

/** The same condition with its formula rewritten for the new first cell. */
function moveTo(format: ConditionalFormatView, areas: readonly Area[]): ConditionalFormatView {
  const [from] = format.areas;
  const [to] = areas;
  if (!from || !to) return { ...format, areas };
  return { ...format, areas, formula: translateFormula(format.formula, to.top - from.top, to.left - from.left) };
}

/** Before a deletion takes the first cell away, the formula is written for the first cell that stays. */
function baseOnSurvivor(format: ConditionalFormatView, change: StructureChange): ConditionalFormatView | null {
  if (change.kind !== "delete") return format;
  const areas = format.areas.filter((area) => shiftArea(area, change) !== null);
  const [first] = areas;
  const [old] = format.areas;
  if (!first || !old) return null;
  const start = change.axis === "row" ? first.top : first.left;
  const loses = start >= change.at && start < change.at + change.count && shiftArea(first, change) !== first;
  const step = loses ? change.at + change.count - start : 0;
  const rows = first.top - old.top + (change.axis === "row" ? step : 0);
  const columns = first.left - old.left + (change.axis === "column" ? step : 0);
  return { ...format, areas, formula: translateFormula(format.formula, rows, columns) };
}
