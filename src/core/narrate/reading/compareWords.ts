/** Words of a sentence that come from cells: the unit's name, names of the code tree, the user's own words. */
import { withoutEnds } from "../../text/ends";
import { withoutLevelCodes } from "../../text/levelCodes";
import { normalizeText } from "../../text/normalize";
import type { Disagreement } from "../disagreement";
import type { FreePiece, NamePiece, PhrasePiece } from "./pieces";
import type { Compared, Region } from "./region";
import { numbersIn, printedIn, spanOf } from "./region";

const NOTHING: Compared<Disagreement> = { disagreements: [], explained: [] };

/** Sentences may say 本单位, or leave the name out. */
const SELF = /^(?:本|我)(?:单位|部门|院|局|办|中心|校|馆|所|委|县|区)?$/;

export function comparePhrase(piece: PhrasePiece, region: Region): Compared<Disagreement> {
  const printed = printedIn(region);
  const comparable = trimmed(printed);
  const explained = numbersIn(region.tokens).map(spanOf);
  const meant = trimmed(piece.text);
  // Behind a whole sentence there may stand another clause.
  const goesOn = /[。；]$/.test(piece.text) && comparable.startsWith(meant);
  if (piece.stated && !isOtherUnit(comparable, meant)) return { disagreements: [], explained };
  if (!region.held || comparable === "" || comparable === meant || goesOn || SELF.test(comparable)) return { disagreements: [], explained };
  return { disagreements: [{ slot: piece.slot, kind: "wording", what: "differs", printed, expected: piece.text, start: region.start, end: region.end }], explained };
}

const UNIT_ENDS = /(?:局|委|办|厅|室|会|院|校|学|园|所|馆|队|站|处|中心|政府|支队|大队|集团|公司|社|庭|府|法院)$/;

/** Looks like the name of a unit, and is neither ours with something around it nor ours with something left out. */
function isOtherUnit(printed: string, own: string): boolean {
  return /^[\p{Script=Han}()]{4,40}$/u.test(printed) && UNIT_ENDS.test(printed) && !printed.includes(own) && !isWithin(printed, own);
}

/** All characters in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

/** A code in brackets is no part of the name: 公共安全支出（204类）. */
export function compareName(piece: NamePiece, region: Region): Compared<Disagreement> {
  const printed = printedIn(region);
  const comparable = trimmed(withoutLevelCodes(normalizeText(printed)));
  const explained = numbersIn(region.tokens).map(spanOf);
  if (comparable === trimmed(piece.text)) return { disagreements: [], explained };
  if (!region.held || comparable === "" || /\d/.test(comparable)) return NOTHING;
  return { disagreements: [{ slot: piece.slot, kind: "wording", what: "differs", printed, expected: piece.text, start: region.start, end: region.end }], explained };
}

/** As it was entered elsewhere in the workbook, numbers and all. */
export function compareFree(piece: FreePiece, region: Region): Compared<Disagreement> {
  const same = trimmed(printedIn(region)) === trimmed(piece.text) && piece.text !== "";
  return same ? { disagreements: [], explained: numbersIn(region.tokens).map(spanOf) } : NOTHING;
}

function trimmed(text: string): string {
  return withoutEnds(normalizeText(text), ",、。;:\"'“”");
}
