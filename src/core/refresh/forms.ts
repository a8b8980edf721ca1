/** Performance forms follow the projects of the tables: one that came has a form, one that went leaves its own to be looked at. */
import { formulaAt, textAt } from "../model/cellText";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { RowMove } from "../model/rowChanges";
import { rowMove } from "../model/rowChanges";
import type { SheetPlan } from "../model/workbookPlan";
import { NO_INPUTS } from "../model/inputs";
import { NO_ENTRY } from "../model/performanceEntries";
import type { Project } from "../performance/projects";
import { projectsOf } from "../performance/projects";
import { formsOn } from "../performance/readForm";
import { isReplaced } from "../performance/replaced";
import type { PlanContext } from "../plan/context";
import { infoAddresses } from "../plan/infoSheet";
import { formName } from "../plan/performance/formNames";
import { formSheet } from "../plan/performance/formSheets";
import { packText } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { PerformanceForm, PerformanceSpec } from "../declare/performance";
import type { State } from "../state/state";
import { normalizeText } from "../text/normalize";
import type { AddedForm, ChangedFormula, CopiedForm, FilledForm, KeptCell } from "./account";
import type { Additions } from "./additions";
import type { CopiedCell } from "./copyPeriods";
import { copiedPeriods } from "./copyPeriods";
import { fillForm } from "./fillForm";
import { cellsOf, namedIn, namesOn, namesProject, projectOf } from "./formTies";
import type { RefreshReading } from "./reading";

export interface Forms {
  readonly sheets: readonly SheetPlan[];
  readonly added: readonly AddedForm[];
  readonly formulas: readonly ChangedFormula[];
  readonly kept: readonly KeptCell[];
  readonly copied: readonly CopiedForm[];
  readonly cells: readonly CopiedCell[];
  readonly filled: readonly FilledForm[];
  /** What the state is to remember: the project of each sheet. */
  readonly memory: Pick<State, "forms">;
  /** What is written into forms that are there. */
  readonly updates: readonly SheetPlan[];
}

const NOTHING: Forms = {
  sheets: [],
  added: [],
  formulas: [],
  kept: [],
  copied: [],
  cells: [],
  filled: [],
  memory: {},
  updates: [],
};

/** `made`: sheets that come in besides. Nothing where the workbook has no forms of ours and nobody asks for any. */
export function refreshForms(
  reading: RefreshReading,
  additions: Additions,
  state: State,
  made: readonly SheetPlan[],
): Forms {
  const {
    located: { pack },
    snapshot,
    tables,
  } = reading;
  const { performance: spec } = pack;
  if (spec === undefined || state.adopted !== undefined) return NOTHING;
  const own = snapshot.sheets.filter((sheet) => isOurs(pack, spec.project, sheet, state.year));
  const overall =
    spec.overall === undefined
      ? undefined
      : snapshot.sheets.find((sheet) => spec.overall !== undefined && isOurs(pack, spec.overall, sheet, state.year));
  if (own.length === 0 && overall === undefined && additions.performance === undefined) return NOTHING;
  const context = contextOf(reading, state);
  const projects = projectsOf(spec, tables);
  const found = new Map(own.map((sheet) => [sheet, projectOf(spec, sheet, projects, state)]));
  const taken = new Set([...snapshot.sheets, ...made].map(({ name }) => name.toLowerCase()));
  const asked =
    overall === undefined &&
    !snapshot.sheets.some((sheet) => formsOn(spec, sheet).some(({ kind }) => kind === "overall"))
      ? additions.performance?.overall
      : undefined;
  const lacking = projects.filter(
    (project) =>
      ![...found.values()].includes(project) && !snapshot.sheets.some((sheet) => namesProject(spec, sheet, project)),
  );
  const sheets = [
    ...(spec.overall === undefined || asked === undefined
      ? []
      : formSheet(context, spec.overall, asked, null, formName(spec.overall, 0))
    ).map((plan) => ({ plan, project: null })),
    ...lacking.flatMap((project) =>
      formSheet(
        context,
        spec.project,
        additions.performance?.projects.get(project.key) ?? NO_ENTRY,
        project,
        freeName(spec.project, taken, own.length + 1),
      ).map((plan) => ({ plan, project: project.name })),
    ),
  ];
  // The unit's own form has one name, and what stands there under it is no such form.
  const barred = sheets.filter(({ plan, project }) => project === null && taken.has(plan.name.toLowerCase()));
  const free = sheets.filter((one) => !barred.includes(one));
  const fills = filledForms(spec, additions.formsGiven, found, overall);
  const moves = new Map(
    fills.flatMap(({ plan }) => (plan?.rows === undefined ? [] : [[plan.name, rowMove(plan.rows)] as const])),
  );
  const copies =
    additions.copyPeriods === true
      ? [...found]
          .map(([sheet, project]) => ({
            sheet,
            project,
            cells: formsOn(spec, sheet).flatMap((read) => copiedPeriods(spec.project, sheet, read)),
          }))
          .filter(
            ({ sheet, cells }) =>
              cells.length > 0 && !fills.some((one) => one.sheet === sheet.name && one.plan !== null),
          )
      : [];
  return {
    copied: copies.map(({ sheet, project, cells }) => ({
      sheet: sheet.name,
      project: project?.name ?? "",
      cells: cells.length,
    })),
    cells: copies.flatMap(({ cells }) => cells),
    sheets: free.map(({ plan }) => plan),
    added: free.map(({ plan, project }) => ({ sheet: plan.name, project })),
    formulas: [...found]
      .flatMap(([sheet, project]) => (project === undefined ? [] : renewed(context, spec, sheet, project, projects)))
      .map((one) => ({ ...one, at: moved(one.at, moves) })),
    filled: fills.map(({ sheet, project, cells }) => ({ sheet, project, cells })),
    memory: {
      forms: Object.fromEntries([
        ...[...found].flatMap(([sheet, project]) => {
          const kept = madeFor(spec, sheet, project, state);
          return kept === undefined ? [] : [[sheet.name, kept] as const];
        }),
        ...free.flatMap(({ plan, project }) => (project === null ? [] : [[plan.name, project] as const])),
      ]),
    },
    updates: fills.flatMap(({ plan }) => plan ?? []),
    kept: [
      ...fills.flatMap(({ kept }) => kept).map((one) => ({ ...one, at: one.at && moved(one.at, moves) })),
      ...barred.map(({ plan }): KeptCell => ({
        kind: "noSheet",
        words: plan.name,
        at: null,
        found: null,
        expected: null,
      })),
      ...[...found].flatMap(([sheet, project]) => (project === undefined ? [withoutProject(spec, sheet)] : [])),
    ],
  };
}

/** Of a project that went, or whose row another was typed over, the form is still the one of that project. */
function madeFor(
  spec: PerformanceSpec,
  sheet: SheetSnapshot,
  project: Project | undefined,
  { forms = {} }: State,
): string | undefined {
  const before = forms[sheet.name];
  if (project === undefined || before === undefined) return project?.name ?? before;
  const read = formsOn(spec, sheet).find(({ kind }) => kind === "project");
  return read && isReplaced(read, spec.project, before, project.name) ? before : project.name;
}

type Filling = ReturnType<typeof fillForm> & FilledForm;

/** Forms of ours that a file has too; of one project the first. */
function filledForms(
  spec: PerformanceSpec,
  given: Additions["formsGiven"],
  found: ReadonlyMap<SheetSnapshot, Project | undefined>,
  overall: SheetSnapshot | undefined,
): readonly Filling[] {
  if (given === undefined) return [];
  const own = [...found].flatMap(([sheet, project]): readonly Filling[] => {
    const entry = project && given.projects.get(project.key);
    const read = formsOn(spec, sheet).find(({ kind }) => kind === "project");
    return entry === undefined || read === undefined
      ? []
      : [{ ...fillForm(spec.project, sheet, read, entry), sheet: sheet.name, project: project?.name ?? null }];
  });
  const form = spec.overall;
  const read = overall && formsOn(spec, overall).find(({ kind }) => kind === "overall");
  const unit =
    form === undefined || overall === undefined || read === undefined || given.overall === NO_ENTRY
      ? []
      : [{ ...fillForm(form, overall, read, given.overall), sheet: overall.name, project: null }];
  return [...unit, ...own];
}

function moved(at: CellAddress, moves: ReadonlyMap<string, RowMove>): CellAddress {
  return { ...at, row: moves.get(at.sheet)?.to(at.row) ?? at.row };
}

/** Made here: our title alone in the first cell, which says the form's name with the words of the layout. */
function isOurs(pack: PackSpec, { layout }: PerformanceForm, sheet: SheetSnapshot, year: number): boolean {
  return (
    layout !== undefined && normalizeText(textAt(sheet, 0, 0)) === normalizeText(packText(pack, layout.title, year))
  );
}

function freeName(form: PerformanceForm, taken: Set<string>, first: number): string {
  let number = first;
  while (taken.has(formName(form, number).toLowerCase())) number += 1;
  taken.add(formName(form, number).toLowerCase());
  return formName(form, number);
}

/** Figures are the workbook's own; what it lacks is blank. */
function contextOf({ located: { pack }, tables, book }: RefreshReading, state: State): PlanContext {
  const unitName = book.infoText(pack.info.unitName) ?? "";
  const unitNameAddress = book.infoAddress(pack.info.unitName) ??
    infoAddresses(pack.info).get(pack.info.unitName) ?? { sheet: pack.info.sheet, row: 0, column: 0 };
  return {
    pack,
    tables,
    year: state.year,
    unitName,
    unitNameAddress,
    inputs: NO_INPUTS,
    book: {
      ...book,
      cell: (map, row, column) => {
        const read = book.amount(map, row, column);
        return { rule: null, amount: read.ok ? read.amount : null, adjustment: 0 };
      },
    },
  };
}

function withoutProject(spec: PerformanceSpec, sheet: SheetSnapshot): KeptCell {
  const [name] = namesOn(spec, sheet);
  return { kind: "noProject", words: sheet.name, at: name?.address ?? null, found: name?.text ?? null, expected: null };
}

/** Our formula of a total may end with what the table has rounded off. */
const ROUNDED_OFF = /(?<=\))[+-]\d+(?:\.\d+)?$/;

/** Name and total, where rows of the project have come or gone or stand elsewhere; what somebody has typed there stays. */
function renewed(
  context: PlanContext,
  spec: PerformanceSpec,
  sheet: SheetSnapshot,
  project: Project,
  projects: readonly Project[],
): readonly ChangedFormula[] {
  const cells = cellsOf(project);
  const others = new Set(projects.flatMap((one) => [...cellsOf(one)]));
  const planned = formSheet(context, spec.project, NO_ENTRY, project, sheet.name).flatMap((plan) => plan.cells);
  return planned.flatMap(({ row, column, content }): readonly ChangedFormula[] => {
    if (content.kind !== "formula" || !namedIn(content.formula).some((cell) => cells.has(cell))) return [];
    const before = formulaAt(sheet, row, column);
    if (before === null || !(before.includes("#REF!") || namedIn(before).some((cell) => others.has(cell)))) return [];
    const [adjustment = ""] = ROUNDED_OFF.exec(before) ?? [];
    const after = `${content.formula}${adjustment}`;
    if (plain(before) === plain(after)) return [];
    return [
      {
        kind: before.includes("#REF!") ? "mended" : "renewed",
        words: `${sheet.name} ${project.name}`,
        at: { sheet: sheet.name, row, column },
        before,
        after,
      },
    ];
  });
}

/** Programs leave out quotes that a name does not need. */
function plain(formula: string): string {
  return formula.replace(/['$\s]/g, "");
}
