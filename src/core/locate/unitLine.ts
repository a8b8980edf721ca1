/** The name of the unit as a table states it: 单位名称：…, 编制单位：…, 编制部门：… between its title and its body. */
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { withoutEnd } from "../text/ends";
import { normalizeText } from "../text/normalize";
import { textAt } from "../model/cellText";

const LINE = /^(?:(?:编制|填报|预算)?(?:单位|部门|部门\/单位|单位\/部门)(?:名称)?|预算主管部门|编报单位):(.*)$/;
/** 920平山县水利局: the unit's code before its name, and nothing else. */
const CODED = /^\d{3,9}([\u4e00-\u9fff]{3,26}(?:[局委办院校所站厅处部会队馆乡镇]|中心|政府|街道))$/;
/** 单位：元 stands on the same line and is no name. */
const MONEY = /^(?:人民币)?[百千万亿]*元/;

export interface UnitName {
  readonly at: CellAddress;
  /** Normalised; "" where it is still blank. */
  readonly name: string;
}

interface Place {
  readonly sheet: SheetSnapshot;
  readonly title: CellAddress | null;
  readonly header: { readonly top: number };
}

/** How far above a header the line may stand where no title was found. */
const DISTANCE = 4;

export function unitNames({ sheet, title, header }: Place): readonly UnitName[] {
  const found: UnitName[] = [];
  for (let row = Math.max(0, title?.row ?? header.top - DISTANCE); row < header.top; row += 1) {
    for (let column = 0; column < (sheet.values[row]?.length ?? 0); column += 1) {
      const name = nameIn(textAt(sheet, row, column));
      if (name !== null) found.push({ at: { sheet: sheet.name, row, column }, name });
    }
  }
  return found;
}

/** The unit of money is sometimes printed behind the name, in the same cell. */
const MONEY_BEHIND = /[(]?(?:金额)?单位:(?:人民币)?[百千万亿]*元[)]?$/;

/** Null for a text that states no unit's name. */
export function nameIn(text: string): string | null {
  const plain = normalizeText(text);
  const name = (LINE.exec(plain) ?? CODED.exec(plain))?.[1];
  return name === undefined || MONEY.test(name) ? null : name.replace(MONEY_BEHIND, "").replace(CODE_BEFORE, "");
}

/** 218_县水利局, [115001]县文化局: as the budget system prints it. */
const CODE_BEFORE = /^(?:\d{3,12}[-_—]?|[[(【]\d{3,12}[\])】])(?=[\u4e00-\u9fff])/;

/** The comparable name without the unit's code before it. */
export function withoutUnitCode(plain: string): string {
  return plain.replace(CODE_BEFORE, "");
}

/** The name as it is printed on such a line. */
export function printedName(text: string): string {
  const coded = CODED.exec(normalizeText(text))?.[1];
  return (
    coded ??
    withoutMoney(text.replace(/^[^:：]*[:：]\s*/, ""))
      .trim()
      .replace(CODE_BEFORE, "")
  );
}

/** Looks at the last 单位 alone: an expression for the blanks before it would try every blank of a long run anew. */
function withoutMoney(text: string): string {
  const at = text.lastIndexOf("单位");
  if (at === -1 || !MONEY_BEHIND.test(normalizeText(text.slice(at)))) return text;
  const before = withoutEnd(text.slice(0, at), BLANKS);
  return withoutEnd(before.endsWith("金额") ? before.slice(0, -2) : before, `${BLANKS}(（`);
}

const BLANKS = " \t\n\u00A0\u3000";
