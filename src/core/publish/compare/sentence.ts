/** A text as sentences, each with where it stands and under which headings. */
import type { CellAddress } from "../../model/snapshot";
import { normalizeText } from "../../text/normalize";
import type { TextLine } from "../textBlocks";
import type { Headings } from "./headings";
import { headingsOf } from "./headings";

export interface PrintedSentence {
  readonly text: string;
  /** Comparable form. */
  readonly plain: string;
  readonly at: CellAddress;
  readonly under: Headings;
}

/** The same sentence of the document and of the workbook. */
export type Same = readonly [PrintedSentence, PrintedSentence];

/** The comparable form: 1,234.50 and 1234.50 are one figure. A comma that parts no three digits stays. */
export function plainSentence(text: string): string {
  return normalizeText(text).replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
}

/** Ends with a full stop, a semicolon or an exclamation mark. */
export function sentencesOf(lines: readonly TextLine[], others: readonly TextLine[]): readonly PrintedSentence[] {
  const headings = headingsOf(lines, others);
  return lines.flatMap(({ text, at }, index) =>
    (text.match(/[^。；;！？]+[。；;！？]*|[。；;！？]+/g) ?? []).flatMap((piece) => {
      const plain = plainSentence(piece);
      return plain === "" ? [] : [{ text: piece.trim(), plain, at, under: headings[index] ?? [] }];
    }),
  );
}
