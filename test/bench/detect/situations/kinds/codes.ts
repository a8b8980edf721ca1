/** Codes typed wrongly, or with something else in the cell. */
import type { CellAddress, CellValue } from "../../../../../src/core/model/snapshot";
import { transposed } from "../../digits";
import { typedOver } from "../edits";
import type { CodedRow, Ground } from "../ground";
import type { Situation } from "../situation";

/** The last cell of a leaf's code typed otherwise; null from `change` where that says nothing else. */
function coded(ground: Ground, change: (text: string, leaf: CodedRow, at: CellAddress) => CellValue): Situation | null {
  for (const leaf of ground.allLeaves()) {
    const at = leaf.parts.at(-1);
    const text = at ? String(ground.at(at)) : "";
    const value = at ? change(text, leaf, at) : null;
    if (!at || value === null || value === ground.at(at)) continue;
    return { snapshot: typedOver(ground.snapshot, [{ address: at, value }]), causes: [[at]], wrong: [at] };
  }
  return null;
}

export function digitsExchanged(ground: Ground): Situation | null {
  return coded(ground, (text, { sheet, code }) => {
    const others = new Set(ground.coded(sheet).map((row) => row.code));
    return (
      ground.random.pick(
        transposed(text).filter((wrong) => !others.has(code.slice(0, code.length - text.length) + wrong)),
      ) ?? null
    );
  });
}

export function digitMissing(ground: Ground): Situation | null {
  return coded(ground, (text) => (text.length > 1 ? text.slice(0, -1) : null));
}

/** O for 0 or l for 1. */
export function letterForDigit(ground: Ground): Situation | null {
  return coded(ground, (text) =>
    text.includes("0") ? text.replace("0", "O") : text.includes("1") ? text.replace("1", "l") : null,
  );
}

export function nameInCell(ground: Ground): Situation | null {
  return coded(ground, (text, leaf) => {
    const at = ground.nameOf(leaf);
    // Made-up names have digits, which no real one has.
    const name = at ? String(ground.at(at)).replace(/\d/g, "") : "";
    return leaf.parts.length > 1 || name === "" ? null : `${text} ${name}`;
  });
}

export function bracketed(ground: Ground): Situation | null {
  const [open, close] = ground.random.pick(["()", "（）", "[]", "【】", "〔〕"])?.split("") ?? [];
  return coded(ground, (text) => `${open ?? ""}${text}${close ?? ""}`);
}

export function fullWidthCode(ground: Ground): Situation | null {
  return coded(ground, (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));
}

/** 01 kept as a number. */
export function zeroLost(ground: Ground): Situation | null {
  return coded(ground, (text) => (/^0[1-9]/.test(text) ? Number(text) : null));
}

export function codeDeleted(ground: Ground): Situation | null {
  return coded(ground, () => "");
}
