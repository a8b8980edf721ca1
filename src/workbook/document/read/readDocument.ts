/** The bytes of a .docx as a snapshot: its tables and pages of text as sheets. What can be read only in part is told beside it. */
import type { DocumentNotice } from "../../../core/finding/report";
import type { CellComment, WorkbookSnapshot } from "../../../core/model/snapshot";
import type { DocumentChart } from "../../../core/publish/compare/documentChart";
import { OfficePackage } from "../../file/parts/officePackage";
import { relationshipsOf } from "../../file/parts/relationships";
import { documentProperties } from "../../file/read/documentProperties";
import { refuseUnlessZip } from "../../file/recognise";
import { childOf, childrenOf } from "../../file/xml/element";
import { readArchive } from "../../file/zip/archive";
import type { Inflater } from "../../file/zip/inflate";
import { WorkbookError } from "../../port";
import { Account } from "./account";
import { valueOf } from "./attributes";
import { readBlocks } from "./blocks";
import { chartsOf } from "./charts";
import { readNotes, wordsOnPages } from "./notes";
import { readNumbering } from "./numbering";
import { readParagraph } from "./paragraphs";
import type { DocumentReading } from "./paragraphs";
import { sheetsOf } from "./sheets";
import { readStyles } from "./styles";

export interface ReadDocument {
  readonly snapshot: WorkbookSnapshot;
  readonly notices: readonly DocumentNotice[];
  readonly charts: readonly DocumentChart[];
}

/** Fewer characters beside pictures are no text of a disclosure. */
const LEAST_TEXT = 100;

/** Throws WorkbookError emptyFile, unsupportedFormat, notADocument, scanned, tooLarge or unreadable. */
export function readDocument(bytes: Uint8Array, inflate?: Inflater): ReadDocument {
  refuseUnlessZip(bytes);
  const pkg = new OfficePackage(readArchive(bytes, inflate));
  const path = documentPart(pkg);
  const body = childOf(pkg.read(path), "body");
  if (body === undefined) throw new WorkbookError("unreadable", `${path} has no body`);
  const account = new Account();
  const reading: DocumentReading = {
    account,
    styleOf: readStyles(pkg, path),
    numberOf: readNumbering(pkg, path),
    noteOf: readNotes(pkg, path),
    cells: { count: 0 },
  };
  const blocks = readBlocks(body, reading);
  const comments = commentsOf(pkg, path, reading);
  account.add("comments", comments.length);
  const { count, drafts } = wordsOnPages(pkg, path);
  account.add("draftPages", drafts);
  account.add("pageWords", count - drafts);
  const sheets = sheetsOf(blocks, account);
  if (account.of("pictures") > 0 && lengthOf(sheets) < LEAST_TEXT)
    throw new WorkbookError("scanned", `${account.of("pictures")} pictures`);
  const [first, ...rest] = sheets;
  const properties = documentProperties(pkg);
  return {
    snapshot: {
      sheets: first === undefined ? [] : [comments.length > 0 ? { ...first, comments } : first, ...rest],
      state: null,
      ...(properties === undefined ? {} : { properties }),
    },
    notices: account.all(),
    charts: chartsOf(pkg, path, account.charts),
  };
}

function documentPart(pkg: OfficePackage): string {
  const target =
    relationshipsOf(pkg, "").find((one) => one.type.endsWith("/officeDocument"))?.target ?? "word/document.xml";
  if (!pkg.has(target) || !target.endsWith(".xml") || pkg.read(target).name !== "document")
    throw new WorkbookError("notADocument", target);
  return target;
}

function commentsOf(pkg: OfficePackage, documentPath: string, reading: DocumentReading): readonly CellComment[] {
  const path = relationshipsOf(pkg, documentPath).find(({ type }) => type.endsWith("/comments"))?.target;
  if (path === undefined || !pkg.has(path)) return [];
  return childrenOf(pkg.read(path), "comment").map((comment) => ({
    at: null,
    author: valueOf(comment.attributes, "author") ?? "",
    text: childrenOf(comment, "p")
      .map((paragraph) => readParagraph(paragraph, reading).text)
      .join("\n"),
  }));
}

function lengthOf(sheets: WorkbookSnapshot["sheets"]): number {
  return sheets.reduce(
    (sum, { values }) =>
      sum + values.flat().reduce<number>((length, value) => length + String(value ?? "").trim().length, 0),
    0,
  );
}
