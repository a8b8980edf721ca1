/** Amounts written as text, and what is no amount at all. */
import type { CellValue } from "../../../../../src/core/model/snapshot";
import type { Edit } from "../../cells";
import { recalculated, typedOver } from "../edits";
import type { Ground } from "../ground";
import type { Situation } from "../situation";
import { moneyInWords } from "../moneyInWords";

const MOST = 3;

/** Up to three figures written otherwise; null from `write` where a figure cannot be written so. */
function writtenAs(ground: Ground, write: (value: number, places: number) => CellValue): Situation | null {
  const edits = ground
    .figures()
    .flatMap(({ address, places }): readonly Edit[] => {
      const value = write(ground.figure(address), places);
      return value === null ? [] : [{ address, value }];
    })
    .slice(0, 1 + ground.random.below(MOST));
  const cells = edits.map(({ address }) => address);
  return cells.length === 0 ? null : { snapshot: typedOver(ground.snapshot, edits), causes: [cells], wrong: cells };
}

function grouped(value: number, places: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });
}

export function thousands(ground: Ground): Situation | null {
  return writtenAs(ground, grouped);
}

export function fullWidth(ground: Ground): Situation | null {
  return writtenAs(ground, (value, places) =>
    value.toFixed(places).replace(/[0-9.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  );
}

export function invisible(ground: Ground): Situation | null {
  const what = ground.random.pick(["\u200b", "\u00a0", "\ufeff", "\u200e", "\u3000"]) ?? "";
  return writtenAs(ground, (value, places) =>
    ground.random.below(2) === 0 ? `${value.toFixed(places)}${what}` : `${what}${value.toFixed(places)}`,
  );
}

export function footnoted(ground: Ground): Situation | null {
  const mark = ground.random.pick(["①", "*", "※", "[1]", "（注1）"]) ?? "";
  return writtenAs(ground, (value, places) => `${grouped(value, places)}${mark}`);
}

/** 壹万贰仟元整: money in words is in 元. */
export function inWords(ground: Ground): Situation | null {
  return writtenAs(ground, (value, places) =>
    value > 0 ? moneyInWords(Math.round(places === 0 ? value : value * 10_000)) : null,
  );
}

const NOTHING = ["无", "—", "-", "零", "——", "／", "0.00"];

export function nothing(ground: Ground): Situation | null {
  const zeros = ground.random
    .shuffled(ground.cells.filter(({ kind, address }) => kind === "amount" && (ground.at(address) ?? 0) === 0))
    .slice(0, MOST);
  const edits = zeros.map(({ address }): Edit => ({ address, value: ground.random.pick(NOTHING) ?? "无" }));
  const cells = edits.map(({ address }) => address);
  return cells.length === 0 ? null : { snapshot: typedOver(ground.snapshot, edits), causes: [cells], wrong: cells };
}

/** Words from which no amount can be made. */
export function words(ground: Ground): Situation | null {
  const [cell] = ground.figures();
  if (!cell) return null;
  const value =
    ground.random.pick([
      "见附件",
      "约",
      "另行公开",
      `${ground.figure(cell.address).toFixed(cell.places)}左右`,
      "待定",
    ]) ?? "";
  return {
    snapshot: typedOver(ground.snapshot, [{ address: cell.address, value }]),
    causes: [[cell.address]],
    wrong: [cell.address],
  };
}

/** Typed as text where sums are formulas, which leave it out. */
export function textAmongFormulas(ground: Ground): Situation | null {
  for (const { address, places } of ground.figures()) {
    if (ground.formula(address) !== null) continue;
    const snapshot = recalculated(
      typedOver(ground.snapshot, [{ address, value: grouped(ground.figure(address), places) }]),
    );
    const after = ground.without(snapshot, new Set());
    if (
      ground.cells.some(
        (cell) =>
          cell.kind === "amount" &&
          after.figure(cell.address) !== ground.figure(cell.address) &&
          ground.formula(cell.address) !== null,
      )
    )
      return { snapshot, causes: [[address]], wrong: [address] };
  }
  return null;
}
