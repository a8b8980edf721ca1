/** Words of a sentence that come from cells: the unit's name, names of the code tree, the user's own words. */
import { withoutEnds } from "../../text/ends";
import { withoutLevelCodes } from "../../text/levelCodes";
import { normalizeText } from "../../text/normalize";
import { isOtherUnit } from "../../text/unitName";
import type { Disagreement } from "../disagreement";
import type { FreePiece, NamePiece, PhrasePiece } from "./pieces";
import type { ComparedRegion, TextRegion } from "./region";
import { numbersIn, printedIn, spanOf } from "./region";

const NOTHING: ComparedRegion<Disagreement> = { disagreements: [], explained: [] };

/** Sentences may say 本单位, or leave the name out. */
const SELF = /^(?:本|我)(?:单位|部门|院|局|办|中心|校|馆|所|委|县|区)?$/;

/** 我局 is 本局. */
function ofItself(text: string): string {
  return text.replace(/我(?=单位|部门|院|局|办|中心|校|馆|所|委|县|区)/g, "本");
}

export function comparePhrase(piece: PhrasePiece, region: TextRegion): ComparedRegion<Disagreement> {
  const printed = printedIn(region);
  const comparable = ofItself(trimmed(printed));
  // A number that the words do not have belongs to something else that stands there.
  const own = normalizeText(piece.text);
  const explained = numbersIn(region.tokens)
    .filter(({ key }) => own.includes(key))
    .map(spanOf);
  const meant = ofItself(trimmed(piece.text));
  // Behind a whole sentence there may stand another clause.
  const goesOn = /[。；]$/.test(piece.text) && comparable.startsWith(meant);
  if (piece.stated && !isOtherUnit(comparable, meant)) return { disagreements: [], explained };
  if (!region.held || comparable === "" || comparable === meant || goesOn || SELF.test(comparable))
    return { disagreements: [], explained };
  return {
    disagreements: [
      {
        slot: piece.slot,
        kind: "wording",
        what: "differs",
        printed,
        expected: piece.text,
        start: region.start,
        end: region.end,
      },
    ],
    explained,
  };
}

/** A code in brackets is no part of the name: 公共安全支出（204类）. */
export function compareName(piece: NamePiece, region: TextRegion): ComparedRegion<Disagreement> {
  const printed = printedIn(region);
  const comparable = trimmed(withoutLevelCodes(normalizeText(printed)));
  const explained = numbersIn(region.tokens).map(spanOf);
  // A name that the table has not printed is its own fault.
  if (comparable === trimmed(piece.text) || piece.text.trim() === "") return { disagreements: [], explained };
  if (!region.held || comparable === "" || /\d/.test(comparable)) return NOTHING;
  return {
    disagreements: [
      {
        slot: piece.slot,
        kind: "wording",
        what: "differs",
        printed,
        expected: piece.text,
        start: region.start,
        end: region.end,
      },
    ],
    explained,
  };
}

/** As it was entered elsewhere in the workbook, numbers and all. */
export function compareFree(piece: FreePiece, region: TextRegion): ComparedRegion<Disagreement> {
  const same = trimmed(printedIn(region)) === trimmed(piece.text) && piece.text !== "";
  return same ? { disagreements: [], explained: numbersIn(region.tokens).map(spanOf) } : NOTHING;
}

function trimmed(text: string): string {
  return withoutEnds(normalizeText(text), ",、。;:\"'“”");
}
