/** A published document against the workbook that it was made from: every figure and every sentence. */
import type { CheckContext } from "../../finding/context";
import { contextOf } from "../../report/check";
import type { LocatedWorkbook } from "../../locate/locate";
import type { SheetSnapshot } from "../../model/snapshot";
import { placeInDocument } from "../../model/documentPlaces";
import { comparableName } from "../../text/normalize";
import { isChartFigure } from "../chartFigures";
import type { Merges } from "../grid";
import type { Publication } from "../publication";
import { publicationOf } from "../publicationOf";
import { shownCell } from "../shownCell";
import { withColumnsOf } from "./adoptedColumns";
import type { ComparedCharts } from "./charts";
import { compareCharts } from "./charts";
import { compareColumns } from "./columns";
import type { Difference } from "./difference";
import type { DocumentChart } from "./documentChart";
import { compareContents } from "./contents";
import { compareForms } from "./forms";
import { compareTables } from "./formTables";
import { documentLines, documentTables, workbookLines, workbookTables } from "./pageLines";
import { compareTexts } from "./sentences";

export interface ComparedBooks {
  readonly document: LocatedWorkbook;
  readonly workbook: LocatedWorkbook;
  /** Of the workbook. */
  readonly merges: Merges;
  /** Of the document; null where they were not read. */
  readonly charts: readonly DocumentChart[] | null;
  /** Its pages say so. */
  readonly isDraft: boolean;
}

/** No differences where the two say the same. Places of the document are those of the document. */
export function compareDocument({ document: read, workbook, merges, charts, isDraft }: ComparedBooks): ComparedCharts {
  const { located: document, isAdopted } = withColumnsOf(wholly(read), workbook);
  const [ours, theirs] = [contextOf(document), contextOf(workbook)];
  const other = isAnother(ours, theirs);
  const draft: readonly Difference[] = isDraft ? [DRAFT] : [];
  if (other.length > 0) return { differences: [...draft, ...other], charts: { compared: 0, notCompared: 0 } };
  const [found, another] = [publicationOf(document, new Map()), publicationOf(workbook, merges)];
  const one = { ...found, outside: found.outside.filter((at) => !isAdopted(at)) };
  const drawn = compareCharts(charts, another);
  const copies = copiesIn(document);
  const lines = documentLines(ours, copies);
  const tables = compareTables(
    { located: document, publication: one },
    { located: workbook, publication: another },
    lines,
  );
  const differences = [
    ...draft,
    ...tables.differences,
    ...besideAll(document, one),
    ...compareForms(ours, theirs),
    ...compareTexts(lines, [...workbookLines(theirs, another), ...tables.asLines]),
    ...compareColumns(documentTables(ours, copies), workbookTables(theirs, another)),
    ...compareContents(ours, one, another),
    ...drawn.differences,
  ];
  return {
    differences: differences.map((found) => ({
      ...found,
      documentAt: found.documentAt && placeInDocument(found.documentAt, document.snapshot),
    })),
    charts: drawn.charts,
  };
}

const DRAFT: Difference = {
  kind: "draft",
  words: "",
  document: "",
  workbook: "",
  documentAt: null,
  workbookAt: null,
};

/** Of what is published every cell counts: outside a print area it goes along in the file all the same. */
function wholly(located: LocatedWorkbook): LocatedWorkbook {
  const whole = new Map(
    located.snapshot.sheets.map((sheet): readonly [SheetSnapshot, SheetSnapshot] => [
      sheet,
      { ...sheet, printAreas: [] },
    ]),
  );
  const seen = (sheet: SheetSnapshot): SheetSnapshot => whole.get(sheet) ?? { ...sheet, printAreas: [] };
  return {
    ...located,
    snapshot: { ...located.snapshot, sheets: located.snapshot.sheets.map(seen) },
    tables: new Map(
      [...located.tables].map(([id, table]) => [
        id,
        {
          ...table,
          sheet: seen(table.sheet),
          places: table.places.map((region) => ({ ...region, sheet: seen(region.sheet) })),
        },
      ]),
    ),
  };
}

/** Cells beside the tables and the text of the document; a workbook to publish has nothing there but the figures of its charts. */
function besideAll({ snapshot }: LocatedWorkbook, { outside }: Publication): readonly Difference[] {
  return outside.flatMap((at): readonly Difference[] => {
    const sheet = snapshot.sheets.find(({ name }) => name === at.sheet);
    if (sheet === undefined || isChartFigure(sheet, at)) return [];
    const { text } = shownCell(sheet, at.row, at.column, null);
    return text === ""
      ? []
      : [{ kind: "added", words: "", document: text, workbook: "", documentAt: at, workbookAt: null }];
  });
}

/** Where unit, year or form is another, every figure is. */
function isAnother(ours: CheckContext, theirs: CheckContext): readonly Difference[] {
  const difference = (kind: Difference["kind"], document: string, workbook: string): readonly Difference[] =>
    document === workbook ? [] : [{ kind, words: "", document, workbook, documentAt: null, workbookAt: null }];
  const isSameUnit = comparableName(ours.unit) === comparableName(theirs.unit);
  return [
    ...difference("form", ours.pack.id, theirs.pack.id),
    ...(isSameUnit ? [] : difference("unit", ours.unit, theirs.unit)),
    ...difference("year", String(ours.year), String(theirs.year)),
  ];
}

/** Sheets with a table that the document has again: that is told once, and nothing of what they say. */
function copiesIn({ tables }: LocatedWorkbook): ReadonlySet<string> {
  return new Set([...tables.values()].flatMap(({ copies }) => copies));
}
