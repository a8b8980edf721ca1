/** What the pane offers to pick from: 项 of the function catalogue and items of the economic one. */
import { rawNames, rawRows } from "../../core/data/rawRows";
import { namedCodes } from "../../core/catalogue/known";
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

export interface SubjectChoice extends Choice {
  /** Name of the 款: 行政运行 is a 项 of many. */
  readonly section: string;
}

export interface FoundSubjects {
  readonly choices: readonly SubjectChoice[];
  /** Further ones that are not shown. */
  readonly more: number;
}

/** More than anybody reads through. */
const MOST = 20;

/** 2130301 行政运行（水利） */
export function subjectLabel({ code, name, section }: SubjectChoice): string {
  return `${code} ${name}${section === "" || section === name ? "" : `（${section}）`}`;
}

export function searchSubjects(pack: PackSpec, query: string): FoundSubjects {
  const all = subjectsFor(pack, query);
  return { choices: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}

/**
 * The 项 that the catalogue, or what is known beside it, has: whose code begins with, whose name or whose 款's or 类's name contains, all
 * that was typed; those of their own name first.
 */
export function subjectsFor(pack: PackSpec, query: string): readonly SubjectChoice[] {
  const named = namedCodes(pack.catalogues.function);
  const nameOf = (code: string): string => named.get(code)?.name ?? "";
  const wanted = query.normalize("NFKC").trim().split(/\s+/);
  const items = [...named.values()].filter(({ code }) => code.length === ITEM_LENGTH).sort(byCode);
  const own = (code: string, word: string): boolean => code.startsWith(word) || nameOf(code).includes(word);
  const fits = (code: string, word: string): boolean => [code, code.slice(0, SECTION_LENGTH), code.slice(0, CLASS_LENGTH)].some((part) => own(part, word));
  const found = items.filter(({ code }) => wanted.every((word) => fits(code, word)));
  const first = found.filter(({ code }) => wanted.every((word) => own(code, word)));
  const isFirst = new Set(first);
  return [...first, ...found.filter((item) => !isFirst.has(item))].map(({ code, name }) => ({ code, name, section: nameOf(code.slice(0, SECTION_LENGTH)) }));
}

/** The items of 表六 by 类; items that only the opened data file names are among them. */
export function economicClasses(pack: PackSpec, draft: Draft): readonly EconomicClass[] {
  const { entries } = pack.catalogues.economic;
  const items = new Map(entries.filter((entry) => entry.code.length > CLASS_LENGTH).map(choice));
  for (const [code, name] of sourceItems(pack, draft)) if (!items.has(code)) items.set(code, { code, name });
  return entries
    .filter((entry) => entry.code.length === CLASS_LENGTH)
    .map(({ code, name }) => ({ code, name, items: [...items.values()].filter((item) => item.code.startsWith(code)).sort(byCode) }))
    .filter((entry) => entry.items.length > 0);
}

function sourceItems(pack: PackSpec, draft: Draft): readonly (readonly [string, string])[] {
  const file = sourceJson(draft);
  if (file === null) return [];
  const names = rawNames(file, "economic");
  return rawRows(pack, file).flatMap((row) => (row.entry.group.id === ECONOMIC_GROUP && row.code !== null ? [[row.code, row.name || (names.get(row.code) ?? row.code)] as const] : []));
}

function choice({ code, name }: CatalogueEntry): readonly [string, Choice] {
  return [code, { code, name }];
}

function byCode(left: Choice, right: Choice): number {
  return left.code < right.code ? -1 : 1;
}
