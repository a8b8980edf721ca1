/** The unit of money that a table states: 单位：元, 金额单位：万元 and the like, between its title and its body. */
import { remembered } from "../text/remembered";
import type { MoneyUnit } from "../amount/money";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { normalizeText } from "../text/normalize";
import { isBlank, textAt } from "../model/cellText";

export interface MoneyUnitLine {
  readonly at: CellAddress;
  /** As printed: 元, 万元, 千元 … */
  readonly text: string;
  /** Null for a unit that no form has. */
  readonly unit: MoneyUnit | null;
}

interface Place {
  readonly sheet: SheetSnapshot;
  readonly title: CellAddress | null;
  readonly header: { readonly top: number };
}

/** How far above a header the line may stand where no title was found. */
const DISTANCE = 4;

const LINE = /(?:金额)?单位[:]?(?:人民币)?([百千万亿]*元)(?:人民币)?[)]?$/;

export function findMoneyLine({ sheet, title, header }: Place): MoneyUnitLine | null {
  for (let row = Math.max(0, title?.row ?? header.top - DISTANCE); row < header.top; row += 1) {
    for (let column = 0; column < (sheet.values[row]?.length ?? 0); column += 1) {
      const text = moneyStated(textAt(sheet, row, column));
      if (text !== null)
        return { at: { sheet: sheet.name, row, column }, text, unit: text === "元" || text === "万元" ? text : null };
    }
  }
  return null;
}

/** 元, 万元, 千元 … as a text states it; null for one that states no unit of money. */
export const moneyStated = remembered(200_000, (text: string): string | null => {
  const plain = normalizeText(text);
  return plain.includes("单位") ? (LINE.exec(plain)?.[1] ?? null) : null;
});

/** Behind a label: 合计（万元）, 合计（单位：元）. */
export const MONEY_BEHIND = /\((?:(?:金额)?单位:)?(?:人民币)?([百千万亿]*元)\)$/;

/** Units of money that the labels of a header state, each once. */
export function moneyInHeader(
  sheet: SheetSnapshot,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly string[] {
  const texts = sheet.values
    .slice(top, bottom + 1)
    .flatMap((row, index) =>
      row.flatMap((value, column) => (isBlank(value) ? [] : [normalizeText(textAt(sheet, top + index, column))])),
    );
  return [...new Set(texts.flatMap((text) => MONEY_BEHIND.exec(text)?.[1] ?? []))];
}

/** Null where none is stated, or one that no form has. */
export function printedMoney(place: Place): { readonly unit: MoneyUnit } | null {
  const unit = findMoneyLine(place)?.unit ?? null;
  return unit === null ? null : { unit };
}
