/** One random unit: its workbook, what is published of it, and what is wrong with that. */
import { preparePublication, publishedWorkbook } from "../../../src/app/publish";
import { differencesBetween } from "../../../src/app/against";
import { checkDocument } from "../../../src/app/checkDocument";
import { check, narrateChecked } from "../../../src/app/useCases";
import type { CheckReport } from "../../../src/core/finding/report";
import type { Inputs } from "../../../src/core/model/inputs";
import type { WorkbookSnapshot } from "../../../src/core/model/snapshot";
import type { CellWrite, WorkbookPlan } from "../../../src/core/model/workbookPlan";
import { planWorkbook } from "../../../src/core/plan/plan";
import type { Merges } from "../../../src/core/publish/grid";
import { wordContents } from "../../../src/core/publish/word/wordPages";
import type { PackSpec } from "../../../src/core/declare/pack";
import { packs } from "../../../src/packs";
import { readDocument } from "../../../src/workbook/document/read/readDocument";
import { wordDocument } from "../../../src/workbook/document/wordDocument";
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { createWorkbookFile, openWorkbookFile } from "../../../src/workbook/file/fileWorkbook";
import { digitsOf } from "../../publish/changedDigit";
import type { Random } from "../../support/seededRandom";
import type { PageLine } from "./pages";

const DATE = "2026-11-29";

export interface UnitOutcome {
  /** Findings that are no hints, which the source has not. */
  readonly accused: readonly string[];
  /** Differences of the untouched files from the source. */
  readonly differences: readonly string[];
  readonly digits: number;
  /** Texts whose changed digit was not found. */
  readonly unseen: readonly string[];
  readonly files: {
    readonly xlsx: Uint8Array;
    readonly docx: Uint8Array;
    readonly xlsxLines: readonly PageLine[];
    readonly docxLines: readonly PageLine[];
    /** The unit's own workbook, printed whole. */ readonly own: Uint8Array;
    readonly ownLines: readonly PageLine[];
  };
}

export async function publishedUnit(
  pack: PackSpec,
  inputs: Inputs,
  digits: number,
  random: Random,
): Promise<UnitOutcome> {
  const source = createWorkbookFile();
  await source.apply(withPages(pack, planWorkbook(pack, inputs)));
  await narrateChecked(source, packs, true);
  const merges: Merges = new Map(source.appearance().map(({ name, merges: areas }) => [name, areas]));
  const prepared = await preparePublication(source, packs, merges, DATE);
  const docx = await wordDocument(prepared.publication, null);
  const made = createWorkbookFile();
  await made.apply(publishedWorkbook(prepared, false));
  const xlsx = await made.toBytes();
  const published = await openWorkbookFile(xlsx);
  const snapshot = await source.read();
  const against = (document: WorkbookSnapshot): readonly string[] =>
    differencesBetween(document, snapshot, merges, [pack]).map(
      ({ kind, words, document: ours, workbook }) => `${kind} ${words}: ${ours} / ${workbook}`,
    );
  const read = readDocument(docx);
  // 【待填】 stops a publication; it is told of the source in other words.
  const known = new Set([
    ...serious(prepared.report),
    ...(prepared.obstacles.some(({ code }) => code === "gaps") ? ["book.no-placeholders bookPlaceholder"] : []),
  ]);
  const reports = [checkDocument(read.snapshot, read.notices, packs), await check(published, packs)];
  return {
    accused: reports.flatMap((report, index) =>
      serious(report)
        .filter((rule) => !known.has(rule))
        .map((rule) => `${index === 0 ? "docx" : "xlsx"} ${rule}`),
    ),
    differences: [...against(read.snapshot), ...against(await published.read())],
    digits,
    unseen: unseenDigits(docx, digits, random, against),
    files: {
      xlsx,
      docx,
      xlsxLines: await contentsLines(published),
      docxLines: wordContents(prepared.publication),
      own: await source.toBytes(),
      ownLines: await contentsLines(source),
    },
  };
}

/** Somebody has written the pages of the unit's own words: none is published as the form has it. */
function withPages(pack: PackSpec, plan: WorkbookPlan): WorkbookPlan {
  const own = new Set((pack.textPages ?? []).map(({ sheet }) => sheet));
  const written = ({ content }: CellWrite): boolean =>
    content.kind === "value" &&
    typeof content.value === "string" &&
    (/待填|XX|…|x,xxx/.test(content.value) || content.value.length > 30);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      own.has(sheet.name)
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              written(cell) ? { ...cell, content: { kind: "value", value: OWN_WORDS } } : cell,
            ),
          }
        : sheet,
    ),
  };
}

const OWN_WORDS = "本单位负责本级交办的各项工作，组织实施年度计划并报告执行情况。";

/** By rule: the places of the source are others. */
function serious(report: CheckReport): readonly string[] {
  return report.findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, template }) => `${rule} ${template}`);
}

function unseenDigits(
  docx: Uint8Array,
  count: number,
  random: Random,
  against: (document: WorkbookSnapshot) => readonly string[],
): readonly string[] {
  const all = digitsOf(docx);
  return Array.from({ length: count }, () => all.changed(random.below(all.count))).flatMap(({ bytes, text }) => {
    try {
      return against(readDocument(bytes).snapshot).length > 0 ? [] : [text];
    } catch {
      // A title with another year can make a document of no form: that is told too.
      return [];
    }
  });
}

async function contentsLines(published: FileWorkbook): Promise<readonly PageLine[]> {
  const sheet = (await published.read()).sheets.find(({ name }) => name === "目录");
  return (sheet?.values ?? []).flatMap((cells) => {
    const [page, text] = [...cells].reverse().filter((value) => value !== null && value !== "");
    return typeof text === "string" && typeof page === "number" ? [{ text, page }] : [];
  });
}
