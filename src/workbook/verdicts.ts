/** The hidden columns of verdicts: written like other cells, and taken out of what is read, so that nobody takes them for figures. */
import type { DefinedName } from "../core/formula";
import type { SheetSnapshot, Span, VerdictCells, WorkbookSnapshot } from "../core/model/snapshot";
import type { Area, SheetPlan, WorkbookPlan } from "../core/model/workbookPlan";
import { printAreasIn } from "./printAreas";

const NAME = /_判定(?:_\d{1,3})?$/;

/** What a formula of ours begins with there: a name alone could be somebody's own. */
const OURS = "=IF(OR(IFERROR(";

/** Cells, hidden columns and names as adapters write them. */
export function withVerdictCells(plan: WorkbookPlan): WorkbookPlan {
  const names = plan.sheets.flatMap(({ name: sheet, verdicts }) => (verdicts ? [{ name: verdicts.name, sheet, area: verdicts.area }] : []));
  return names.length === 0 ? plan : { ...plan, sheets: plan.sheets.map(sheetWithVerdicts), names: [...plan.names, ...names] };
}

function sheetWithVerdicts({ verdicts, ...sheet }: SheetPlan): SheetPlan {
  if (verdicts === undefined) return sheet;
  const { cells, area, left } = verdicts;
  const columns = [...(left ? [{ ...left, hidden: false }] : []), { first: area.left, last: area.right, hidden: true }];
  return { ...sheet, cells: [...sheet.cells, ...cells], hiddenColumns: [...(sheet.hiddenColumns ?? []), ...columns] };
}

/** `names` are those of the whole workbook. Where a name is gone its formulas tell the place. */
export function withoutVerdictCells(snapshot: WorkbookSnapshot, names: readonly DefinedName[]): WorkbookSnapshot {
  const areas = names.flatMap(({ name, refersTo }) => {
    const [area, ...more] = NAME.test(name) ? printAreasIn(refersTo) : [];
    return area === undefined || more.length > 0 ? [] : [{ sheet: sheetIn(refersTo), area }];
  });
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => {
    const own = areas.filter((one) => one.sheet === sheet.name.toLowerCase()).map(({ area }) => withoutVerdicts(sheet, area));
    const named = own.find(({ verdicts }) => verdicts?.formulas.some((row) => row.some((formula) => formula !== null)));
    const unnamed = named === undefined ? formulaArea(sheet) : null;
    return named ?? (unnamed === null ? own[0] : withoutVerdicts(sheet, unnamed)) ?? sheet;
  }) };
}

/** Round all formulas of ours. */
function formulaArea({ formulas }: SheetSnapshot): Area | null {
  return formulas.reduce<Area | null>((area, cells, row) => cells.reduce<Area | null>((found, formula, column) => {
    if (formula?.startsWith(OURS) !== true) return found;
    return found === null ? { top: row, left: column, bottom: row, right: column } : { top: found.top, left: Math.min(found.left, column), bottom: row, right: Math.max(found.right, column) };
  }, area), null);
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

function withoutVerdicts(sheet: SheetSnapshot, area: Area): SheetSnapshot {
  const isWithin = (column: number): boolean => column >= area.left && column <= area.right;
  const isFormula = (row: number, column: number): boolean => sheet.formulas[row]?.[column]?.startsWith(OURS) === true;
  const hasFormulas = sheet.formulas.some((row, index) => row.some((_, column) => isWithin(column) && isFormula(index, column)));
  // Where the whole workbook was pasted as values; beside formulas of ours a number is somebody's.
  const isPasted = (row: number, column: number): boolean => !hasFormulas && row >= area.top && row <= area.bottom && [0, 1].includes(sheet.values[row]?.[column] as number);
  const isOurs = (row: number, column: number): boolean => isWithin(column) && (isFormula(row, column) || isPasted(row, column));
  const formulas = sheet.formulas.map((row, index) => row.slice(area.left, area.right + 1).map((formula, offset) => (isFormula(index, area.left + offset) ? formula : null)));
  const grid = <T>(rows: readonly (readonly (T | null)[])[]): readonly (readonly (T | null)[])[] =>
    rows.map((cells, row) => (cells.length > area.left ? withoutEnd(cells.map((cell, column) => (isOurs(row, column) ? null : cell))) : cells));
  const { unknown, formats, looks, hiddenColumns } = sheet;
  const values = grid(sheet.values);
  const filled = Array.from({ length: area.right - area.left + 1 }, (_, offset) => area.left + offset).filter((column) => values.some((row) => (row[column] ?? "") !== ""));
  const verdicts: VerdictCells = { area, formulas };
  return {
    ...sheet, verdicts, values, formulas: grid(sheet.formulas),
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
  const own = filled.filter((column) => hidden.some(({ first, last }) => column >= first && column <= last)).map((column) => ({ first: column, last: column }));
  return [...hidden.flatMap((span) => outside(span, area)), ...own].sort((a, b) => a.first - b.first);
}

function outside({ first, last }: Span, { left, right }: Area): readonly Span[] {
  return [{ first, last: Math.min(last, left - 1) }, { first: Math.max(first, right + 1), last }].filter((span) => span.first <= span.last);
}
