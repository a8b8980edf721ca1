/**
 * Decides which place of the workbook holds which table: every header found on every sheet is weighed by the title above it, the
 * sheet's name and how much of the header is there. A place goes to one table; a table may go on in several places.
 */
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { derived } from "../declare/derived";
import type { PackSpec } from "../declare/pack";
import type { TableSpec } from "../declare/table";
import { remembered } from "../text/remembered";
import type { LocatedHeader } from "./headers";
import { locateHeaders } from "./headers";
import type { Labels } from "./labels";
import { labelsOf, labelText } from "./labels";
import type { TableChoices } from "./choices";
import { titleOf, withoutFormNumber } from "./titles";

/** What told which table it is; `header` alone counts only where no other table of the form has such a header. */
export type RegionEvidence = "chosen" | "title" | "sheetName" | "header";

export interface TableRegion {
  readonly table: TableSpec;
  readonly sheet: SheetSnapshot;
  readonly header: LocatedHeader;
  /** Where the title was found, null when something else told. */
  readonly title: CellAddress | null;
  readonly evidence: RegionEvidence;
  /** Says itself that it goes on from another place. */
  readonly continued: boolean;
  /** Row where the next table of the sheet begins; the number of rows where none does. */
  readonly end: number;
}

/** How far above a header its title may stand. */
const TITLE_DISTANCE = 8;

/** Of two headers that are there in full the one with more columns says more. */
const MANY_COLUMNS = 1000;

interface Candidate extends Omit<TableRegion, "end"> {
  readonly score: number;
}

export function findRegions(pack: PackSpec, snapshot: WorkbookSnapshot, choices: TableChoices): readonly TableRegion[] {
  const regions = snapshot.sheets.flatMap((sheet) => sheetRegions(pack, sheet, choices));
  return regions.sort((a, b) => Number(b.sheet.visible) - Number(a.sheet.visible));
}

interface KeptRegions {
  readonly choices: TableChoices;
  readonly regions: readonly TableRegion[];
}

/** By the sheet: most are the ones of the reading before. */
const keptRegions = derived((_tables: PackSpec["tables"]) => new WeakMap<SheetSnapshot, KeptRegions>());

function sheetRegions(pack: PackSpec, sheet: SheetSnapshot, choices: TableChoices): readonly TableRegion[] {
  const known = keptRegions(pack.tables).get(sheet);
  if (known?.choices === choices) return known.regions;
  const regions = weighRegions(pack, sheet, choices);
  keptRegions(pack.tables).set(sheet, { choices, regions });
  return regions;
}

function weighRegions(pack: PackSpec, sheet: SheetSnapshot, choices: TableChoices): readonly TableRegion[] {
  const labels = labelsOf(sheet);
  const candidates = pack.tables.flatMap((table) =>
    locateHeaders(table, labels).flatMap((header): readonly Candidate[] => {
      const candidate = weigh(pack, table, labels, header, choices);
      return candidate ? [candidate] : [];
    }),
  );
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (kept.some((other) => share(other.header, candidate.header))) continue;
    const rivals = candidates.filter(
      (other) =>
        other.table !== candidate.table && other.score === candidate.score && share(other.header, candidate.header),
    );
    if (candidate.evidence === "header" && (rivals.length > 0 || candidate.header.share < 1)) continue;
    kept.push(candidate);
  }
  return kept.map((candidate) => ({ ...candidate, end: endOf(candidate, kept, sheet) }));
}

/** Two headers take the same cells: rows that meet, in columns that meet. Tables side by side do not. */
function share(a: LocatedHeader, b: LocatedHeader): boolean {
  if (a.bottom < b.top || b.bottom < a.top) return false;
  const [aLeft, aRight] = span(a);
  const [bLeft, bRight] = span(b);
  return aLeft <= bRight && bLeft <= aRight;
}

function span(header: LocatedHeader): readonly [number, number] {
  const columns = [...header.columns.values(), ...[...header.codes.values()].flat()];
  return [Math.min(...columns), Math.max(...columns)];
}

/** The first row of the next table below that stands in the same columns: its title, or else its header. */
function endOf(region: Candidate, all: readonly Candidate[], sheet: SheetSnapshot): number {
  const [left, right] = span(region.header);
  const below = all.filter(({ header }) => {
    const [otherLeft, otherRight] = span(header);
    return header.top > region.header.bottom && otherLeft <= right && left <= otherRight;
  });
  return Math.min(sheet.values.length, ...below.map((other) => other.title?.row ?? other.header.top));
}

function weigh(
  pack: PackSpec,
  table: TableSpec,
  labels: Labels,
  header: LocatedHeader,
  choices: TableChoices,
): Candidate | null {
  const { sheet } = labels;
  const chosen = choices.tables[table.id];
  if (chosen !== undefined && chosen !== sheet.name) return null;
  const title = titleAbove(pack, labels, header);
  const named = isNamed(table, sheet.name);
  const base = { table, sheet, header, continued: (title?.continued ?? false) || (named?.continued ?? false) };
  const share = header.share + header.columns.size / MANY_COLUMNS;
  const own = title !== null && title.table === table.id;
  if (chosen === sheet.name) return { ...base, title: own ? title.at : null, evidence: "chosen", score: 40 + share };
  if (title !== null && !own) return null;
  if (own) return { ...base, title: title.at, evidence: "title", score: (title.whole ? 30 : 20) + share };
  if (named !== null) return { ...base, title: null, evidence: "sheetName", score: 10 + share };
  return { ...base, title: null, evidence: "header", score: share };
}

interface FoundTitle {
  readonly table: string;
  readonly whole: boolean;
  readonly continued: boolean;
  readonly at: CellAddress;
}

/** How far above a text that only ends like a title the whole title may stand. */
const WHOLE_ABOVE = 2;

/** The nearest title above the header, of several on one row the one over the header; a whole title just above a partial one is meant. */
function titleAbove(pack: PackSpec, labels: Labels, header: LocatedHeader): FoundTitle | null {
  let found: FoundTitle | null = null;
  for (let row = header.top - 1; row >= Math.max(0, header.top - TITLE_DISTANCE); row -= 1) {
    if (found && found.at.row - row > WHOLE_ABOVE) break;
    const title = titleOnRow(pack, labels, header, row);
    if (title && (!found || title.whole)) found = title;
    if (found?.whole === true) break;
  }
  return found;
}

function titleOnRow(pack: PackSpec, labels: Labels, header: LocatedHeader, row: number): FoundTitle | null {
  const [left, right] = span(header);
  const titles: FoundTitle[] = [];
  for (let column = 0; column < Math.min(labels.width, right + 1); column += 1) {
    const match = titleOf(pack.tables, labels.at(row, column));
    if (match) titles.push({ ...match, at: { sheet: labels.sheet.name, row, column } });
  }
  return titles.sort((a, b) => Math.abs(a.at.column - left) - Math.abs(b.at.column - left))[0] ?? null;
}

/** Sheets are named by the sheet's usual name, the form number, 表三 or the title; blanks at the ends do not count. */
function isNamed(table: TableSpec, name: string): { readonly continued: boolean } | null {
  const { text, plain, copy } = nameForms(name);
  const names = namesOf(table);
  if (names.has(text)) return { continued: false };
  if (plain !== text && names.has(plain)) return { continued: true };
  return names.has(copy) ? { continued: false } : null;
}

/** As it is, without 续表, without the (2) of a copy. */
const nameForms = remembered(20_000, (name: string) => {
  const text = withoutFormNumber(labelText(name));
  return {
    text,
    plain: text.replace(/[(]?续(?:表)?[一二三四五六七八九十\d]*[)]?$/, ""),
    copy: text.replace(/[(]\d+[)]$/, ""),
  };
});

const namesOf = derived(
  (table: TableSpec): ReadonlySet<string> =>
    new Set(
      [
        table.sheet,
        table.shortName,
        table.title,
        ...(table.formNo === null ? [] : [table.formNo]),
        ...(table.titleAliases ?? []),
      ].map(labelText),
    ),
);
