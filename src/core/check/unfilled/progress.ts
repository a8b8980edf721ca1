/** How far the filling in has come: fields of 基础信息 that the texts still ask for, and what the tables still wait for. */
import type { Gap } from "../../terms/source";
import type { Book } from "../../model/tableMap";
import { fieldLabel } from "../../terms/words";
import type { CheckContext } from "../../finding/context";
import { hasFigures } from "../../identity/figures";
import type { Finding, FindingCell } from "../../finding/finding";
import type { CheckReport, FillingProgress } from "../../finding/report";

/** `asked`: what the sentences of the form found blank, written or not. */
export function progressOf(
  { pack, book, unit }: CheckContext,
  asked: readonly Gap[],
  findings: readonly Finding[],
): FillingProgress {
  const ids = new Set([...(unit === "" ? [pack.info.unitName] : []), ...asked.map(({ id }) => id)]);
  const fields = [...ids].flatMap((id): readonly FindingCell[] => {
    const address = book.infoAddress(id);
    return address ? [{ address, words: fieldLabel(pack.info, id), printed: "" }] : [];
  });
  const waiting = findings.filter(({ kind, root }) => kind === "unfilled" && !isMistaken(findings, root));
  const blank = new Set(waiting.flatMap(({ table }) => (table !== null && isEmpty(book, table) ? [table] : [])));
  const tables = pack.tables.filter(({ id }) => blank.has(id)).map(({ shortName }) => shortName);
  return {
    fields,
    tables,
    others: waiting.filter(
      ({ table, template }) => template !== "unfilledBook" && (table === null || !blank.has(table)),
    ).length,
  };
}

/** Folded under something that is wrong: what it asks for is not to be filled in. */
function isMistaken(findings: readonly Finding[], root: number | undefined): boolean {
  return root !== undefined && findings[root]?.kind !== "unfilled";
}

function isEmpty(book: Book, table: string): boolean {
  const map = book.tables.get(table);
  return map !== undefined && !hasFigures(book, map);
}

/** 基础信息还有 12 格没有填，表七还没有填。 Null where nothing is left. */
export function describeProgress({
  progress: { fields, tables, others },
  findings,
}: Pick<CheckReport, "progress" | "findings">): string | null {
  const parts = [
    ...(fields.length > 0 ? [`${sheetOf(fields)}还有 ${fields.length} 格没有填`] : []),
    ...(findings.some(({ template }) => template === "unfilledBook") ? ["各表都还没有填"] : []),
    ...(tables.length > 0 ? [`${tables.join("、")}还没有填`] : []),
    ...(others > 0
      ? [
          `${tables.length > 0 || fields.length > 0 ? "另有" : "有"} ${others} 处没有填完（${placesOf(findings, tables).join("、")}）`,
        ]
      : []),
  ];
  return parts.length === 0 ? null : `${parts.join("，")}。`;
}

/** The tables of what is not filled in, those that are blank as a whole excepted. */
function placesOf(findings: readonly Finding[], blank: readonly string[]): readonly string[] {
  const waiting = findings.filter(
    ({ kind, template, root }) => kind === "unfilled" && template !== "unfilledBook" && !isMistaken(findings, root),
  );
  return [...new Set(waiting.map(({ words, cells }) => words.table ?? sheetOf(cells)))].filter(
    (place) => !blank.includes(place),
  );
}

function sheetOf([first]: readonly FindingCell[]): string {
  return first?.address.sheet.trim() ?? "";
}
