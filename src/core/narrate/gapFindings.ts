/** What a sentence still waits for: fields that are blank, reasons, and fields that cannot be right. */
import type { Finding } from "../finding/finding";
import type { CellAddress } from "../model/snapshot";
import type { Gap } from "../terms/source";
import { withoutEnd } from "../text/ends";
import { normalizeText } from "../text/normalize";
import type { Make } from "./checkNarrative";
import type { SentenceReading } from "./reading/readSentence";

const cellKey = ({ sheet, row, column }: CellAddress): string => `${sheet}|${String(row)}|${String(column)}`;

/** A gap counts while its place still says so: somebody may have written the words into the sentence itself. */
export function gapFindings(reading: SentenceReading, gaps: readonly Gap[], make: Make): readonly Finding[] {
  if (!reading.uncompared.some(({ printed }) => printed.includes("【"))) return [];
  return gaps.map((gap) =>
    gap.kind === "reason"
      ? make("warning", "missingReason", "reasonMissing", { field: gap.label, where: gap.sheet })
      : make("warning", "placeholder", "narrativeGap", { field: gap.label, where: gap.sheet }),
  );
}

/** A field that is more than its whole is what is wrong, not the text that says otherwise. */
export function restsOn(sources: readonly CellAddress[], gaps: readonly Gap[]): boolean {
  return gaps.some(({ exceeds }) =>
    exceeds?.cells.some((cell) => sources.some((source) => cellKey(source) === cellKey(cell))),
  );
}

export function exceedFindings(gaps: readonly Gap[], make: Make): readonly Finding[] {
  return gaps.flatMap(({ label, sheet, exceeds }, index) =>
    exceeds === undefined || gaps.findIndex((gap) => gap.label === label && gap.exceeds) !== index
      ? []
      : [
          make("error", "mismatch", "narrativeFieldExceeds", {
            field: label,
            where: sheet,
            taken: exceeds.taken,
            whole: exceeds.whole,
          }),
        ],
  );
}

/** 主要原因是。 And a change for which no reason is given at all. */
export function reasonFindings({ uncompared }: SentenceReading, make: Make): readonly Finding[] {
  return uncompared.flatMap(({ piece, printed, start, held }) => {
    if (piece.lead === undefined) return [];
    const said = normalizeText(printed);
    if (withoutEnd(said, "。;,.").endsWith(normalizeText(piece.lead).replace(/^,/, "")))
      return [make("error", "missingReason", "reasonBlank", { printed }, start)];
    return piece.required && held && said === ""
      ? [make("warning", "missingReason", "reasonOmitted", { expected: piece.text }, start)]
      : [];
  });
}
