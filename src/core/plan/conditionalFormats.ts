/** Conditional formats on the cells that identities judge: they light up in any spreadsheet program, with no add-in. */
import type { Instance } from "../check/instances";
import { instancesOf } from "../check/instances";
import { isFormulaError, parseFormula, relativeForm } from "../formula/index";
import type { RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { Area, ConditionalFormatPlan } from "../model/workbookPlan";
import type { Term } from "../spec/term";
import type { IdentityContext } from "./context";
import { figureAlarm } from "./theme";
import { differenceFormula, excessFormula, hasLiveLine, verdictFormulas } from "./verdict";

interface AlarmCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** The same for every cell whose formula is this one, filled down or across. */
  readonly shape: string;
}

/** Those of the table's cells on one sheet; a table may go on on another. */
export function conditionalFormats(context: IdentityContext, map: TableMap, sheet = map.sheet): readonly ConditionalFormatPlan[] {
  const plans: ConditionalFormatPlan[] = [];
  for (const rule of context.pack.rules) {
    const judgedMap = hasLiveLine(rule) ? context.tables.get(rule.table) : undefined;
    if (!hasLiveLine(rule) || !judgedMap) continue;
    const others = namedCells(rule.right).filter((cell) => cell.table === map.table.id);
    if (judgedMap !== map && others.length === 0) continue;
    const instances = instancesOf(rule, judgedMap).filter((instance) => context.tells?.(instance) ?? true);
    const alarm = (instance: Instance, row: RowPlace, column: string): AlarmCell | null => alarmCell(context, { map, sheet }, instance, row, column);
    const own = judgedMap === map ? instances.flatMap((instance) => alarm(instance, instance.row, instance.column) ?? []) : [];
    const named = instances.flatMap((instance) => others.flatMap((cell) => {
      const row = map.byKey.get(cell.row);
      return (row && alarm(instance, row, cell.column)) ?? [];
    }));
    for (const { area, formula } of [...joinCells(own), ...joinCells(named)]) plans.push({ area, formula: `=${formula}`, ...figureAlarm(map.money) });
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

interface AlarmPlace {
  readonly map: TableMap;
  readonly sheet: string;
}

function alarmCell(context: IdentityContext, { map, sheet }: AlarmPlace, instance: Instance, place: RowPlace, columnId: string): AlarmCell | null {
  const at = cellAt(map, place, columnId);
  const verdict = at?.sheet === sheet ? verdictFormulas(instance, context.book, sheet) : null;
  if (!at || !verdict) return null;
  const { row, column } = at;
  const fails = `${excessFormula(instance.rule.relation, differenceFormula(verdict.left, verdict.right))}>${verdict.envelope ?? "0"}`;
  const formula = verdict.applies === null ? fails : `AND(${verdict.applies},${fails})`;
  const parsed = parseFormula(`=${formula}`);
  if (isFormulaError(parsed)) throw new Error(`conditional format does not parse: ${formula}`);
  return { row, column, formula, shape: relativeForm(parsed, row, column) };
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
