/** Whose form a sheet of ours is: which project its formulas name, for which it was made, whose name somebody has typed. */
import { cellName } from "../model/address";
import { formulaAt } from "../model/cellText";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { cellAt, nameCell } from "../model/tableMap";
import type { SaidInCell } from "../performance/model";
import type { Project } from "../performance/projects";
import { projectKey } from "../performance/projects";
import { formsOn } from "../performance/readForm";
import type { PerformanceSpec } from "../declare/performance";
import type { State } from "../state/state";

const REFERENCE = /(?:'((?:[^']|''){1,62})'|([^\s'!=+\-*/(),<>&"]{1,31}))!\$?([A-Z]{1,3})\$?(\d+)/g;

/** The cells of other sheets that a formula names. */
export function namedIn(formula: string): readonly string[] {
  return [...formula.matchAll(REFERENCE)].map(
    ([, quoted, plain, column, row]) => `${quoted?.replace(/''/g, "'") ?? plain}!${column}${row}`,
  );
}

export function cellsOf({ rows }: Project): ReadonlySet<string> {
  const cells = rows.flatMap(({ map, row, column }): readonly (CellAddress | null)[] => [
    nameCell(map, row),
    cellAt(map, row, column),
  ]);
  return new Set(cells.flatMap((at) => (at === null ? [] : [`${at.sheet}!${cellName(at.row, at.column)}`])));
}

/**
 * The one that the form was made for while the same table still has it: where rows were sorted, formulas name the row of another.
 * Else by the rows that its formulas name, else by the name that somebody has typed over them.
 */
export function projectOf(
  spec: PerformanceSpec,
  sheet: SheetSnapshot,
  projects: readonly Project[],
  { forms = {} }: State,
): Project | undefined {
  const named = sheet.formulas.flat().flatMap((formula) => (formula == null ? [] : namedIn(formula)));
  const byRows = projects.find((project) => {
    const cells = cellsOf(project);
    return named.some((cell) => cells.has(cell));
  });
  const key = projectKey(forms[sheet.name] ?? "");
  const made = projects.find((project) => project.key === key);
  if (made !== undefined && !isTyped(spec, sheet) && (byRows === undefined || areOfOneTable(made, byRows))) return made;
  return byRows ?? projects.find((project) => namesProject(spec, sheet, project));
}

/** A project that was renamed in one table may still stand under its old name in another. */
function areOfOneTable(made: Project, byRows: Project): boolean {
  const [first] = byRows.rows;
  return made.rows.some(({ map }) => map.table.id === first?.map.table.id);
}

/** Somebody has typed a name over the formula, which says whose form it is. */
function isTyped(spec: PerformanceSpec, sheet: SheetSnapshot): boolean {
  return namesOn(spec, sheet).some(({ address: { row, column } }) => formulaAt(sheet, row, column) === null);
}

export function namesProject(spec: PerformanceSpec, sheet: SheetSnapshot, project: Project): boolean {
  return namesOn(spec, sheet).some(({ text }) => projectKey(text) === project.key);
}

/** Of the projects whose forms stand on the sheet. */
export function namesOn(spec: PerformanceSpec, sheet: SheetSnapshot): readonly SaidInCell[] {
  return formsOn(spec, sheet).flatMap(({ kind, name }) => (kind === "project" && name !== null ? [name] : []));
}
