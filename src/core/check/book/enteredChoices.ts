/** Choices of 基础信息: one of the field's values. What depends on another text is unknown, so that it is an error where it stands; a blank is still to be chosen. */
import { asTold } from "../../finding/templates";
import { addressKey, cellName } from "../../model/address";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns, infoFields } from "../../declare/lookups";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { InfoField } from "../../declare/info";
import type { CheckContext } from "../../finding/context";
import type { Finding } from "../../finding/finding";
import { isErrorValue } from "../../model/cellText";
import { locateInfo, misreadChoices } from "../../locate/info";
import type { CellAddress } from "../../model/snapshot";
import { normalizeText } from "../../text/normalize";
import { spelt } from "../../text/reader/characters";
import { bookFinding } from "./bookContext";

export function choiceFindings(check: CheckContext, declared: BookCheckOf<"enteredFields">): readonly Finding[] {
  const { pack, located } = check;
  const places = locateInfo(pack.info, located.snapshot);
  const misread = misreadChoices(pack.info, places)
    .filter(({ raw }) => !isErrorValue(raw))
    .map(({ field, at, raw, plain }) => {
      const isLost = plain === null || isHungOn(check, addressKey(at));
      return bookFinding(declared, {
        ...asTold(plain === null ? "bookFieldIsNoChoice" : isLost ? "bookChoiceNotFound" : "bookChoiceReadOtherwise", {
          ...wordsOf(field, at),
          value: spelt(raw),
          ...(plain === null ? {} : { expected: plain }),
        }),
        kind: "placeholder",
        severity: isLost ? "error" : "info",
        cells: [{ address: at, words: `${at.sheet.trim()} ${field.label}`, printed: raw }],
      });
    });
  const blank = infoFields(pack.info).flatMap((field): readonly Finding[] => {
    const at = field.kind === "choice" ? check.book.infoAddress(field.id) : null;
    if (!at || normalizeText(check.book.infoText(field.id) ?? "") !== "") return [];
    return [
      bookFinding(declared, {
        template: "unfilledChoice",
        kind: "unfilled",
        severity: "info",
        words: wordsOf(field, at),
        cells: [{ address: at, words: `${at.sheet.trim()} ${field.label}`, printed: "" }],
      }),
    ];
  });
  return [...misread, ...blank];
}

function wordsOf({ label, choices = [] }: InfoField, at: CellAddress) {
  return { place: `${at.sheet.trim()}!${cellName(at.row, at.column)}`, field: label, choices: choices.join("、") };
}

/** A formula of some table does not find the value that is meant. */
function isHungOn({ book }: CheckContext, root: string): boolean {
  return [...book.tables.values()].some((map) =>
    map.rows.some((row) => {
      const block = blockSpec(map.table, row.block);
      return (block ? amountColumns(map.table, block) : []).some((column) => {
        const at = cellAt(map, row, column);
        const hung = at && book.hangsOn?.(at);
        return hung !== null && hung !== undefined && addressKey(hung) === root;
      });
    }),
  );
}
