/** What is to be in the workbook besides what stands there: codes and names that somebody asks for, or a whole data file. */
import type { InputRow, Inputs, StatedTotal } from "../model/inputs";
import type { GuideEntry } from "../model/guideEntries";
import type { PerformanceEntries } from "../model/performanceEntries";
import type { PackSpec } from "../declare/pack";
import { ancestors, findGroup, groupsOf } from "../declare/lookups";
import type { TableSpec, TreeGroup } from "../declare/table";
import { codesOfName } from "../check/codes/names";
import { normalizeText } from "../text/normalize";
import { forbiddenCharacter } from "../text/xmlCharacters";
import { nameKey } from "../plan/memory";
import { codePlaces, takes } from "./codePlaces";
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
  /** What somebody asked for one by one, by group: a code with the name given for it, or a name. */
  readonly asked: readonly AskedRow[];
  /** What the forms that come in say; absent where no forms are asked for. */
  readonly performance?: PerformanceEntries;
  /** What forms from files say, from which blanks of forms that are there are filled. */
  readonly formsGiven?: PerformanceEntries;
  /** 政府购买服务指导性目录; absent where it is not asked for, empty for a blank one. */
  readonly serviceGuide?: readonly GuideEntry[];
  /** Forms that are there get the year's indicators and goals, where they are blank, from those of the whole duration. */
  readonly copyPeriods?: true;
}

export interface AskedRow {
  readonly group: string;
  readonly code: string | null;
  readonly name: string | null;
  /** It only says what a code above another one is called. */
  readonly nameOnly?: true;
}

export const NO_ADDITIONS: Additions = {
  rows: new Map(),
  names: new Map(),
  info: new Map(),
  stated: [],
  complete: false,
  asked: [],
};

/** One wish: `table` is its short name or sheet, null where the form leaves one place, or of a project where its first list is meant. */
export interface Wish {
  readonly kind: "code" | "project";
  readonly table: string | null;
  /** Null of a project. */
  readonly code: string | null;
  readonly name: string | null;
}

/** Why a wish cannot be carried out: something has to be said more exactly. */
export interface WishProblem {
  readonly kind:
    | "noTable"
    | "noPlace"
    | "severalPlaces"
    | "badCode"
    | "unknownClass"
    | "noName"
    | "nameOfOther"
    | "noProjects"
    | "forbiddenCharacter";
  readonly wish: Wish;
  /** The table that was named, the character, the code that lacks a name or has this one, the tables that there are, divided by 、. */
  readonly detail: string;
}

export type WishReading =
  | { readonly ok: true; readonly additions: Additions }
  | { readonly ok: false; readonly problems: readonly WishProblem[] };

/** `nameOf` knows the names of the workbook and of the catalogue. */
export function additionsOf(
  pack: PackSpec,
  wishes: readonly Wish[],
  nameOf: (group: TreeGroup, code: string) => string | null,
): WishReading {
  const rows = new Map<string, InputRow[]>();
  const names = new Map<string, string>();
  const problems: WishProblem[] = [];
  const placed = wishes.flatMap((wish) => {
    const character = forbiddenCharacter([wish.table, wish.code, wish.name].join(" "));
    if (character !== null) {
      problems.push({ kind: "forbiddenCharacter", wish, detail: character });
      return [];
    }
    if (isNameOnly(wish, wishes)) return [];
    const place = placeOf(pack, wish);
    if ("kind" in place) problems.push(place);
    return "kind" in place ? [] : [{ wish, group: place.group }];
  });
  for (const { group } of placed) {
    for (const { code, name } of wishes)
      if (group.kind === "tree" && code !== null && name !== null && takes(pack, group, code))
        names.set(nameKey(group, code), name);
  }
  for (const { wish, group } of placed) {
    if (group.kind === "tree")
      problems.push(
        ...otherNames(pack, group, wish),
        ...nameProblems(group, wish, (code) => names.get(nameKey(group, code)) ?? nameOf(group, code)),
      );
    rows.set(group.id, [
      ...(rows.get(group.id) ?? []),
      { rowId: null, code: wish.code, name: wish.name ?? "", texts: new Map(), amounts: new Map() },
    ]);
  }
  return problems.length > 0
    ? { ok: false, problems }
    : {
        ok: true,
        additions: {
          ...NO_ADDITIONS,
          rows,
          names,
          asked: [
            ...placed.map(({ wish: { code, name }, group }) => ({ group: group.id, code, name })),
            ...namesOnly(wishes, placed),
          ],
        },
      };
}

/** All that the file has; what the workbook has besides is told. */
export function additionsFromInputs(inputs: Inputs): Additions {
  const names = new Map<string, string>();
  for (const catalogue of ["function", "economic"] as const) {
    for (const row of inputs.groups.get(`${catalogue}Names`) ?? [])
      if (row.code !== null) names.set(nameKey({ catalogue }, row.code), row.name);
  }
  return {
    rows: inputs.groups,
    names,
    info: inputs.info,
    stated: inputs.stated,
    complete: true,
    asked: [],
    ...(inputs.performance === undefined ? {} : { performance: inputs.performance }),
    ...(inputs.serviceGuide === undefined ? {} : { serviceGuide: inputs.serviceGuide }),
  };
}

/** 21303=水利 beside 表五:2130311: the other wish brings the row, and this one says what it is called. */
function isNameOnly({ table, code, name }: Wish, wishes: readonly Wish[]): boolean {
  return (
    table === null &&
    code !== null &&
    name !== null &&
    wishes.some((other) => other.code?.startsWith(code) && (other.code !== code || other.table !== null))
  );
}

function namesOnly(
  wishes: readonly Wish[],
  placed: readonly { readonly wish: Wish; readonly group: Place["group"] }[],
): readonly AskedRow[] {
  return wishes
    .filter((wish) => isNameOnly(wish, wishes))
    .flatMap(({ code, name }): readonly AskedRow[] => {
      const below = placed.find(({ wish }) => wish.code?.startsWith(code ?? ""));
      return below ? [{ group: below.group.id, code, name, nameOnly: true }] : [];
    });
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
  const trees = treeGroups(pack).filter((group) => group.levels.includes(code.length));
  if (!/^\d+$/.test(code) || trees.length === 0) return { kind: "badCode", wish, detail: code };
  if (wish.table !== null)
    return placeIn(
      pack,
      wish,
      trees.filter((group) => tables.some((table) => groupsOf(table).includes(group))),
    );
  const places = codePlaces(pack, code);
  const [first] = places;
  if (first === undefined) return { kind: "unknownClass", wish, detail: code.slice(0, 3) };
  return places.length === 1 ? { group: first } : { kind: "severalPlaces", wish, detail: tableNames(pack, places) };
}

/** `trees` are those of the table that was named. */
function placeIn(pack: PackSpec, wish: Wish, trees: readonly TreeGroup[]): Place | WishProblem {
  const code = wish.code ?? "";
  const known = trees.find((group) => takes(pack, group, code));
  if (known) return { group: known };
  return trees.length > 0
    ? { kind: "unknownClass", wish, detail: code.slice(0, 3) }
    : { kind: "noPlace", wish, detail: tableNames(pack, codePlaces(pack, code)) };
}

/** 表五, 表5, 预算公开表5 */
function isNamed(table: TableSpec, name: string): boolean {
  return [table.shortName, table.sheet, table.formNo ?? ""].some(
    (known) => normalizeText(known) === normalizeText(name),
  );
}

function tableNames(pack: PackSpec, groups: readonly TreeGroup[]): string {
  return groups.flatMap((group) => findGroup(pack, group.id)?.table.shortName ?? []).join("、");
}

/** Code or name is a slip, and would come into every table. */
function otherNames(pack: PackSpec, group: TreeGroup, wish: Wish): readonly WishProblem[] {
  const { code, name } = wish;
  const others = code === null || name === null ? [] : codesOfName(pack, group, { code, name });
  return others.length === 0 ? [] : [{ kind: "nameOfOther", wish, detail: others.map((one) => one.code).join("、") }];
}

/** Every code above it needs a name as well: it gets a row. */
function nameProblems(group: TreeGroup, wish: Wish, nameOf: (code: string) => string | null): readonly WishProblem[] {
  const code = wish.code ?? "";
  return [...ancestors(code, group.levels), code]
    .filter((part) => nameOf(part) === null)
    .map((part) => ({ kind: "noName", wish, detail: part }));
}
