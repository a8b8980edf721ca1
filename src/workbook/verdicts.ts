/** The hidden columns of verdicts: written like other cells, and taken out of what is read, so that nobody takes them for figures. */
import type { DefinedName, Formula } from "../core/formula";
import { listReferences } from "../core/formula";
import type { SheetSnapshot, Span, VerdictCells, WorkbookSnapshot } from "../core/model/snapshot";
import type { Area, SheetPlan, WorkbookPlan } from "../core/model/workbookPlan";
import { isYielded, verdictIn } from "../core/plan/verdictForm";
import { maxColumns } from "./address";
import { printAreasIn } from "./printAreas";

/** What the spreadsheet program calls what is printed and filtered, in files and in Excel. */
const PROGRAMS = /^(?:_xlnm\.|Print_(?:Area|Titles)$|_FilterDatabase$)/i;

const NAME = /_判定(?:_\d{1,3})?$/;

/** Cells, hidden columns and names as adapters write them. */
export function withVerdictCells(plan: WorkbookPlan): WorkbookPlan {
  const names = plan.sheets.flatMap(({ name: sheet, verdicts }) =>
    verdicts ? [{ name: verdicts.name, sheet, area: verdicts.area }] : [],
  );
  return names.length === 0
    ? plan
    : { ...plan, sheets: plan.sheets.map(sheetWithVerdicts), names: [...plan.names, ...names] };
}

function sheetWithVerdicts({ verdicts, ...sheet }: SheetPlan): SheetPlan {
  if (verdicts === undefined) return sheet;
  const { cells, area, left } = verdicts;
  const columns = [...(left ? [{ ...left, hidden: false }] : []), { first: area.left, last: area.right, hidden: true }];
  return { ...sheet, cells: [...sheet.cells, ...cells], hiddenColumns: [...(sheet.hiddenColumns ?? []), ...columns] };
}

/**
 * A name alone could be somebody's own, and so could a formula: `names` (of the whole workbook) count where formulas of ours stand in them, or
 * what these yielded. Where they are gone, hidden columns tell that hold formulas of ours and no others. In doubt all of it is the user's.
 */
export function withoutVerdictCells(snapshot: WorkbookSnapshot, names: readonly DefinedName[]): WorkbookSnapshot {
  const places = names.flatMap((name) => placeOf(name) ?? []);
  const own = new Set<DefinedName>(names.filter(isLost));
  const sheets = snapshot.sheets.map((sheet) => {
    const here = places.filter((one) => one.sheet === sheet.name.toLowerCase());
    const formulas = new OwnFormulas(sheet);
    const area = verdictArea(
      sheet,
      formulas,
      here.map((one) => one.area),
    );
    if (area === null) return sheet;
    for (const place of here) if (isInside(area, place.area)) own.add(place.name);
    return withoutVerdicts(sheet, formulas, area);
  });
  return { ...snapshot, sheets, names: names.filter((name) => !own.has(name) && !PROGRAMS.test(name.name)) };
}

/** A name of the kind that we give; null for any other, and for one that is no rectangle. */
function placeOf(
  name: DefinedName,
): { readonly name: DefinedName; readonly sheet: string; readonly area: Area } | null {
  if (!NAME.test(name.name) || name.sheet !== undefined) return null;
  const [area, ...more] = printAreasIn(name.refersTo);
  return area === undefined || more.length > 0 ? null : { name, sheet: sheetIn(name.refersTo), area };
}

/** Its cells are gone: whoever made it, it tells nobody anything any more. */
function isLost({ name, refersTo }: DefinedName): boolean {
  return NAME.test(name) && refersTo.includes("#REF!");
}

function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
  );
}

/** The formulas of ours on a sheet, looked for once. */
class OwnFormulas {
  private readonly list: { readonly row: number; readonly column: number; readonly formula: Formula }[] = [];
  private readonly cells = new Set<number>();

  constructor({ formulas }: SheetSnapshot) {
    formulas.forEach((cells, row) => {
      cells.forEach((text, column) => {
        const formula = verdictIn(text);
        if (formula === null) return;
        this.list.push({ row, column, formula });
        this.cells.add(row * maxColumns + column);
      });
    });
  }

  has(row: number, column: number): boolean {
    return this.cells.has(row * maxColumns + column);
  }

  isIn(isWithin: (column: number) => boolean): boolean {
    return this.list.some(({ column }) => isWithin(column));
  }

  /** Round all that are asked for. */
  area(isAsked: (formula: Formula, row: number, column: number) => boolean): Area | null {
    let found: Area | null = null;
    for (const { row, column, formula } of this.list) {
      if (!isAsked(formula, row, column)) continue;
      found =
        found === null
          ? { top: row, left: column, bottom: row, right: column }
          : { top: found.top, left: Math.min(found.left, column), bottom: row, right: Math.max(found.right, column) };
    }
    return found;
  }
}

function verdictArea(sheet: SheetSnapshot, own: OwnFormulas, named: readonly Area[]): Area | null {
  for (const area of named) {
    const found = own.area((_, row, column) =>
      isInside({ top: row, left: column, bottom: row, right: column }, { ...area, top: 0, bottom: Infinity }),
    );
    if (found !== null)
      return isRest(sheet, area, found) ? { ...area, bottom: Math.max(area.bottom, found.bottom) } : found;
  }
  return unnamedArea(sheet, own) ?? named.find((area) => isPastedArea(sheet, area)) ?? null;
}

/** Whether the name covers nothing beyond the formulas but columns of ours that judge nothing: it can have been widened over somebody's cells. */
function isRest({ hiddenColumns }: SheetSnapshot, area: Area, found: Area): boolean {
  const rest = area.right - area.left - (found.right - found.left);
  return (
    rest === 0 ||
    (rest <= MOST && (hiddenColumns?.some(({ first, last }) => first <= area.left && last >= found.right) ?? true))
  );
}

/** No table has so many columns of figures that no identity judges. */
const MOST = 64;

/** Hidden columns with formulas of ours and no others, all of which read what stands left of them. */
function unnamedArea(sheet: SheetSnapshot, own: OwnFormulas): Area | null {
  const others = new Set<number>();
  sheet.formulas.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text !== null && !own.has(row, column)) others.add(column);
    });
  });
  const isLeft = (formula: Formula, column: number): boolean =>
    listReferences(formula).every(
      ({ sheet: other, right }) =>
        (other !== null && other.toLowerCase() !== sheet.name.toLowerCase()) || right < column,
    );
  return own.area(
    (formula, _, column) => !others.has(column) && isHidden(sheet, column) !== false && isLeft(formula, column),
  );
}

/** Null where the reader cannot tell. */
function isHidden({ hiddenColumns }: SheetSnapshot, column: number): boolean | null {
  return hiddenColumns?.some(({ first, last }) => column >= first && column <= last) ?? null;
}

/** The whole workbook was pasted as values: nothing but what verdicts yield, in hidden columns behind a free one. */
function isPastedArea(sheet: SheetSnapshot, area: Area): boolean {
  const { values, formulas } = sheet;
  const isWithin = (row: number, column: number): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left - 1 && column <= area.right;
  const isFree = formulas.every((cells, row) =>
    cells.every((formula, column) => formula === null || !isWithin(row, column)),
  );
  const held = values.flatMap((cells, row) =>
    cells.flatMap((value, column) => (isWithin(row, column) && !isBlank(value) ? [{ column, value }] : [])),
  );
  return (
    isFree &&
    held.length > 0 &&
    held.every(({ column, value }) => column >= area.left && isHidden(sheet, column) === true && isYielded(value))
  );
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** As the cells stand in the workbook. */
export function withVerdictFormulas(sheet: SheetSnapshot): SheetSnapshot {
  const { verdicts } = sheet;
  if (verdicts === undefined) return sheet;
  const formulas = verdicts.formulas.map((own, row) => {
    const cells = [...(sheet.formulas[row] ?? [])];
    own.forEach((formula, offset) => {
      if (formula === null) return;
      while (cells.length <= verdicts.area.left + offset) cells.push(null);
      cells[verdicts.area.left + offset] = formula;
    });
    return cells;
  });
  return { ...sheet, formulas: [...formulas, ...sheet.formulas.slice(formulas.length)] };
}

/** The sheet of 表5!$J$6:$P$60 or '表 5'!…, in lower case. */
function sheetIn(reference: string): string {
  const sheet = reference.slice(0, reference.lastIndexOf("!"));
  return (sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet).toLowerCase();
}

function withoutVerdicts(sheet: SheetSnapshot, own: OwnFormulas, area: Area): SheetSnapshot {
  const isWithin = (column: number): boolean => column >= area.left && column <= area.right;
  const hasFormulas = own.isIn(isWithin);
  // Where the whole workbook was pasted as values; beside formulas of ours a number is somebody's.
  const isPasted = (row: number, column: number): boolean =>
    !hasFormulas && row >= area.top && row <= area.bottom && isYielded(sheet.values[row]?.[column]);
  const isOurs = (row: number, column: number): boolean =>
    isWithin(column) && (own.has(row, column) || isPasted(row, column));
  const formulas = sheet.formulas.map((row, index) =>
    row
      .slice(area.left, area.right + 1)
      .map((formula, offset) => (own.has(index, area.left + offset) ? formula : null)),
  );
  const grid = <T>(rows: readonly (readonly (T | null)[])[]): readonly (readonly (T | null)[])[] =>
    rows.map((cells, row) =>
      cells.length > area.left ? withoutEnd(cells.map((cell, column) => (isOurs(row, column) ? null : cell))) : cells,
    );
  const { unknown, formats, looks, hiddenColumns } = sheet;
  const values = grid(sheet.values);
  const filled = Array.from({ length: area.right - area.left + 1 }, (_, offset) => area.left + offset).filter(
    (column) => values.some((row) => (row[column] ?? "") !== ""),
  );
  const verdicts: VerdictCells = { area, formulas };
  return {
    ...sheet,
    verdicts,
    values,
    formulas: grid(sheet.formulas),
    ...(formats ? { formats: grid(formats) } : {}),
    ...(looks ? { looks: grid(looks) } : {}),
    ...(unknown ? { unknown: unknown.filter(({ row, column }) => !isOurs(row, column)) } : {}),
    ...(hiddenColumns ? { hiddenColumns: hiddenBeside(hiddenColumns, area, filled) } : {}),
  };
}

/** A row that reached so far only because of them is as short as it would be. */
function withoutEnd<T>(cells: readonly (T | null)[]): readonly (T | null)[] {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] === null || cells[length - 1] === "")) length -= 1;
  return cells.slice(0, length);
}

/** With something of somebody's in it a column is hidden like any other. */
function hiddenBeside(hidden: readonly Span[], area: Area, filled: readonly number[]): readonly Span[] {
  const own = filled
    .filter((column) => hidden.some(({ first, last }) => column >= first && column <= last))
    .map((column) => ({ first: column, last: column }));
  return [...hidden.flatMap((span) => outside(span, area)), ...own].sort((a, b) => a.first - b.first);
}

function outside({ first, last }: Span, { left, right }: Area): readonly Span[] {
  return [
    { first, last: Math.min(last, left - 1) },
    { first: Math.max(first, right + 1), last },
  ].filter((span) => span.first <= span.last);
}
