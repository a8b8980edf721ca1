/** Conditional formats on the cells that identities judge: they light up in any spreadsheet program, with no add-in. */
import type { Instance } from "../check/instances";
import { instancesOf } from "../check/instances";
import { isFormulaError, parseFormula, relativeForm } from "../formula/index";
import type { RowPlace, TableMap } from "../model/tableMap";
import type { Area, ConditionalFormatPlan } from "../model/workbookPlan";
import type { Term } from "../spec/term";
import type { PlanContext } from "./context";
import { ALARM } from "./theme";
import { excessFormula, verdictFormulas } from "./verdict";

interface AlarmCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** The same for every cell whose formula is this one, filled down or across. */
  readonly shape: string;
}

export function conditionalFormats(context: PlanContext, map: TableMap): readonly ConditionalFormatPlan[] {
  const plans: ConditionalFormatPlan[] = [];
  for (const rule of context.pack.rules) {
    const judgedMap = rule.kind === "identity" ? context.tables.get(rule.table) : undefined;
    if (rule.kind !== "identity" || !judgedMap || rule.compared === false) continue;
    const others = namedCells(rule.right).filter((cell) => cell.table === map.table.id);
    if (judgedMap !== map && others.length === 0) continue;
    const instances = instancesOf(rule, judgedMap);
    const own = judgedMap === map ? instances.flatMap((instance) => alarmCell(context, map, instance, instance.row, instance.column) ?? []) : [];
    const named = instances.flatMap((instance) => others.flatMap((cell) => namedAlarm(context, map, instance, cell) ?? []));
    for (const { area, formula } of [...joinCells(own), ...joinCells(named)]) plans.push({ area, formula: `=${formula}`, ...ALARM });
  }
  return plans;
}

type NamedCell = Extract<Term, { term: "cell" }>;

/** Single cells that the right side names: they light up together with the judged one. */
function namedCells(term: Term): readonly NamedCell[] {
  if (term.term === "cell") return [term];
  if (term.term === "add") return term.of.flatMap(namedCells);
  return term.term === "subtract" ? [term.from, ...term.less].flatMap(namedCells) : [];
}

function namedAlarm(context: PlanContext, map: TableMap, instance: Instance, cell: NamedCell): AlarmCell | null {
  const row = map.byKey.get(cell.row);
  return row ? alarmCell(context, map, instance, row, cell.column) : null;
}

function alarmCell(context: PlanContext, map: TableMap, instance: Instance, row: RowPlace, columnId: string): AlarmCell | null {
  const verdict = verdictFormulas(instance, context.book, map.sheet);
  const column = map.columns.get(columnId);
  if (!verdict || column === undefined) return null;
  const fails = `${excessFormula(instance.rule.relation, verdict.left, verdict.right)}>${verdict.envelope}`;
  const formula = verdict.applies === null ? fails : `AND(${verdict.applies},${fails})`;
  const parsed = parseFormula(`=${formula}`);
  if (isFormulaError(parsed)) throw new Error(`conditional format does not parse: ${formula}`);
  return { row: row.row, column, formula, shape: relativeForm(parsed, row.row, column) };
}

/** Cells of one shape become rectangles: first along each row, then down. */
function joinCells(cells: readonly AlarmCell[]): readonly { area: Area; formula: string }[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { area: Area; formula: string; shape: string }[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last && last.shape === cell.shape && last.area.top === cell.row && last.area.right + 1 === cell.column) {
      last.area = { ...last.area, right: cell.column };
    } else {
      runs.push({ area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }, formula: cell.formula, shape: cell.shape });
    }
  }
  const joined: typeof runs = [];
  for (const run of runs) {
    const above = joined.find(
      (candidate) =>
        candidate.shape === run.shape && candidate.area.left === run.area.left && candidate.area.right === run.area.right && candidate.area.bottom + 1 === run.area.top,
    );
    if (above) above.area = { ...above.area, bottom: run.area.bottom };
    else joined.push(run);
  }
  return joined;
}
