/** 更新 over any workbook of ours: what it would do, and doing it. */
import { isOurs } from "../core/plan/refusal";
import type { DataIssue } from "../core/data/issue";
import { workbookYear } from "../core/locate/heads";
import type { LocatedWorkbook } from "../core/locate/locate";
import type { KeptCell, Refresh, RefreshAccount } from "../core/refresh/account";
import type { Additions, Wish, WishProblem } from "../core/refresh/additions";
import { additionsFromInputs, additionsOf, NO_ADDITIONS } from "../core/refresh/additions";
import { codeNames } from "../core/refresh/codes";
import { planRefresh } from "../core/refresh/planRefresh";
import { withoutKnownNames } from "../core/refresh/there";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import { listedProjects, projectsOf } from "../core/performance/projects";
import { isPartOfForm } from "../core/performance/formParts";
import { formsOn } from "../core/performance/readForm";
import { entriesOf } from "../core/performance/toEntries";
import type { GivenForm } from "../core/refresh/givenForms";
import type { AskedGuide } from "../core/refresh/givenGuide";
import { givenGuide, NO_GUIDE } from "../core/refresh/givenGuide";
import { leftOfForms, notOnAdopted } from "../core/refresh/givenForms";
import type { PackSpec } from "../core/declare/pack";
import { readState } from "../core/state/state";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import { readEntries } from "./readEntries";
import { AdoptedWithoutForm, FormNeeded, recognisedOrInferred } from "./recognised";
import { StateUnknown } from "./useCases";

/** What is to be in the workbook besides what stands there. */
export interface RefreshWishes {
  readonly wishes: readonly Wish[];
  /** The text of a data file of the workbook's form; null where there is none. */
  readonly data: string | null;
  /** The sheets are to stand in the order of publication. */
  readonly inOrder?: boolean;
  /** Performance forms for all projects that have none, blank ones where `forms` has nothing for them. */
  readonly performance?: boolean;
  /** Blank indicators and goals of 年度 are filled in from 实施期 in the forms that are there. */
  readonly copyPeriods?: boolean;
  /** Workbooks whose performance forms are to be taken in. */
  readonly forms?: readonly FormsFile[];
  /** 政府购买服务指导性目录. */
  readonly guide?: AskedGuide;
}

export interface FormsFile {
  /** The name that messages call it by. */
  readonly source: string;
  readonly snapshot: WorkbookSnapshot;
}

export const NO_WISHES: RefreshWishes = { wishes: [], data: null };

/** We neither made the workbook nor adopted it: its tables are somebody else's, down to the last formula. */
export class NotOurs extends Error {
  constructor() {
    super("the workbook was neither generated nor adopted");
    this.name = "NotOurs";
  }
}

/** Something that was asked for has to be said more exactly. */
export class WishesUnclear extends Error {
  constructor(readonly problems: readonly WishProblem[]) {
    super(`unclear: ${problems.map(({ kind }) => kind).join(", ")}`);
    this.name = "WishesUnclear";
  }
}

/** The data file is none of the workbook's form, or has mistakes. */
export class DataRefused extends Error {
  constructor(readonly issues: readonly DataIssue[]) {
    super(`${issues.length} issues in the data file`);
    this.name = "DataRefused";
  }
}

/** The workbook's form has no performance forms that we know. */
export class FormsUnknown extends Error {
  constructor() {
    super("the pack declares no performance forms");
    this.name = "FormsUnknown";
  }
}

/** The workbook's form has no 政府购买服务指导性目录 that we know. */
export class GuideUnknown extends Error {
  constructor() {
    super("the pack declares no guiding catalogue of services");
    this.name = "GuideUnknown";
  }
}

/** With the reading that it was planned from. */
export interface PlannedRefresh extends Refresh {
  readonly located: LocatedWorkbook;
}

/** Changes nothing. Throws NotRecognised, FormNeeded, NotOurs, StateUnknown, WishesUnclear or DataRefused. */
export async function previewRefresh(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  wishes: RefreshWishes,
): Promise<PlannedRefresh> {
  return refreshOf(recognisedOrInferred(packs, await port.read()), wishes);
}

/** Throws FormNeeded, NotOurs, StateUnknown, WishesUnclear or DataRefused. */
export function refreshOf(located: LocatedWorkbook, wishes: RefreshWishes): PlannedRefresh {
  const { pack, snapshot } = located;
  const state = readState(snapshot.state);
  if (snapshot.state !== null && state === null) throw new StateUnknown();
  if (pack.formless) throw state?.adopted === undefined ? new FormNeeded() : new AdoptedWithoutForm();
  if (!isOurs(pack, snapshot)) throw new NotOurs();
  const given = givenForms(pack, wishes);
  const copying = wishes.copyPeriods === true ? { copyPeriods: true as const } : {};
  const guide = givenGuide(pack, guideAsked(pack, wishes), state?.adopted !== undefined);
  const additions = withForms(additionsFor(located, wishes), pack, given, {
    wanted: wishes.performance === true,
    year: workbookYear(located),
  });
  const planned = planRefresh(
    located,
    { ...copying, ...additions, ...(guide.entries === undefined ? {} : { serviceGuide: guide.entries }) },
    wishes.inOrder,
  );
  const asked = {
    sources: (wishes.forms ?? []).map(({ source }) => source),
    given,
    wanted: wishes.performance === true,
    year: workbookYear(located),
  };
  const left =
    state?.adopted !== undefined
      ? notOnAdopted(asked)
      : leftOfForms(
          asked,
          planned.account,
          projectNames(located, planned.account),
          pack.performance ? listedProjects(pack.performance, located.book) : [],
        );
  return {
    ...planned,
    account: {
      ...planned.account,
      kept: [
        ...planned.account.kept,
        ...left,
        ...cutOffForms(pack, wishes),
        ...hiddenForms(pack, wishes, given),
        ...guide.kept,
      ],
    },
    located,
  };
}

/** Every form that can be seen in the workbooks given. */
function givenForms(
  { performance: spec }: PackSpec,
  { performance = false, copyPeriods = false, forms = [] }: RefreshWishes,
): readonly GivenForm[] {
  if ((performance || copyPeriods || forms.length > 0) && spec === undefined) throw new FormsUnknown();
  return forms.flatMap(({ source, snapshot }) =>
    snapshot.sheets
      .filter(({ visible }) => visible)
      .flatMap((sheet) => (spec ? formsOn(spec, sheet) : []))
      .map((form) => ({ source, form })),
  );
}

/** Those of files of which something was read; a file with nothing but hidden ones has no form at all. */
function hiddenForms(
  { performance: spec }: PackSpec,
  { forms = [] }: RefreshWishes,
  given: readonly GivenForm[],
): readonly KeptCell[] {
  return forms
    .filter(({ source }) => given.some((one) => one.source === source))
    .flatMap(({ source, snapshot }) =>
      snapshot.sheets
        .filter(({ visible }) => !visible)
        .flatMap((sheet) => (spec ? formsOn(spec, sheet) : []))
        .map(({ sheet, name }): KeptCell => ({
          kind: "formHidden",
          words: `${source} ${sheet}`,
          at: null,
          found: name?.text ?? sheet,
          expected: null,
        })),
    );
}

function cutOffForms({ performance: spec }: PackSpec, { forms = [] }: RefreshWishes): readonly KeptCell[] {
  if (spec === undefined) return [];
  return forms.flatMap(({ source, snapshot }) =>
    snapshot.sheets
      .filter((sheet) => sheet.visible && isPartOfForm(spec, sheet))
      .map(({ name }): KeptCell => ({
        kind: "formPart",
        words: `${source} ${name}`,
        at: null,
        found: name,
        expected: null,
      })),
  );
}

function guideAsked({ serviceGuide: spec }: PackSpec, { guide = NO_GUIDE }: RefreshWishes): AskedGuide {
  if (spec === undefined && (guide.wanted || guide.file !== null)) throw new GuideUnknown();
  return guide;
}

/** What a data file says of a project counts before a form from elsewhere. */
function withForms(
  additions: Additions,
  { performance: spec }: PackSpec,
  given: readonly GivenForm[],
  { wanted, year }: { readonly wanted: boolean; readonly year: number },
): Additions {
  if (spec === undefined || (given.length === 0 && !wanted)) return additions;
  const read = entriesOf(
    spec,
    given.map(({ form }) => form),
    year,
  );
  const { performance: entered } = additions;
  return {
    ...additions,
    performance: entered
      ? { overall: entered.overall, projects: new Map([...read.projects, ...entered.projects]) }
      : read,
    formsGiven: read,
  };
}

function projectNames({ pack, book }: LocatedWorkbook, { added }: RefreshAccount): readonly string[] {
  return [
    ...(pack.performance ? projectsOf(pack.performance, book.tables).map(({ name }) => name) : []),
    ...added.filter(({ code }) => code === null).map(({ name }) => name),
  ];
}

/** Writes what was planned, unless the workbook has changed since it was read: then WorkbookError `changed` says where, and nothing is written. */
export async function carryOut(
  port: WorkbookPort,
  { plan, located }: PlannedRefresh,
  options?: ApplyOptions,
): Promise<void> {
  if (plan) await port.apply(plan, { ...options, expected: located.snapshot });
}

/** Brings the workbook up to date as it is now. */
export async function refresh(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  wishes: RefreshWishes,
  options?: ApplyOptions,
): Promise<RefreshAccount> {
  const planned = await previewRefresh(port, packs, wishes);
  await carryOut(port, planned, options);
  return planned.account;
}

function additionsFor({ pack, book }: LocatedWorkbook, { wishes, data }: RefreshWishes): Additions {
  const listed = data === null ? NO_ADDITIONS : additionsInData(pack, data);
  const reading = additionsOf(pack, wishes, codeNames(pack, book.tables, listed.names));
  if (!reading.ok) throw new WishesUnclear(reading.problems);
  const { rows, names, asked } = withoutKnownNames(pack, book.tables, reading.additions);
  const groups = new Set([...listed.rows.keys(), ...rows.keys()]);
  return {
    ...listed,
    rows: new Map([...groups].map((group) => [group, [...(listed.rows.get(group) ?? []), ...(rows.get(group) ?? [])]])),
    names: new Map([...listed.names, ...names]),
    asked,
  };
}

function additionsInData(pack: PackSpec, data: string): Additions {
  const reading = readEntries(data, pack);
  if (!reading.ok) throw new DataRefused(reading.issues);
  return additionsFromInputs(reading.inputs);
}
