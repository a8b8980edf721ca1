/** The tables of the form in a document and in the workbook. */
import type { LocatedTable, LocatedWorkbook } from "../../locate/locate";
import type { CellAddress } from "../../model/snapshot";
import { normalizeText } from "../../text/normalize";
import type { Publication, PublishedTable } from "../publication";
import type { TextLine } from "../textBlocks";
import { unclaimedColumns } from "./adoptedColumns";
import { surroundings } from "./around";
import { linesBeyondRows } from "./beyondRows";
import type { Difference } from "./difference";
import { outOfOrder } from "./inOrder";
import { lostColumns } from "./lostColumns";
import { printedRows } from "./printedRows";
import { withRenamedRows } from "./renamedRows";
import { compareRowOrder } from "./rowOrder";
import { compareTexts } from "./sentences";
import type { DifferencePlace } from "./tables";
import { compareTable } from "./tables";

export interface PublishedSide {
  readonly located: LocatedWorkbook;
  readonly publication: Publication;
}

export interface ComparedTables {
  readonly differences: readonly Difference[];
  /** Lines of tables that the document has and that were not found in it as tables: to be compared as text. */
  readonly asLines: readonly TextLine[];
}

/** `lines`: all of the document that is in no table of the form. */
export function compareTables(
  document: PublishedSide,
  workbook: PublishedSide,
  lines: readonly TextLine[],
): ComparedTables {
  const texts = new Set(lines.map(({ text }) => normalizeText(text)));
  const specs = workbook.located.pack.tables.filter(({ formNo }) => formNo !== null);
  const asLines: TextLine[] = [];
  const inRuns: DifferencePlace[] = [];
  const differences = specs.flatMap((spec): readonly Difference[] => {
    const [ours, theirs] = [document.located.tables.get(spec.id), workbook.located.tables.get(spec.id)];
    if (ours && theirs) {
      const compared = compareTable(
        { located: document.located, table: ours },
        { located: workbook.located, table: theirs },
      );
      inRuns.push(...compared.inRuns);
      return [
        ...copiesOf(ours),
        ...hiddenOf(ours, theirs),
        ...surroundings(ours, publishedOf(document, spec.id), theirs, publishedOf(workbook, spec.id)),
        ...compared.differences,
      ];
    }
    if (!ours && !theirs) return [];
    const printed = theirs ? tableLines(theirs, publishedOf(workbook, spec.id)) : [];
    const found = printed.filter(({ text }) => texts.has(normalizeText(text))).length;
    const isThere = printed.length > 0 && found * 2 >= printed.length;
    if (isThere) asLines.push(...printed);
    return [
      {
        kind: isThere ? "unread" : "table",
        words: spec.shortName,
        document: ours ? ours.sheet.name : "",
        workbook: theirs ? theirs.sheet.name : "",
        documentAt: ours?.title ?? null,
        workbookAt: theirs?.title ?? null,
      },
    ];
  });
  const beyond = compareTexts(
    linesBeyondRows(document.located, [...document.publication.outside, ...cellsOfLostColumns(document, workbook)]),
    linesBeyondRows(workbook.located, workbook.publication.outside),
    "any",
  );
  const told = withRenamedRows(differences, beyond);
  return {
    differences: [
      ...told,
      ...rowsInOrder(document, workbook, [...told, ...inRuns]),
      ...tablesInOrder(document, workbook),
    ],
    asLines,
  };
}

/** What stands in columns that were not found: that is told of the column. */
function cellsOfLostColumns(document: PublishedSide, workbook: PublishedSide): readonly CellAddress[] {
  return [...document.located.tables].flatMap(([id, table]) => {
    const other = workbook.located.tables.get(id);
    const isWhole = other === undefined || lostBetween(document, table, workbook, other).length === 0;
    return isWhole
      ? []
      : unclaimedColumns(table).flatMap((column) =>
          table.sheet.values.map((_, row) => ({ sheet: table.sheet.name, row, column })),
        );
  });
}

function lostBetween(
  document: PublishedSide,
  ours: LocatedTable,
  workbook: PublishedSide,
  theirs: LocatedTable,
): readonly Difference[] {
  return lostColumns({ located: document.located, table: ours }, { located: workbook.located, table: theirs });
}

/** Nobody sees what stands on it. */
function hiddenOf(ours: LocatedTable, theirs: LocatedTable): readonly Difference[] {
  if (ours.sheet.visible || !theirs.sheet.visible) return [];
  return [
    {
      kind: "hidden",
      words: theirs.map.table.shortName,
      document: ours.sheet.name,
      workbook: theirs.sheet.name,
      documentAt: ours.title,
      workbookAt: theirs.title,
    },
  ];
}

function copiesOf({ copies, map }: LocatedTable): readonly Difference[] {
  return copies.map((name): Difference => ({
    kind: "copy",
    words: map.table.shortName,
    document: name,
    workbook: "",
    documentAt: null,
    workbookAt: null,
  }));
}

function rowsInOrder(
  document: PublishedSide,
  workbook: PublishedSide,
  told: readonly DifferencePlace[],
): readonly Difference[] {
  return [...workbook.located.tables].flatMap(([id, theirs]): readonly Difference[] => {
    const ours = document.located.tables.get(id);
    if (ours === undefined || theirs.map.table.formNo === null) return [];
    // Where a column was not found, nearly every row differs by it.
    if (
      lostColumns({ located: document.located, table: ours }, { located: workbook.located, table: theirs }).length > 0
    )
      return [];
    return compareRowOrder(
      theirs.map.table.shortName,
      printedRows(ours, document.publication.outside, false),
      printedRows(theirs, workbook.publication.outside, true),
      told,
    );
  });
}

/** The workbook's are published in the order of the form. */
function tablesInOrder(document: PublishedSide, workbook: PublishedSide): readonly Difference[] {
  const sheets = document.located.snapshot.sheets.map(({ name }) => name);
  const placeOf = ({ sheet, header }: LocatedTable): number => sheets.indexOf(sheet.name) * MOST_ROWS + header.top;
  const shared = workbook.located.pack.tables.flatMap(({ id, formNo, shortName }) => {
    const [ours, theirs] = [document.located.tables.get(id), workbook.located.tables.get(id)];
    return formNo !== null && ours && theirs ? [{ ours, theirs, shortName, place: placeOf(ours) }] : [];
  });
  const inDocument = [...shared].sort((one, other) => one.place - other.place);
  const moved = outOfOrder(shared.map(({ place }) => place));
  return shared.flatMap((one, index): readonly Difference[] =>
    moved.has(index)
      ? [
          {
            kind: "order",
            words: one.shortName,
            document: inDocument[inDocument.indexOf(one) - 1]?.shortName ?? "目录",
            workbook: shared[index - 1]?.shortName ?? "目录",
            documentAt: one.ours.title,
            workbookAt: one.theirs.title,
          },
        ]
      : [],
  );
}

/** Of a sheet of a spreadsheet program. */
const MOST_ROWS = 1_048_576;

function publishedOf({ publication: { parts } }: PublishedSide, id: string): PublishedTable | undefined {
  return parts.flatMap((part) => (part.kind === "table" && part.id === id ? [part.table] : []))[0];
}

/** A table as lines of text, as a document has those in which no table of the form was found. */
function tableLines({ sheet, title, header }: LocatedTable, table: PublishedTable | undefined): readonly TextLine[] {
  if (table === undefined) return [];
  const at = { sheet: sheet.name, row: title?.row ?? header.top, column: 0 };
  const line = (...texts: readonly string[]): string => texts.filter((text) => text !== "").join("　");
  return [
    ...table.beforeTitle.map(({ left, right }) => line(left, right)),
    table.title,
    ...table.afterTitle.map(({ left, right }) => line(left, right)),
    ...table.rows.map((row) => line(...row.map(({ text }) => text))),
    ...table.notes,
  ].flatMap((text) => (text === "" ? [] : [{ text, at }]));
}
