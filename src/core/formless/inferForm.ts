/** A workbook of a form that no pack declares → a pack made from what stands in it, and the tables where they stand. */
import { createBook } from "../locate/book";
import type { FreeChoices, TableChoices } from "../locate/choices";
import { NO_CHOICES } from "../locate/choices";
import { headOf } from "../locate/heads";
import type { LocatedTable, LocatedWorkbook } from "../locate/locate";
import { withPrintedPlaces } from "../locate/printedPlaces";
import { setsOf } from "../locate/sets";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { stateOf } from "../state/state";
import type { PackSpec } from "../declare/pack";
import type { IdentityRule, Rule } from "../declare/rule";
import { acrossTables } from "./acrossTables";
import type { BlockLines } from "./balances";
import { balances } from "./balances";
import { definedByFormulas } from "./byFormulas";
import { differences } from "./differences";
import { withCoarsePlaces } from "./coarse";
import { codeSums } from "./codeSums";
import { columnSums } from "./columnSums";
import { continuations } from "./continued";
import { evidenceOf } from "./evidence";
import { blockId, columnId, lineGroup, tableId, treeGroup } from "./ids";
import { isDisclosure } from "./isDisclosure";
import { lineSums } from "./lineSums";
import { partedTables } from "./parted";
import { isListOfUnits } from "./sections";
import { tablePlaces } from "./places";
import { threePublicSums, withoutStated } from "./threePublicSums";
import type { FormlessTable } from "./readTable";
import { readFormlessTable } from "./readTable";

/** `base`: everything that a pack has besides tables, rules and texts. Null where the workbook is no disclosure. */
export function inferForm(
  base: PackSpec,
  snapshot: WorkbookSnapshot,
  choices: TableChoices = NO_CHOICES,
): LocatedWorkbook | null {
  const found: FormlessTable[] = [];
  for (const sheet of sheetsWithTables(withoutOurs(snapshot), choices.free)) {
    for (const place of tablePlaces(sheet)) {
      const table = readFormlessTable(base, place, tableId(found.length), choices.free);
      if (table) found.push(table);
    }
  }
  if (!isDisclosure(found, base.catalogues)) return null;
  const { read, tables, book } = settledTables(base, snapshot, found);
  const pack: PackSpec = {
    ...base,
    tables: read.map(({ located }) => located.map.table),
    rules: definedByFormulas([...rulesInside(read, book), ...rulesAcross(read, book)], book, snapshot),
  };
  return { pack, snapshot, choices, tables, book };
}

/** Without 勾稽检查, where such a workbook was adopted. */
function withoutOurs(snapshot: WorkbookSnapshot): readonly SheetSnapshot[] {
  const ours = stateOf(snapshot)?.adopted?.checkSheet;
  return snapshot.sheets.filter(({ name }) => name !== ours);
}

/** Without those of which the user has said that they hold none. */
export function sheetsWithTables(
  sheets: readonly SheetSnapshot[],
  said: FreeChoices | undefined,
): readonly SheetSnapshot[] {
  return sheets.filter(({ name }) => said?.noTables.includes(name) !== true);
}

export interface SettledTables {
  readonly read: readonly FormlessTable[];
  readonly tables: ReadonlyMap<string, LocatedTable>;
  readonly book: Book;
}

/** With the places that the workbook prints. */
export function settledTables(
  base: PackSpec,
  snapshot: WorkbookSnapshot,
  found: readonly FormlessTable[],
): SettledTables {
  const printed = withPrintedPlaces(new Map(found.map(({ located }) => [located.map.table.id, located] as const)));
  const tables = withCoarsePlaces(printed, createBook(base, snapshot, printed));
  const read = found.map((table) => ({ ...table, located: tables.get(table.located.map.table.id) ?? table.located }));
  return { read, tables, book: createBook(base, snapshot, tables) };
}

/** What each table says by itself; of one that goes on elsewhere the sums across hold in every row, those down where they do. */
export function rulesInside(tables: readonly FormlessTable[], book: Book): readonly Rule[] {
  const parted = partedTables(tables);
  return tables.flatMap((table) => [
    ...sumsIn(table, book).filter(
      (rule) => !parted.has(table) || isAcross(rule) || evidenceOf(rule, table.located.map, book).fails === 0,
    ),
    ...codeRules(table),
    ...noteRules(table),
  ]);
}

function isAcross({ right }: IdentityRule): boolean {
  return right.term === "parts" || (right.term === "subtract" && right.from.term === "parts");
}

/** Two disclosures in one workbook have the same titles and nothing else in common. */
export function rulesAcross(tables: readonly FormlessTable[], book: Book): readonly IdentityRule[] {
  const parted = partedTables(tables);
  return setsOf(tables, ({ located }) => headOf(located)).flatMap((set) =>
    acrossTables(
      set
        .filter((table) => !table.isSlipped && table.knowsUnit && !parted.has(table))
        .map(({ located, title, blocks, codes }) => ({ map: located.map, title, blocks, codes })),
      book,
    ),
  );
}

function sumsIn(
  { located: { map }, blocks, codes, sections, isSlipped, title, totals }: FormlessTable,
  book: Book,
): readonly IdentityRule[] {
  if (isSlipped) return [];
  const amountsOf = (at: number): readonly string[] =>
    (blocks[at]?.block.amounts ?? []).map(({ index }) => columnId(index));
  const continued = continuations(map, codes);
  return [
    ...blocks.flatMap(({ block, lines }, at) => {
      const id = blockId(at);
      const rows = map.rows.filter(
        (row) => row.group === treeGroup(map.table.id, id) || row.group === lineGroup(map.table.id, id),
      );
      const known = threePublicSums(map, id, block, lines, rows, title, book);
      const told = [
        ...columnSums(map, block, rows, book, totals),
        ...differences(map, block, rows, book),
        ...(codes[at] == null
          ? withoutStated(lineSums(map, id, block, lines, book), known)
          : codeSums({
              map,
              block: id,
              columns: amountsOf(at),
              lines,
              sections: sections[at] ?? null,
              isAlone: codes.filter((kind) => kind !== null).length === 1,
              continued: (continued.get(at) ?? [])
                .map(({ parent, rows: behind, block: next }) => ({ parent, rows: behind, columns: amountsOf(next) }))
                .filter(({ columns }) => columns.length === block.amounts.length),
              book,
            })),
      ];
      return [...told, ...withoutStated(known, told)];
    }),
    ...balances(map, blocks, book),
  ];
}

/** Well formed, in order, with names of the catalogue: hints, since the classification changes from year to year and place to place. */
function codeRules({ located: { map }, blocks, codes }: FormlessTable): readonly Rule[] {
  return codes.flatMap((kind, at): readonly Rule[] =>
    kind === null ||
    isOfProjects(blocks[at]) ||
    isListOfUnits(map.rows.filter(({ group }) => group === treeGroup(map.table.id, blockId(at))))
      ? []
      : [
          {
            kind: "codes",
            id: `${map.table.id}.${blockId(at)}-codes`,
            form: "",
            label: "科目编码成体系，名称与科目表一致",
            severity: "info",
            basis: "政府收支分类科目",
            table: map.table.id,
            group: treeGroup(map.table.id, blockId(at)),
            explanation: "没有这套表式的规定，只作提示：对照当年的政府收支分类科目核对编码和名称。",
          },
        ],
  );
}

/** A line for each project: their codes come again, and the names beside them are the projects'. */
function isOfProjects(lines: BlockLines | undefined): boolean {
  return lines?.block.labels.some(({ own }) => PROJECTS.test(own)) ?? false;
}

/** 单位名称（项目）: what stands behind the 项 is no name of a 科目. */
const PROJECTS = /^项目名称$|^单位(?:名称)?\(项目(?:名称)?\)|^单位、?项目名称/;

/** A table without figures says so under it, and one that says so has none. Of one where numbers stand that were not read nothing is said. */
function noteRules({ located }: FormlessTable): readonly Rule[] {
  const { map, note, title, places } = located;
  const isBare = places.every(({ sheet, header, end }) =>
    sheet.values
      .slice(header.bottom + 1, end)
      .every((row) => !row.some((value) => typeof value === "number" && value !== 0)),
  );
  return title === null || (note === null && !isBare)
    ? []
    : [
        {
          kind: "emptyNote",
          id: `${map.table.id}.empty-note`,
          form: "",
          label: "空表写明没有数据",
          severity: "warning",
          basis: "预算公开的一般要求：没有数据的表也要公开空表并说明",
          table: map.table.id,
          explanation: "没有数据的表在表下写一行说明；有数的表下面不要留着“本表无数据”。",
        },
      ];
}
