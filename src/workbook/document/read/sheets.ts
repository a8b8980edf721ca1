/**
 * Paragraphs and tables of a document → sheets, as a check reads them: each table with the lines over and under it on one, the text
 * between on pages that begin where the document begins a part.
 */
import { DOCUMENT_TEXT, documentTable } from "../../../core/model/documentPlaces";
import type { CellValue, DocumentPlace, SheetSnapshot } from "../../../core/model/snapshot";
import type { Area } from "../../../core/model/workbookPlan";
import { chineseOrdinal } from "../../../core/declare/lookups";
import { normalizeText, withoutYear } from "../../../core/text/normalize";
import type { Account } from "./account";
import type { DocumentBlock } from "./blocks";
import { cellValues } from "./cellValues";
import { withoutContinuations } from "./continuations";
import { widthOf } from "./tables";

type ParagraphBlock = Extract<DocumentBlock, { kind: "paragraph" }>;
type TableBlock = Extract<DocumentBlock, { kind: "table" }>;

/** How the sheets of a document are called. */
const COVER = "封面";
const CONTENTS = "目录";

export function sheetsOf(blocks: readonly DocumentBlock[], account: Account): readonly SheetSnapshot[] {
  const builder = new Sheets(account);
  for (const block of joinTabTables(withoutContinuations(blocks))) {
    if (block.kind === "paragraph") builder.paragraph(block);
    else if (block.kind === "table") builder.table(block);
    else builder.tabTable(block.lines);
  }
  return builder.finish();
}

interface Row {
  readonly values: readonly CellValue[];
  readonly formats: readonly (string | null)[];
  readonly place: DocumentPlace;
  /** A footnote between the lines over a table ends them not. */
  readonly isAside?: true;
}

interface Draft {
  readonly name: string;
  readonly rows: Row[];
  readonly merges: Area[];
  /** Width of the table; 0 for pages of text. */
  width: number;
}

/** The longest line that may be a title, a unit's name or a form number over a table. */
const LONGEST_HEAD = 60;
const MOST_HEAD_LINES = 5;
const NAMES_TABLE = /表(?:\(.*\))?(?:续表?)?$|表\d{1,2}$|^附?表[一二三四五六七八九十\d]+|单位:(?:人民币)?[百千万亿]*元/;
const PART = /^第[一二三四五六七八九十]{1,3}部分/;
const NOTE = /^[(]?(?:备?注|说明)\d{0,2}:/;
/** Right behind a table, without 注: 本单位没有政府性基金预算支出，故本表无数据。 */
const SAYS_EMPTY = /^[^。]{0,80}(?:[本此]表(?:无数据|无内容|为?空)|公开空表)[^。]{0,20}。?$/;

class Sheets {
  private readonly sheets: Draft[] = [];
  private page: Draft | null = null;
  /** Behind the last table: nothing but blank paragraphs so far. */
  private touching: { readonly draft: Draft } | null = null;
  private lastTable: Draft | null = null;
  private startsPage = false;
  private seenPart = false;
  /** The page of text whose chapters are being counted, and the last of them. */
  private chapter: { readonly page: Draft; readonly number: number } | null = null;

  constructor(private readonly account: Account) {}

  paragraph({ paragraph, number, isAside }: ParagraphBlock): void {
    const { text, isContents, breaksBefore, breaksAfter } = paragraph;
    const begins = this.startsPage || breaksBefore;
    this.startsPage = breaksAfter || (begins && text.trim() === "");
    if (text.trim() === "") return;
    this.touching = null;
    const plain = normalizeText(text);
    const row = { ...textRow(text, number), ...(isAside ? { isAside } : {}) };
    if (this.lastTable !== null && (NOTE.test(plain) || SAYS_EMPTY.test(plain))) {
      this.lastTable.rows.push(row);
      return;
    }
    if (isContents || (/^目录$/.test(plain) && !this.seenPart)) {
      this.pageOf(CONTENTS, this.page?.name !== CONTENTS).rows.push(row);
      return;
    }
    this.pageFor(paragraph, number, begins).rows.push(row);
    this.lastTable = null;
  }

  /** A part begins with its title, by its words or its style; text behind a table begins anew too. */
  private pageFor({ text, level, isCentred }: ParagraphBlock["paragraph"], number: number, begins: boolean): Draft {
    const plain = normalizeText(text);
    // The title of a table may be a heading as well; it stays with the lines around it.
    const isTitle = PART.test(plain) || (level === 1 && !NAMES_TABLE.test(plain));
    this.seenPart ||= isTitle;
    if (isTitle) this.chapter = null;
    const ordinal = ordinalOf(plain);
    // 十一、 behind the tables that 十、 has goes on with the text that they have parted.
    if (this.lastTable !== null && this.chapter !== null && ordinal === this.chapter.number + 1)
      this.page = this.chapter.page;
    const goesOn = this.chapter !== null && this.page === this.chapter.page && ordinal === this.chapter.number + 1;
    const isNew =
      !goesOn &&
      (isTitle ||
        (begins && isCentred) ||
        this.page === null ||
        this.page.name === CONTENTS ||
        this.lastTable !== null);
    const isFirst = this.sheets.length === 0 && !PART.test(plain);
    const page = this.pageOf(isFirst ? COVER : pageName(text, number), isNew);
    if (ordinal === 1 || goesOn) this.chapter = { page, number: ordinal };
    return page;
  }

  table({ table, number }: TableBlock): void {
    const { values, formats } = cellValues(table.rows, table.merges);
    const width = widthOf(table);
    const rows = values.map((cells, index): Row => ({
      values: cells,
      formats: formats[index] ?? [],
      place: { table: number, row: index },
    }));
    const before = this.touching?.draft;
    if (before !== undefined && before.width === width && !this.headOf(0)) {
      this.account.add("splitTables");
      this.append(before, rows, table.merges);
      return;
    }
    const head = this.takeHead();
    const draft: Draft = { name: documentTable(number), rows: [...head], merges: [], width };
    this.append(draft, rows, table.merges);
    this.sheets.push(draft);
    this.touching = { draft };
    this.lastTable = draft;
  }

  /** Lines whose columns are set by tabs. */
  tabTable(lines: readonly ParagraphBlock[]): void {
    this.account.add("tabTables");
    const texts = lines.map(({ paragraph }) => paragraph.text.split("\t").map((text) => text.trim()));
    const { values, formats } = cellValues(texts);
    const head = this.takeHead();
    const rows = values.map((cells, index): Row => ({
      values: cells,
      formats: formats[index] ?? [],
      place: { table: null, row: (lines[index]?.number ?? 1) - 1 },
    }));
    const draft: Draft = {
      name: `${DOCUMENT_TEXT}第 ${lines[0]?.number ?? 0} 段`,
      rows: [...head, ...rows],
      merges: [],
      width: 0,
    };
    this.sheets.push(draft);
    this.lastTable = draft;
    this.touching = null;
  }

  finish(): readonly SheetSnapshot[] {
    return this.sheets
      .filter(({ rows }) => rows.length > 0)
      .map(({ name, rows }) => ({
        name,
        visible: true,
        values: rows.map(({ values }) => values),
        formats: rows.map(({ formats }) => formats),
        formulas: rows.map(({ values }) => values.map(() => null)),
        origin: rows.map(({ place }) => place),
      }));
  }

  private append(draft: Draft, rows: readonly Row[], merges: readonly Area[]): void {
    const first = draft.rows.length;
    draft.rows.push(...rows);
    draft.merges.push(
      ...merges.map(({ top, bottom, left, right }) => ({ top: top + first, bottom: bottom + first, left, right })),
    );
  }

  private pageOf(name: string, anew: boolean): Draft {
    if (!anew && this.page !== null) return this.page;
    const taken = this.sheets.filter((sheet) => sheet.name === name || sheet.name.startsWith(`${name}(`)).length;
    this.page = { name: taken === 0 ? name : `${name}(${taken + 1})`, rows: [], merges: [], width: 0 };
    this.sheets.push(this.page);
    return this.page;
  }

  /** How many of the last lines of text stand over the table; a line that names one is among them. */
  private headOf(minimum: number): number {
    const lines = this.lastTable === null ? (this.page?.rows ?? []) : [];
    let count = minimum;
    for (let back = 1; back <= Math.min(MOST_HEAD_LINES, lines.length); back += 1) {
      const line = lines[lines.length - back];
      if (line?.isAside === true) continue;
      const text = (line?.values ?? []).filter((value) => value !== null).join("");
      const plain = normalizeText(text);
      if (text.length > LONGEST_HEAD || /[。；]$/.test(text) || PART.test(plain)) break;
      if (NAMES_TABLE.test(plain)) count = back;
    }
    return count;
  }

  private takeHead(): readonly Row[] {
    const count = this.headOf(0);
    return count === 0 || this.page === null ? [] : this.page.rows.splice(this.page.rows.length - count, count);
  }
}

const MOST_CHAPTERS = 30;
const CHAPTERS = Array.from({ length: MOST_CHAPTERS }, (_, index) => `${chineseOrdinal(index + 1)}、`);

/** 1 for 一、; 0 where the line begins with none. */
function ordinalOf(plain: string): number {
  return 1 + CHAPTERS.findIndex((one) => plain.startsWith(one));
}

function textRow(text: string, number: number): Row {
  const values = text
    .split("\t")
    .map((part) => part.trim())
    .filter((part, index, all) => part !== "" || (index > 0 && index < all.length - 1));
  return { values, formats: values.map(() => "@"), place: { table: null, row: number - 1 } };
}

const LONGEST_NAME = 20;

/** As the forms call such a page: 第一部分 概况 is 概况. */
function pageName(text: string, number: number): string {
  const name = withoutYear(text)
    .replace(/^第[一二三四五六七八九十]{1,3}部分/, "")
    .replace(/[[\]:*?/\\]/g, "");
  return name === "" || name.length > LONGEST_NAME ? `${DOCUMENT_TEXT}第 ${number} 段` : name;
}

interface TabTable {
  readonly kind: "tabTable";
  readonly lines: readonly ParagraphBlock[];
}

const FEWEST_LINES = 3;
const FEWEST_TABS = 2;

/** Lines behind each other that have tabs between their words, and are no lines of the contents; one whose first cells are blank has as many tabs as the line before. */
function joinTabTables(blocks: readonly DocumentBlock[]): readonly (DocumentBlock | TabTable)[] {
  const joined: (DocumentBlock | TabTable)[] = [];
  let run: ParagraphBlock[] = [];
  const finish = (): void => {
    if (run.length >= FEWEST_LINES) joined.push({ kind: "tabTable", lines: run });
    else joined.push(...run);
    run = [];
  };
  for (const block of blocks) {
    const text = block.kind === "paragraph" && !block.paragraph.isContents ? block.paragraph.text : "";
    const isRow =
      tabsIn(text.trim()) >= FEWEST_TABS ||
      (run.length > 0 && text.trim() !== "" && tabsIn(text) === tabsIn(run.at(-1)?.paragraph.text ?? ""));
    if (block.kind !== "paragraph" || !isRow) {
      finish();
      joined.push(block);
    } else run.push(block);
  }
  finish();
  return joined;
}

function tabsIn(text: string): number {
  return text.split("\t").length - 1;
}
