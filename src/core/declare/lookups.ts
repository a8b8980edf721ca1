/** Questions that several parts ask of a pack's declarations. */
import type { CatalogueEntry, PackSpec } from "./pack";
import type { InfoField, InfoSpec } from "./info";
import type { NarrativeSpec } from "./narrative";
import type { PagePart } from "./page";
import { derived } from "./derived";
import type { BlockSpec, RowGroup, TableSpec, TreeGroup } from "./table";

export const groupsOf = derived((table: TableSpec): readonly RowGroup[] =>
  table.blocks.flatMap((block) => block.bands.flat()),
);

/** Why a rule must hold and what to do where it does not, for accountants; null for findings that no rule of the pack makes. */
export function explanationOf(pack: PackSpec, rule: string): string | null {
  return pack.rules.find((candidate) => candidate.id === rule)?.explanation ?? null;
}

export interface GroupPlace {
  readonly table: TableSpec;
  readonly block: BlockSpec;
  readonly group: RowGroup;
}

/** Of two groups of one name the first counts. */
const groupPlaces = derived(
  (tables: PackSpec["tables"]): ReadonlyMap<string, GroupPlace> =>
    new Map(
      tables
        .flatMap((table) =>
          table.blocks.flatMap((block) => block.bands.flat().map((group) => ({ table, block, group }))),
        )
        .reverse()
        .map((place) => [place.group.id, place]),
    ),
);

export function findGroup(pack: PackSpec, id: string): GroupPlace | undefined {
  return groupPlaces(pack.tables).get(id);
}

/** Amount columns of each block. */
const amountsOf = derived((table: TableSpec): ReadonlyMap<BlockSpec, readonly string[]> => {
  const amounts = new Set(table.columns.filter((column) => column.kind === "amount").map((column) => column.id));
  return new Map(table.blocks.map((block) => [block, block.columns.filter((column) => amounts.has(column))]));
});

export function amountColumns(table: TableSpec, block: BlockSpec): readonly string[] {
  return amountsOf(table).get(block) ?? [];
}

export const infoFields = derived((info: InfoSpec): readonly InfoField[] =>
  info.sections.flatMap((section) => section.fields),
);

/** A sheet that only explains terms: the texts with figures stand on others. */
export function explainsTerms({ sections }: NarrativeSpec): boolean {
  return sections.every(({ terms, sentences }) => terms === true && sentences.length === 0);
}

/** The parts of the pages that the user writes, as a data file may hold them. */
export function pageParts(pack: PackSpec): readonly PagePart[] {
  return (pack.textPages ?? []).flatMap((page) => ("parts" in page ? page.parts : []));
}

export function catalogueFor(pack: PackSpec, group: TreeGroup): readonly CatalogueEntry[] {
  return pack.catalogues[group.catalogue].entries;
}

/** The codes above a code, from the top down: 2010301 → 201, 20103. */
export function ancestors(code: string, levels: readonly number[]): readonly string[] {
  return levels.filter((length) => length < code.length).map((length) => code.slice(0, length));
}

/** The code as a form with so many code columns prints it: 2010301 → 201, 03, 01 in three, 2010301 in one, nothing in none. */
export function codeParts(code: string, levels: readonly number[], columns: number): readonly string[] {
  if (columns <= 1) return columns === 1 ? [code] : [];
  const ends = levels.filter((length) => length <= code.length);
  return ends.map((end, index) => code.slice(ends[index - 1] ?? 0, end));
}

/** 1 → 一, 21 → 二十一, 30 → 三十. */
export function chineseOrdinal(number: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${digits[number % 10]}`;
}

/** The year of a workbook: the one that was entered where the pack holds for it, else the pack's own. */
export function packYear(pack: PackSpec, entered: string | null | undefined): number {
  const year = Number(entered);
  return acceptsYear(pack, year) ? year : pack.year;
}

export interface Years {
  readonly first: number;
  readonly last: number;
}

/** The years whose printed form the pack was made from. */
export function declaredYears({ year, years }: PackSpec): Years {
  return years ?? { first: year, last: year };
}

/** A form changes little from one year to the next: years around those that a pack was made from. */
const AROUND = 3;

/** The years that a workbook may have; outside the declared ones the user is told that the form may have changed. */
export function usableYears(pack: PackSpec): Years {
  const { first, last } = declaredYears(pack);
  return { first: first - AROUND, last: last + AROUND };
}

export function acceptsYear(pack: PackSpec, year: number): boolean {
  const { first, last } = usableYears(pack);
  return Number.isInteger(year) && year >= first && year <= last;
}

export function isDeclaredYear(pack: PackSpec, year: number): boolean {
  const { first, last } = declaredYears(pack);
  return year >= first && year <= last;
}

/** A declared text with {year}, {lastYear} and the pack's words filled in; other names are left for their slots. */
export function packText(pack: PackSpec, text: string, year: number): string {
  return withYear(text, year)
    .replace(/\{lastYear\}/g, String(year - 1))
    .replace(/\{(\w+)\}/g, (whole, name: string) => pack.words?.[name] ?? whole);
}

export function withYear(text: string, year: number): string {
  return text.replace(/\{year\}/g, String(year));
}
