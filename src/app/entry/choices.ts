/** What the pane offers to pick from: 项 of the function catalogue and items of the economic one. */
import { rawNames, rawRows } from "../../core/data/rawRows";
import type { FoundItem } from "../../core/catalogue/search";
import { itemLabel, searchItems } from "../../core/catalogue/search";
import type { CatalogueEntry, PackSpec } from "../../core/declare/pack";
import type { Draft } from "./draft";
import { ECONOMIC_GROUP } from "./funds";
import { sourceJson } from "./source";

/** Digits of a 类, 款 and 项 of the function catalogue. */
export const CLASS_LENGTH = 3;
export const SECTION_LENGTH = 5;
export const ITEM_LENGTH = 7;

export interface Choice {
  readonly code: string;
  readonly name: string;
}

export interface EconomicClass extends Choice {
  readonly items: readonly Choice[];
}

export type SubjectChoice = FoundItem;

export interface FoundSubjects {
  readonly choices: readonly SubjectChoice[];
  /** Further ones that are not shown. */
  readonly more: number;
}

/** More than anybody reads through. */
const MOST = 20;

export const subjectLabel = itemLabel;

export function searchSubjects(pack: PackSpec, query: string): FoundSubjects {
  const all = subjectsFor(pack, query);
  return { choices: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}

/**
 * The 项 that the catalogue, or what is known beside it, has: whose code begins with, whose name or whose 款's or 类's name contains, all
 * that was typed; those of their own name first.
 */
export function subjectsFor(pack: PackSpec, query: string): readonly SubjectChoice[] {
  return searchItems(pack.catalogues.function, [CLASS_LENGTH, SECTION_LENGTH, ITEM_LENGTH], query);
}

/** The items of 表六 by 类; items that only the opened data file names are among them. */
export function economicClasses(pack: PackSpec, draft: Draft): readonly EconomicClass[] {
  const { entries } = pack.catalogues.economic;
  const items = new Map(entries.filter((entry) => entry.code.length > CLASS_LENGTH).map(choice));
  for (const [code, name] of sourceItems(pack, draft)) if (!items.has(code)) items.set(code, { code, name });
  return entries
    .filter((entry) => entry.code.length === CLASS_LENGTH)
    .map(({ code, name }) => ({
      code,
      name,
      items: [...items.values()].filter((item) => item.code.startsWith(code)).sort(byCode),
    }))
    .filter((entry) => entry.items.length > 0);
}

function sourceItems(pack: PackSpec, draft: Draft): readonly (readonly [string, string])[] {
  const file = sourceJson(draft);
  if (file === null) return [];
  const names = rawNames(file, "economic");
  return rawRows(pack, file).flatMap((row) =>
    row.entry.group.id === ECONOMIC_GROUP && row.code !== null
      ? [[row.code, row.name || (names.get(row.code) ?? row.code)] as const]
      : [],
  );
}

function choice({ code, name }: CatalogueEntry): readonly [string, Choice] {
  return [code, { code, name }];
}

function byCode(left: Choice, right: Choice): number {
  return left.code < right.code ? -1 : 1;
}
