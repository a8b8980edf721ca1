/** What has to be asked before a 科目 or a 项目 can come into a workbook: which table, and names that nobody knows yet. */
import { namedCodes } from "../core/catalogue/known";
import type { LocatedWorkbook } from "../core/locate/locate";
import { nameKey } from "../core/plan/memory";
import type { Wish } from "../core/refresh/additions";
import { codePlaces, takes } from "../core/refresh/codePlaces";
import { codeNames, treeGroups } from "../core/refresh/codes";
import { ancestors, findGroup, groupsOf } from "../core/declare/lookups";
import type { PackSpec } from "../core/declare/pack";
import type { TreeGroup } from "../core/declare/table";
import { normalizeText } from "../core/text/normalize";
import { plainCode } from "./entry/addSubject";
import { subjectsFor } from "./entry/choices";
import type { SubjectChoice } from "./entry/choices";
import { fundsOf } from "./entry/funds";

/** A table that can take it. */
export interface TableForCode {
  /** Short name, as a wish names it. */
  readonly table: string;
  /** 表五（一般公共预算） */
  readonly label: string;
}

export interface SubjectQuestion {
  readonly code: string;
  /** Null where neither workbook nor catalogue knows it. */
  readonly name: string | null;
  /** Codes above it that have no name yet. */
  readonly unnamed: readonly string[];
  readonly places: readonly TableForCode[];
  /** Tables that have it already. */
  readonly there: readonly string[];
}

/** `asked` comes into the workbook as well. Null while the code is not whole: the codes above come as parents of others. */
export function subjectQuestion(
  { pack, book }: LocatedWorkbook,
  asked: readonly Wish[],
  text: string,
): SubjectQuestion | null {
  const code = plainCode(text);
  if (!/^\d+$/.test(code) || !treeGroups(pack).some((group) => isLowest(group, code))) return null;
  const groups = codePlaces(pack, code).filter((group) => isLowest(group, code));
  const [first] = groups;
  // 21303 on the way to 2130311, although items of 表六 have as many digits.
  if (first === undefined)
    return treeGroups(pack).some((group) => takes(pack, group, code))
      ? null
      : { code, name: null, unnamed: [], places: [], there: [] };
  const given = new Map(
    asked.flatMap((wish) =>
      wish.code !== null && wish.name !== null ? [[nameKey(first, wish.code), wish.name] as const] : [],
    ),
  );
  const nameOf = codeNames(pack, book.tables, given);
  const rows = [...book.tables.values()].flatMap((map) => map.rows);
  const isThere = ({ id }: TreeGroup): boolean =>
    rows.some((row) => row.group === id && row.code === code) ||
    asked.some((wish) => wish.code === code && wish.table === tableOf(pack, id));
  return {
    code,
    name: nameOf(first, code),
    unnamed: ancestors(code, first.levels).filter((part) => nameOf(first, part) === null),
    places: groups
      .filter((group) => !isThere(group))
      .map(({ id }) => ({ table: tableOf(pack, id), label: labelOf(pack, id) })),
    there: groups.filter(isThere).map(({ id }) => tableOf(pack, id)),
  };
}

/** `names`: what was typed, by code, for the code itself and for those above it. */
export function subjectWishes(
  { code }: SubjectQuestion,
  table: string,
  names: ReadonlyMap<string, string>,
): readonly Wish[] {
  const above = [...names].filter(([one, name]) => one !== code && name.trim() !== "");
  return [
    { kind: "code", table, code, name: names.get(code)?.trim() || null },
    ...above.map(([one, name]): Wish => ({ kind: "code", table: null, code: one, name: name.trim() })),
  ];
}

/** The lists of projects that have none of this name. */
export function projectPlaces(
  { pack, book }: LocatedWorkbook,
  asked: readonly Wish[],
  name: string,
): readonly TableForCode[] {
  return pack.tables.flatMap((table) =>
    groupsOf(table).flatMap((group): readonly TableForCode[] => {
      if (group.kind !== "list" || group.noun !== "项目") return [];
      const names = [
        ...(book.tables.get(table.id)?.rows ?? []).filter((row) => row.group === group.id).map(({ label }) => label),
        ...asked.flatMap((wish) =>
          wish.kind === "project" && wish.table === table.shortName ? (wish.name ?? []) : [],
        ),
      ];
      return name !== "" && names.some((one) => normalizeText(one) === normalizeText(name))
        ? []
        : [{ table: table.shortName, label: table.shortName }];
    }),
  );
}

/** 项 as the page of the template finds them, and economic items whose code begins with, or whose name contains, what was typed. */
export function searchCodes(pack: PackSpec, text: string): readonly SubjectChoice[] {
  const wanted = text.normalize("NFKC").trim();
  const groups = treeGroups(pack);
  const isItem = (catalogue: TreeGroup["catalogue"], code: string): boolean =>
    groups.some((group) => group.catalogue === catalogue && isLowest(group, code));
  const items = [...namedCodes(pack.catalogues.economic).values()].filter(
    ({ code, name }) => code.startsWith(wanted) || name.includes(wanted),
  );
  return [
    ...subjectsFor(pack, text).filter(({ code }) => isItem("function", code)),
    ...items.filter(({ code }) => isItem("economic", code)).map(({ code, name }) => ({ code, name, section: "" })),
  ];
}

function isLowest({ levels }: TreeGroup, code: string): boolean {
  return levels.length > 1 && levels.at(-1) === code.length;
}

function tableOf(pack: PackSpec, group: string): string {
  return findGroup(pack, group)?.table.shortName ?? "";
}

function labelOf(pack: PackSpec, group: string): string {
  const table = tableOf(pack, group);
  const fund = fundsOf(pack).find((one) => one.group === group)?.label ?? "";
  return fund === "" || table.includes(fund) ? table : `${table}（${fund}）`;
}
