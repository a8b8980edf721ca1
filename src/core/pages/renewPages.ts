/** Ends and numbers of the pages of a workbook in the order of publication, and the numbers in its 目录: what is to be written where they are others than remembered. */
import { guideOn } from "../guide/readGuide";
import { isBlank, textAt, valueAt } from "../model/cellText";
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { CellWrite, PagesPlan, SheetPlan } from "../model/workbookPlan";
import { findNarrativeSheet } from "../locate/narrativeSheet";
import { guidePages, isOurGuide } from "../plan/guideSheet";
import { contentsEntries } from "../plan/frontSheets";
import type { PackSpec } from "../declare/pack";
import { packText } from "../declare/lookups";
import type { State } from "../state/state";
import { normalizeText, withoutYear } from "../text/normalize";
import { attachedSheets } from "./attached";
import { pageNumber } from "../plan/paging/contentsNumbers";
import { numbersIn, pageMark, pagesMemory, pagingIn } from "../plan/paging/memory";
import type { PagedSheet, PageSource } from "../plan/paging/pageSource";
import { paginate, sourceOfPlan } from "../plan/paging/pageSource";
import type { PagedBook } from "../plan/paging/publicSheets";
import { publicSheets } from "../plan/paging/publicSheets";

export interface RenewedPages {
  readonly updates: readonly SheetPlan[];
  readonly pages: NonNullable<State["pages"]>;
  readonly paged: readonly PagedSheet[];
  /** Numbers that somebody has typed into 目录 over ours: they stay. */
  readonly typed: readonly TypedNumber[];
}

export interface TypedNumber {
  /** The line. */
  readonly text: string;
  readonly at: CellAddress;
  readonly found: number;
  /** Of the page; null where it is not known. */
  readonly page: number | null;
}

export type PagesBook = Omit<PagedBook, "attached">;

/** `memory`: as last written, undefined where nothing was; `made`: sheets that are only being made, with their pages set up. Null where the form prints no numbers. */
export function renewPages(book: PagesBook, memory: State["pages"], made: readonly SheetPlan[]): RenewedPages | null {
  const { pack, snapshot } = book;
  if (pack.contents.numbers === undefined) return null;
  const plans = new Map(made.map((plan) => [plan.name, plan]));
  const known = formSheets(book);
  const forms = attachedSheets(pack, snapshot.sheets, ({ name }) => !known.has(name));
  const attached = forms.map(({ name }): PageSource => {
    const guide = guideSource(book, name);
    if (guide !== null) return guide;
    const plan = plans.get(name);
    if (plan !== undefined) return sourceOfPlan(plan);
    return {
      sheet: name,
      rows: pagingIn(memory?.[name]) ?? (memory === undefined && isMadeHere(book, name) ? "onePage" : null),
    };
  });
  const paged = paginate(publicSheets({ ...book, attached }));
  const changed = paged.filter((sheet) => !plans.has(sheet.sheet) && pageMark(sheet) !== memory?.[sheet.sheet]);
  const updates = changed.map((sheet): SheetPlan => ({
    name: sheet.sheet,
    mode: "update",
    cells: [],
    pages: pagesPlan(sheet, memory?.[sheet.sheet], attached),
  }));
  // What stands on a 目录 that is only being made nobody has typed.
  const isMade = plans.has(contentsOf(pack, snapshot)?.name ?? "");
  const lines = contentsLines(book, paged, isMade ? null : numbersIn(pack, memory));
  const numbers = lines.map(({ number }) => number);
  return {
    updates: [...updates, ...contentsPlan(book, lines, memory === undefined)],
    pages: pagesMemory(pack, paged, numbers),
    paged,
    typed: lines.flatMap(typedOver),
  };
}

/** Sheets of the form that are no attachments, whatever they are called. */
function formSheets({ pack, tables, snapshot }: PagesBook): ReadonlySet<string> {
  const own = [
    pack.cover,
    pack.contents,
    pack.info,
    pack.checkSheet,
    ...(pack.tablesTitle ? [pack.tablesTitle] : []),
    ...(pack.charts ? [pack.charts] : []),
    ...(pack.textPages ?? []),
  ].map(({ sheet }) => normalizeText(sheet));
  const read = new Set([
    ...[...tables.values()].flatMap((map) => [map.sheet, ...map.rows.flatMap(({ site }) => site?.sheet ?? [])]),
    ...pack.narratives.flatMap((narrative) => findNarrativeSheet(narrative, snapshot)?.name ?? []),
  ]);
  return new Set(
    snapshot.sheets.map(({ name }) => name).filter((name) => own.includes(normalizeText(name)) || read.has(name)),
  );
}

/** A list of our own layout, as long as it is today. */
function guideSource({ pack, year, snapshot }: PagesBook, name: string): PageSource | null {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const read = sheet === undefined ? null : guideOn(pack, sheet);
  return sheet === undefined || read === null || pack.serviceGuide === undefined || !isOurGuide(pack, year, sheet, read)
    ? null
    : { sheet: name, rows: guidePages(pack.serviceGuide, read, sheet) };
}

/** Forms of our own layout fit on a page. */
function isMadeHere({ pack, year, snapshot }: PagesBook, name: string): boolean {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const layouts = [pack.performance?.overall, pack.performance?.project].flatMap((form) => form?.layout ?? []);
  return (
    sheet !== undefined &&
    layouts.some(({ title }) => normalizeText(textAt(sheet, 0, 0)) === normalizeText(packText(pack, title, year)))
  );
}

function pagesPlan(
  { sheet, first, paging, look }: PagedSheet,
  mark: string | undefined,
  attached: readonly PageSource[],
): PagesPlan {
  const isShrunk = mark === undefined && attached.some((one) => one.sheet === sheet && one.rows === "onePage");
  const footer = mark === undefined ? { footer: "— &P —" } : {};
  return {
    firstPage: first,
    ...(look === null || paging === null ? {} : { ...look, paging }),
    ...(isShrunk ? { onePage: true } : {}),
    ...(look === null && !isShrunk ? {} : footer),
  };
}

interface ContentsLine {
  readonly text: string;
  /** Where its number stands; null where 目录 does not have the line. */
  readonly at: CellAddress | null;
  readonly standing: CellValue;
  readonly number: number | null;
  /** Somebody has written something else there than we did last. */
  readonly isTyped: boolean;
}

/** A number stands behind the line that names the sheet or the heading. `written`: the last ones, null where nobody knows. */
function contentsLines(
  { pack, year, tables, snapshot }: PagesBook,
  paged: readonly PagedSheet[],
  written: readonly (number | undefined)[] | null,
): readonly ContentsLine[] {
  const { contents } = pack;
  const sheet = contentsOf(pack, snapshot);
  const column = contents.page.columnWidths.length;
  const actual = (name: string): SheetSnapshot | undefined => {
    const table = pack.tables.find((one) => one.sheet === name);
    const narrative = pack.narratives.find((one) => one.sheet === name);
    if (narrative !== undefined) return findNarrativeSheet(narrative, snapshot);
    const wanted = table === undefined ? name : (tables.get(table.id)?.sheet ?? "");
    return snapshot.sheets.find((one) => normalizeText(one.name) === normalizeText(wanted));
  };
  return contentsEntries({ pack, year }).map(({ cells: words, target }, index): ContentsLine => {
    const text = words.at(-1) ?? "";
    const row = sheet === undefined ? -1 : rowOf(sheet, text, column);
    const number = pageNumber(paged, actual(target.sheet), text);
    if (sheet === undefined || row < 0) return { text, at: null, standing: null, number, isTyped: false };
    const standing = valueAt(sheet, row, column);
    const isTyped =
      typeof standing === "string"
        ? standing !== ""
        : written !== null && !isBlank(standing) && standing !== written[index];
    return { text, at: { sheet: sheet.name, row, column }, standing, number, isTyped };
  });
}

function contentsOf({ contents }: PackSpec, { sheets }: WorkbookSnapshot): SheetSnapshot | undefined {
  return sheets.find(({ name }) => normalizeText(name) === normalizeText(contents.sheet));
}

/** A text is no number that could be another page's. */
function typedOver({ text, at, standing, number, isTyped }: ContentsLine): readonly TypedNumber[] {
  return isTyped && at !== null && typeof standing === "number" && standing !== number
    ? [{ text, at, found: standing, page: number }]
    : [];
}

/** `anew`: the column is only being made. What somebody has typed there stays. */
function contentsPlan(
  { pack, snapshot }: PagesBook,
  lines: readonly ContentsLine[],
  anew: boolean,
): readonly SheetPlan[] {
  const { contents } = pack;
  const sheet = contentsOf(pack, snapshot);
  if (sheet === undefined || contents.numbers === undefined) return [];
  const column = contents.page.columnWidths.length;
  const cells = lines.flatMap(({ at, standing, number, isTyped }): readonly CellWrite[] => {
    if (at === null || isTyped || standing === number || (isBlank(standing) && number === null)) return [];
    return [{ row: at.row, column, content: { kind: "value", value: number ?? "" } }];
  });
  if (cells.length === 0) return [];
  if (!anew) return [{ name: sheet.name, mode: "update", cells }];
  const last = Math.max(sheet.values.length - 1, ...cells.map(({ row }) => row));
  return [
    {
      name: sheet.name,
      mode: "update",
      cells,
      columnWidths: [...contents.page.columnWidths, contents.numbers.width],
      styles: [
        {
          area: { top: contents.firstRow - 1, left: column, bottom: last, right: column },
          style: {
            fontName: contents.page.font.name,
            fontSize: contents.page.font.size,
            horizontal: "right",
            numberFormat: "General",
          },
        },
      ],
      print: {
        orientation: contents.page.orientation,
        area: { top: 0, left: 0, bottom: last, right: column },
        titleRows: null,
        centerHorizontally: contents.page.centerHorizontally,
        blackAndWhite: true,
        footer: contents.page.footer,
      },
    },
  ];
}

function rowOf({ values }: SheetSnapshot, text: string, columns: number): number {
  const plain = (one: string): string => withoutYear(normalizeText(one));
  return values.findIndex((cells) =>
    cells.slice(0, columns).some((value) => typeof value === "string" && value !== "" && plain(value) === plain(text)),
  );
}
