/** From a number of the text to its cells, and from a cell to the sentences that use it. */
import type { CellAddress } from "../model/snapshot";
import type { NarratedSentence, Narration } from "./narrate";
import type { ListPiece, Piece } from "./reading/pieces";
import type { Rendered } from "./writing/render";

export interface SourcedText {
  readonly text: string;
  /** The cells that a number is worked out from; empty for words. */
  readonly cells: readonly CellAddress[];
}

const NUMBER = /(\d[\d,]*(?:\.\d+)?%?)/;

/** The text of the pieces, cut at the numbers that have cells. A change without a number (持平) is one part. */
export function sourcedText(pieces: readonly Piece[]): readonly SourcedText[] {
  return joined(
    pieces.flatMap((piece) => {
      if (piece.kind === "list") return listParts(piece);
      if (piece.kind !== "figure" && piece.kind !== "change") return [{ text: piece.text, cells: [] }];
      const cells = piece.cells ?? [];
      return NUMBER.test(piece.text) ? numbersOf(piece.text, cells) : [{ text: piece.text, cells }];
    }),
  );
}

/** Each item from its name to the next one's. */
function listParts({ text, items }: ListPiece): readonly SourcedText[] {
  const parts: SourcedText[] = [];
  let at = 0;
  for (const [index, { name, amount, cells }] of items.entries()) {
    const start = text.indexOf(name, at);
    if (start < 0) continue;
    const next = items[index + 1];
    const found = next === undefined ? -1 : text.indexOf(next.name, start + name.length);
    const end = found < 0 ? text.length : found;
    parts.push(
      { text: text.slice(at, start), cells: [] },
      ...(amount === null ? [{ text: name, cells }] : [{ text: name, cells: [] }]),
    );
    parts.push(...numbersOf(text.slice(start + name.length, end), amount === null ? [] : cells));
    at = end;
  }
  return [...parts, { text: text.slice(at), cells: [] }];
}

function numbersOf(text: string, cells: readonly CellAddress[]): readonly SourcedText[] {
  return text.split(NUMBER).map((part, index) => ({ text: part, cells: index % 2 === 1 ? cells : [] }));
}

function joined(parts: readonly SourcedText[]): readonly SourcedText[] {
  const result: SourcedText[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === "") continue;
    if (last && last.cells.length === 0 && part.cells.length === 0)
      result[result.length - 1] = { text: last.text + part.text, cells: [] };
    else result.push(part);
  }
  return result;
}

/** Sentences that are worked out from this very cell. */
export function sentencesUsing(
  { sentences }: Narration,
  { sheet, row, column }: CellAddress,
): readonly NarratedSentence[] {
  return sentences.filter(({ pieces }) =>
    pieces.some(({ cells = [] }) =>
      cells.some((cell) => cell.sheet === sheet && cell.row === row && cell.column === column),
    ),
  );
}

/** A text in another form of the sentence, such as one with a figure where there is none now, is compared with the same cells. */
export function sourcesOf({ pieces, forms }: Rendered, slot: string): readonly CellAddress[] {
  const own = cellsOf(pieces, slot);
  return own.length > 0
    ? own
    : (forms.map((form) => cellsOf(form.pieces, slot)).find((cells) => cells.length > 0) ?? []);
}

function cellsOf(pieces: readonly Piece[], slot: string): readonly CellAddress[] {
  return slot === ""
    ? []
    : pieces.flatMap((piece) =>
        piece.slot !== slot ? [] : [...(piece.cells ?? []), ...(piece.kind === "list" ? piece.withoutCells : [])],
      );
}
