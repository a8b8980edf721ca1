/**
 * What a text says about changes against what it says about the same changes elsewhere: both sides of the budget, the parts and the whole,
 * the direction and its reason. Only where the cells cannot tell, because nobody has entered last year's figures.
 */
import type { Template, WordsBut } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { roundingEnvelope } from "../../amount/tolerance";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { StatedDirection, StatedSum } from "../../declare/statedChanges";
import { normalizeText } from "../../text/normalize";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { readable, textFinding } from "./bookContext";
import type { BookText } from "./bookTexts";
import { isRunning } from "./bookTexts";
import type { StatedChange } from "./statedAmounts";
import { changeAfter, directionAfter } from "./statedAmounts";

export function statedChanges(book: BookContext, declared: BookCheckOf<"statedChanges">): BookVerdict {
  const running = book.texts.filter((text) => isRunning(text) && text.page.role === "narrative");
  const lines = running.map(({ plain }) => plain);
  const open = ({ bases }: { readonly bases: readonly string[] }): boolean =>
    bases.every((field) => (book.check.book.infoText(field) ?? "").trim() === "");
  const place = (words: string): BookText | undefined =>
    running.find(({ plain }) => plain.includes(normalizeText(words)));
  const report: Report = (words, said, template) => {
    const text = place(words);
    return text
      ? [
          textFinding(declared, text, {
            ...asTold(template, said),
            kind: template === "bookChangesDiffer" ? "mismatch" : "direction",
          }),
        ]
      : [];
  };
  const judged = [
    ...declared.sums.filter(open).map((sum) => sumFault(sum, lines, report)),
    ...declared.directions.filter(open).map((direction) => directionFault(direction, lines, report)),
  ].filter((findings) => findings !== null);
  return judged.length === 0 ? null : judged.flat();
}

type Report = <T extends Template>(words: string, said: WordsBut<"place", T>, template: T) => readonly Finding[];

/** Null where one of them is not said, or they are measured against different years. */
function sumFault({ whole, parts }: StatedSum, lines: readonly string[], report: Report): readonly Finding[] | null {
  const total = changeAfter(lines, normalizeText(whole));
  const changes = parts.map((part) => changeAfter(lines, normalizeText(part)));
  if (
    total === null ||
    !changes.every((change): change is StatedChange => change !== null) ||
    changes.some(({ base }) => base !== total.base)
  )
    return null;
  const place = Math.max(total.place, ...changes.map((change) => change.place));
  const sum = changes.reduce((all, { change }) => all + change, 0);
  // Two sides of one figure are copies; a sum may miss by its rounding.
  const most = changes.length === 1 ? 0 : roundingEnvelope(changes.length + 1, place);
  if (Math.abs(total.change - sum) <= most) return [];
  const said = changes.map((change, index) => `${parts[index] ?? ""}${change.printed}`).join("、");
  return report(
    parts.at(-1) ?? whole,
    { whole: `${whole}${total.printed}`, parts: readable(said) },
    "bookChangesDiffer",
  );
}

function directionFault(
  { after, of }: StatedDirection,
  lines: readonly string[],
  report: Report,
): readonly Finding[] | null {
  const change = changeAfter(lines, normalizeText(of));
  const said = directionAfter(lines, normalizeText(after));
  if (change === null || said === null) return null;
  return Math.sign(change.change) === said.sign
    ? []
    : report(after, { found: `${after}${said.printed}`, stated: `${of}${change.printed}` }, "bookDirectionsDiffer");
}
