/** What is to be in the workbook besides what stands there: codes and names that somebody asks for, or a whole data file. */
import type { InputRow, Inputs, StatedTotal } from "../data/inputs";
import type { PackSpec } from "../spec/pack";
import { ancestors, catalogueFor, findGroup, groupsOf } from "../spec/lookups";
import type { TableSpec, TreeGroup } from "../spec/table";
import { normalizeText } from "../text/normalize";
import { nameKey } from "../plan/memory";
import { treeGroups } from "./codes";

export interface Additions {
  /** By group: rows with a code, or with the name of a list's row. */
  readonly rows: ReadonlyMap<string, readonly InputRow[]>;
  /** By `nameKey`. */
  readonly names: ReadonlyMap<string, string>;
  /** Fields of 基础信息. */
  readonly info: ReadonlyMap<string, string>;
  readonly stated: readonly StatedTotal[];
  /** The rows are all that there should be: others are told. */
  readonly complete: boolean;
}

export const NO_ADDITIONS: Additions = { rows: new Map(), names: new Map(), info: new Map(), stated: [], complete: false };

/** One wish: `table` is its short name or sheet, null where the form leaves one place, or its first is meant. */
export interface Wish {
  readonly kind: "code" | "project";
  readonly table: string | null;
  /** Null of a project. */
  readonly code: string | null;
  readonly name: string | null;
}

/** Why a wish cannot be carried out: something has to be said more exactly. */
export interface WishProblem {
  readonly kind: "noTable" | "noPlace" | "badCode" | "unknownClass" | "noName" | "noProjects";
  readonly wish: Wish;
  /** The table that was named, the code that lacks a name, the tables that there are. */
  readonly detail: string;
}

export type WishReading = { readonly ok: true; readonly additions: Additions } | { readonly ok: false; readonly problems: readonly WishProblem[] };

/** `nameOf` knows the names of the workbook and of the catalogue. */
export function additionsOf(pack: PackSpec, wishes: readonly Wish[], nameOf: (group: TreeGroup, code: string) => string | null): WishReading {
  const rows = new Map<string, InputRow[]>();
  const names = new Map<string, string>();
  const problems: WishProblem[] = [];
  const placed = wishes.flatMap((wish) => {
    const place = placeOf(pack, wish);
    if ("kind" in place) problems.push(place);
    else if (place.group.kind === "tree" && wish.name !== null) names.set(nameKey(place.group, wish.code ?? ""), wish.name);
    return "kind" in place ? [] : [{ wish, group: place.group }];
  });
  for (const { wish, group } of placed) {
    if (group.kind === "tree") problems.push(...nameProblems(group, wish, (code) => names.get(nameKey(group, code)) ?? nameOf(group, code)));
    // A 款 that is only named is asked for by its 项.
    rows.set(group.id, [...(rows.get(group.id) ?? []), { rowId: null, code: wish.code, name: wish.name ?? "", texts: new Map(), amounts: new Map() }]);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, additions: { ...NO_ADDITIONS, rows, names } };
}

/** All that the file has; what the workbook has besides is told. */
export function additionsFromInputs(inputs: Inputs): Additions {
  const names = new Map<string, string>();
  for (const catalogue of ["function", "economic"] as const) {
    for (const row of inputs.groups.get(`${catalogue}Names`) ?? []) if (row.code !== null) names.set(nameKey({ catalogue }, row.code), row.name);
  }
  return { rows: inputs.groups, names, info: inputs.info, stated: inputs.stated, complete: true };
}

interface Place {
  readonly group: TreeGroup | Extract<ReturnType<typeof groupsOf>[number], { kind: "list" }>;
}

function placeOf(pack: PackSpec, wish: Wish): Place | WishProblem {
  const tables = wish.table === null ? pack.tables : pack.tables.filter((table) => isNamed(table, wish.table ?? ""));
  if (tables.length === 0) return { kind: "noTable", wish, detail: wish.table ?? "" };
  if (wish.kind === "project") {
    const lists = tables.flatMap(groupsOf).filter((group) => group.kind === "list");
    const list = wish.table === null ? lists.find((group) => group.noun === "项目") : lists[0];
    return list ? { group: list } : { kind: "noProjects", wish, detail: wish.table ?? "" };
  }
  const code = wish.code ?? "";
  const trees = treeGroups(pack).filter((group) => group.levels.includes(code.length) && (wish.table !== null || group.codesFrom === undefined));
  const ofTable = trees.filter((group) => tables.some((table) => groupsOf(table).includes(group)));
  const known = ofTable.filter((group) => catalogueFor(pack, group).some((entry) => entry.code === code.slice(0, group.levels[0])));
  if (!/^\d+$/.test(code) || !treeGroups(pack).some((group) => group.levels.includes(code.length))) return { kind: "badCode", wish, detail: code };
  const [first] = known;
  if (first) return { group: first };
  return ofTable.length > 0 ? { kind: "unknownClass", wish, detail: code.slice(0, 3) } : { kind: "noPlace", wish, detail: tableNames(pack, trees) };
}

/** 表五, 表5, 预算公开表5 */
function isNamed(table: TableSpec, name: string): boolean {
  return [table.shortName, table.sheet, table.formNo ?? ""].some((known) => normalizeText(known) === normalizeText(name));
}

function tableNames(pack: PackSpec, groups: readonly TreeGroup[]): string {
  return groups.flatMap((group) => findGroup(pack, group.id)?.table.shortName ?? []).join("、");
}

/** Every code above it needs a name as well: it gets a row. */
function nameProblems(group: TreeGroup, wish: Wish, nameOf: (code: string) => string | null): readonly WishProblem[] {
  const code = wish.code ?? "";
  return [...ancestors(code, group.levels), code].filter((part) => nameOf(part) === null).map((part) => ({ kind: "noName", wish, detail: part }));
}
