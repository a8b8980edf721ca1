/** What stands around the rows of a table: title, the lines beside it, header and notes. */
import type { LocatedTable } from "../../locate/locate";
import type { CellAddress } from "../../model/snapshot";
import { normalizeText } from "../../text/normalize";
import type { HeadLine, PublishedTable } from "../publication";
import type { Difference } from "./difference";

/** Title, the lines around it, the header and the notes, each as one text: merged cells are laid out in more than one way. */
export function surroundings(
  ours: LocatedTable,
  one: PublishedTable | undefined,
  theirs: LocatedTable,
  other: PublishedTable | undefined,
): readonly Difference[] {
  const { shortName } = theirs.map.table;
  const heads = (table: PublishedTable | undefined): readonly string[] =>
    [...(table?.beforeTitle ?? []), ...(table?.afterTitle ?? [])].flatMap(sides);
  const header = (table: PublishedTable | undefined): readonly string[] =>
    (table?.rows ?? []).slice(0, table?.headerRows).flatMap((row) => row.map(({ text }) => text));
  const told = (
    kind: Difference["kind"],
    words: string,
    left: readonly string[],
    right: readonly string[],
    at: readonly [Difference["documentAt"], Difference["workbookAt"]],
  ): readonly Difference[] => {
    const [document, workbook] = [left, right].map((texts) => texts.filter((text) => text !== "").join(" ")) as [
      string,
      string,
    ];
    return normalizeText(document) === normalizeText(workbook)
      ? []
      : [{ kind, words, document, workbook, documentAt: at[0], workbookAt: at[1] }];
  };
  const titles = [ours.title, theirs.title] as const;
  const headers = [ours, theirs].map(({ sheet, header: { top } }) => ({ sheet: sheet.name, row: top, column: 0 })) as [
    CellAddress,
    CellAddress,
  ];
  // A title that is not known for one is among the lines around it.
  const whole = (table: LocatedTable, published: PublishedTable | undefined): readonly string[] => [
    ...(published?.beforeTitle ?? []).flatMap(sides),
    ...(table.title === null ? [] : [published?.title ?? ""]),
    ...(published?.afterTitle ?? []).flatMap(sides),
  ];
  const isKnown = ours.title !== null && theirs.title !== null;
  return [
    ...(isKnown
      ? told("title", shortName, [one?.title ?? ""], [other?.title ?? ""], titles)
      : told("title", shortName, whole(ours, one), whole(theirs, other), [
          ours.title ?? headers[0],
          theirs.title ?? headers[1],
        ])),
    ...(isKnown ? told("head", shortName, heads(one), heads(other), titles) : []),
    ...told("header", shortName, header(one), header(other), headers),
    ...told("note", shortName, one?.notes ?? [], other?.notes ?? [], [ours.note, theirs.note]),
  ];
}

function sides({ left, right }: HeadLine): readonly string[] {
  return [left, right];
}
