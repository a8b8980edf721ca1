/** What people really do, beside slips of the pen: advice that is no value for a cell. */
import type { CheckContext } from "../../finding/context";
import type { JudgedInstance } from "../../check/figures/identities";
import type { Finding, FindingCell } from "../../finding/finding";
import type { Cause } from "../../finding/suspect";
import { addressKey, lineKey } from "../../model/address";
import { cellAt } from "../../model/tableMap";
import type { Instance } from "../../identity/instances";
import { besideBlank } from "./besideBlank";
import { deletedRows } from "./deletedRows";
import { emptyRows } from "./emptyRows";
import { exchangedColumns } from "./exchangedColumns";
import { missingParts } from "./missingParts";
import { missingRows } from "./missingRows";
import { notFilled } from "./notFilled";
import { otherFormulas } from "./otherFormulas";
import { otherFunds } from "./otherFunds";
import { otherVersions } from "./otherVersions";
import { partlyChanged } from "./partlyChanged";
import { pastedColumns } from "./pastedColumns";
import { pastedValues } from "./pastedValues";
import { repeatedRows } from "./repeatedRows";
import { roundedTables } from "./roundedTables";
import { shortRanges } from "./shortRanges";
import type { SearchSpace } from "../search/space";
import type { Residuals } from "../search/state";
import { failing, residualsOf } from "../search/state";
import { slippedColumns } from "./slippedColumns";
import { subtotalRows } from "./subtotalRows";
import { tableUnits } from "./tableUnits";
import type { Trials } from "../trial";
import { typedRows } from "./typedRows";
import { addedRows, uncountedRows } from "./uncountedRows";

/** A cause before the report's findings are looked up: the forms that it explains, by position. */
export interface FoundCause extends Pick<Cause, "kind" | "words" | "cells" | "formula"> {
  readonly forms: readonly number[];
  /** Findings that are no identity and that it explains as well, by position. */
  readonly others?: readonly number[];
  /** Ids of the columns that it says are blank: told by one cause only. */
  readonly blanks?: readonly string[];
  /** Rows without any figure that it names: those of one table are one cause. */
  readonly empty?: readonly EmptyRow[];
}

export interface EmptyRow {
  /** Counted from 0. */
  readonly line: number;
  readonly label: string;
  readonly cell: FindingCell | null;
}

/** What the causes are looked for in. */
export interface CauseSearch {
  readonly context: CheckContext;
  readonly space: SearchSpace;
  readonly judged: readonly JudgedInstance[];
  readonly trials: Trials;
  readonly findings: readonly Finding[];
  /** As the workbook stands. */
  readonly start: Residuals;
  /** Positions of the failing forms that hang on no unknown. */
  readonly left: readonly number[];
}

/** What says most first: a kind that tells just what was done goes before one that only tells that something is missing. */
const KINDS: readonly ((search: CauseSearch) => readonly FoundCause[])[] = [
  typedRows,
  repeatedRows,
  shortRanges,
  otherFormulas,
  otherFunds,
  subtotalRows,
  tableUnits,
  roundedTables,
  exchangedColumns,
  besideBlank(pastedColumns),
  slippedColumns,
  pastedValues,
  missingRows,
  notFilled,
  addedRows,
  otherVersions,
  partlyChanged,
];

/** Kinds that tell just what was done. */
const TELLING: ReadonlySet<Cause["kind"]> = new Set([
  "typedRow",
  "deletedRow",
  "otherFund",
  "repeatedRow",
  "subtotalRow",
  "tableUnit",
  "pastedColumn",
  "slippedColumn",
  "exchangedColumns",
  "roundedTable",
  "pastedValues",
]);

/** Whether a cause tells just what was done, so that no single figure has to be wrong. */
export function isTelling({ kind }: FoundCause): boolean {
  return TELLING.has(kind);
}

/** A cause of which causes before it explain so much says nothing new. */
const KNOWN = 0.8;

/**
 * What is left where neither a cause nor a suspect was found. A row without figures that would make up the difference comes before a row
 * that should go: what is deleted is lost. But for one row that is all of it where rows of several tables would have to be blank by chance.
 */
export function lastCauses(search: Omit<CauseSearch, "start">): readonly FoundCause[] {
  if (search.left.length === 0) return [];
  const all = { ...search, start: residualsOf(search.space.problem) };
  const empty = emptyRows(all);
  const uncounted = uncountedRows(all);
  const [row, ...others] = uncounted;
  const isTables = new Set(empty.map(({ words: { table } }) => table)).size > 1;
  if (row && others.length === 0 && isTables && search.left.every((form) => row.forms.includes(form))) return [row];
  const told = [...empty];
  const rest = (): CauseSearch => {
    const explained = new Set(told.flatMap(({ forms }) => forms));
    return { ...all, left: search.left.filter((form) => !explained.has(form)) };
  };
  told.push(...(empty.length === 0 ? uncounted : uncountedRows(rest())));
  told.push(...missingParts(rest()));
  return told;
}

export function causesIn(
  search: Omit<CauseSearch, "left" | "start">,
  isKnown: (form: number) => boolean,
): readonly FoundCause[] {
  const start = residualsOf(search.space.problem);
  const wrong = failing(search.space.problem, start);
  const left = wrong.filter(isKnown);
  // What shows #REF! is unknown, and everything hangs on it.
  const told = [...deletedRows({ ...search, start, left: wrong })];
  if (left.length === 0) return [...told, ...tableUnits({ ...search, start, left })];
  const explained = new Set(told.flatMap(({ forms }) => forms));
  for (const find of KINDS) {
    const found = find({ ...search, start, left }).filter(({ forms, others = [] }) =>
      forms.length === 0
        ? others.length > 0
        : forms.filter((form) => explained.has(form)).length < forms.length * KNOWN,
    );
    for (const { forms } of found) for (const form of forms) explained.add(form);
    told.push(
      ...found.filter(({ blanks = [] }) => !blanks.some((id) => told.some((other) => other.blanks?.includes(id)))),
    );
  }
  return withoutRangesOf(told).sort((a, b) => b.forms.length - a.forms.length);
}

/** A row that is one too many, or not one of the form's, is no row that a total's range has to have. */
const OF_ROWS: ReadonlySet<Cause["kind"]> = new Set(["repeatedRow", "subtotalRow", "typedRow"]);

export function isOfRow(kind: Cause["kind"]): boolean {
  return OF_ROWS.has(kind);
}

function withoutRangesOf(causes: readonly FoundCause[]): FoundCause[] {
  const lines = new Set(
    causes.flatMap(({ kind, cells }) => (isOfRow(kind) ? cells.map(({ address }) => lineKey(address)) : [])),
  );
  return causes.filter(
    ({ kind, cells: [, ...missed] }) => kind !== "range" || !missed.every(({ address }) => lines.has(lineKey(address))),
  );
}

export function toCause(
  space: SearchSpace,
  findings: readonly Finding[],
  { forms, others = [], blanks: _, empty: __, ...cause }: FoundCause,
): Cause {
  const own = differencesOf(
    findings,
    forms.flatMap((form) => space.problem.forms[form]?.instance ?? []),
  );
  const all = new Set([...own, ...others, ...clearedRows(findings, cause)]);
  return { ...cause, findings: [...all].sort((a, b) => a - b) };
}

/** A row that is blank has lost its formulas as well. */
function clearedRows(
  findings: readonly Finding[],
  { kind, cells }: Pick<FoundCause, "kind" | "cells">,
): readonly number[] {
  if (kind !== "emptyRow" && kind !== "notFilled") return [];
  const lines = new Set(cells.filter(({ printed }) => printed === "").map(({ address }) => lineKey(address)));
  return findings.flatMap((finding, index) =>
    (finding.template === "rowCleared" || finding.template === "rowsCleared") &&
    finding.cells.every(({ address }) => lines.has(lineKey(address)))
      ? [index]
      : [],
  );
}

/** Positions of the findings about these instances, hints of what is usual among them. */
function differencesOf(findings: readonly Finding[], instances: readonly Instance[]): readonly number[] {
  const ids = new Set(
    instances.map(({ rule, map, row, column }) => {
      const at = cellAt(map, row, column);
      return `${rule.id}|${at ? addressKey(at) : ""}`;
    }),
  );
  return findings.flatMap((finding, index) => {
    const at = finding.kind === "mismatch" || finding.kind === "plausibility" ? finding.cells[0]?.address : undefined;
    return at && ids.has(`${finding.rule}|${addressKey(at)}`) ? [index] : [];
  });
}
