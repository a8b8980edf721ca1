/** Which rows and columns of the form a list row feeds, by the pack's declaration. All of its places take it, or it is left out. */
import { findGroup } from "../declare/lookups";
import type { GroupPlace } from "../declare/lookups";
import type { ListColumns, ListCondition, ListTarget } from "../declare/listImport";
import type { PackSpec } from "../declare/pack";
import { normalizeText } from "../text/normalize";
import type { ListedCode } from "../list/codeText";
import type { FieldId } from "./fields";
import type { HeaderColumn } from "./header";
import { natureOf } from "./keywords";
import type { CodeNames } from "./names";
import { codeFault, differs } from "./names";
import type { ImportProblem, ImportProblemCode } from "./problem";
import type { ListRow } from "./row";

export interface ListPlacement {
  readonly target: ListTarget;
  readonly place: GroupPlace;
  /** Tells the rows of the group apart. */
  readonly key: string;
  readonly code: string | null;
  /** Empty where the catalogue has it. */
  readonly name: string;
  readonly column: string;
}

export interface PlacedListRow {
  readonly row: ListRow;
  readonly placements: readonly ListPlacement[];
  /** Empty when the row is placed whole. */
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportProblem[];
}

export interface PlaceContext {
  readonly pack: PackSpec;
  readonly targets: readonly ListTarget[];
  readonly names: CodeNames;
  readonly columns: ReadonlyMap<FieldId, HeaderColumn>;
  /** The year that is imported. */
  readonly year: number;
}

export function placeRow(context: PlaceContext, row: ListRow): PlacedListRow {
  const report = (
    code: ImportProblemCode,
    field: FieldId | null,
    text: string,
    detail: Readonly<Record<string, string>> = {},
  ): ImportProblem => ({
    code,
    row: row.row,
    field,
    column: field === null ? null : (context.columns.get(field)?.text ?? null),
    text,
    detail,
  });
  if (row.year !== null && row.year !== context.year)
    return {
      row,
      placements: [],
      problems: [
        report("otherYear", "year", String(row.year), { year: String(row.year), wanted: String(context.year) }),
      ],
      notes: [],
    };
  if (row.problems.length > 0) return { row, placements: [], problems: row.problems, notes: [] };
  const fitting = context.targets.filter(
    (target) => holds(target.when, row) && columnFor(target.amounts, row) !== undefined,
  );
  if (fitting.every((target) => target.onlyKeysWith !== undefined))
    return {
      row,
      placements: [],
      problems: [
        report("noPlace", null, "", { fund: row.fund ?? "", category: row.category ?? "", period: row.period ?? "" }),
      ],
      notes: [],
    };
  const placements: ListPlacement[] = [];
  const problems: ImportProblem[] = [];
  const notes: ImportProblem[] = row.joined === null ? [] : [report("joinedAmount", "amount", row.joined)];
  for (const target of fitting) {
    const place = findGroup(context.pack, target.group);
    const column = columnFor(target.amounts, row);
    if (!place || column === undefined) throw new Error(`list target ${target.group} has no such group or column`);
    const key = keyOf(context, target, place, row, report);
    if ("code" in key && "row" in key) problems.push(key);
    else placements.push({ target, place, column, ...key });
    if (target.key !== "project") notes.push(...nameNotes(context, place, target.key, row[target.key], report));
  }
  return { row, placements, problems: unique(problems), notes: unique(notes) };
}

type Report = (
  code: ImportProblemCode,
  field: FieldId,
  text: string,
  detail?: Readonly<Record<string, string>>,
) => ImportProblem;
type Key = Pick<ListPlacement, "key" | "code" | "name">;

function keyOf(
  context: PlaceContext,
  target: ListTarget,
  { group }: GroupPlace,
  row: ListRow,
  report: Report,
): Key | ImportProblem {
  if (target.key === "project") {
    if (row.project === "") return report("noProject", "project", "");
    return { key: normalizeText(row.project), code: null, name: row.project };
  }
  const { code, name, text } = row[target.key];
  if (group.kind !== "tree")
    return code === "" || name === "" ? report("badCode", target.key, text, { digits: "" }) : { key: code, code, name };
  const fault = codeFault(context.names, group, code);
  if (fault) return report(fault.code, target.key, text, fault.detail);
  return {
    key: code,
    code,
    name: context.names.isOfficial(group, code) ? "" : (context.names.nameOf(group, code) ?? ""),
  };
}

function nameNotes(
  context: PlaceContext,
  { group }: GroupPlace,
  field: "function" | "economic",
  { code, name, text }: ListedCode,
  report: Report,
): readonly ImportProblem[] {
  if (group.kind !== "tree") return [];
  const used = context.names.nameOf(group, code);
  return used !== undefined && differs(used, name)
    ? [report("otherName", field, text, { code, found: name, used })]
    : [];
}

export function holds(condition: ListCondition, { fund, category, period }: ListRow): boolean {
  const within = <Value>(allowed: readonly Value[] | undefined, value: Value | null): boolean =>
    allowed === undefined || (value !== null && allowed.includes(value));
  return (
    within(condition.funds, fund) &&
    within(condition.categories, category) &&
    within(condition.natures, category === null ? null : natureOf(category)) &&
    within(condition.periods, period)
  );
}

function columnFor(amounts: ListColumns, { fund, category }: ListRow): string | undefined {
  switch (amounts.by) {
    case "one":
      return amounts.column;
    case "fund":
      return fund === null ? undefined : amounts.columns[fund];
    case "category":
      return category === null ? undefined : amounts.columns[category];
    case "nature":
      return category === null ? undefined : amounts.columns[natureOf(category)];
  }
}

/** Several targets with the same key find the same fault. */
function unique(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.code} ${problem.field ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
