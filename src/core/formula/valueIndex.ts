/** Where each value stands in an area: made once, asked by every SUMIF, COUNTIF, VLOOKUP and MATCH over that area. */
import type { AreaOperand } from "./book";
import { foldText } from "./compare";
import { numberFromText } from "./numberText";
import { isOurs } from "./scalars";
import type { Failure } from "./scalars";

/** Offsets count row by row from the area's first cell, in `width` columns. */
export class ValueIndex {
  /** Cells whose value is not known, in order. */
  readonly doubts: { readonly offset: number; readonly failure: Failure }[] = [];
  private readonly places = new Map<number | string | boolean, number[]>();
  /** Text cells by the number they spell. */
  private readonly spelled = new Map<number, number[]>();

  /** The area must be cut down to what is used. */
  constructor(area: AreaOperand, height: number, width: number) {
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const value = area.sheet.value(area.top + row, area.left + column);
        const offset = row * width + column;
        if (isOurs(value)) this.doubts.push({ offset, failure: value });
        else if (typeof value === "string") this.addText(value, offset);
        else if (typeof value === "number") add(this.places, shown(value), offset);
        else if (typeof value === "boolean") add(this.places, value, offset);
      }
    }
  }

  /** Cells that hold this very value; text in lower case. */
  offsets(value: number | string | boolean): readonly number[] {
    return this.places.get(typeof value === "number" ? shown(value) : value) ?? [];
  }

  /** The same, where text counts as the number that it spells. */
  offsetsLoose(value: number | string | boolean): readonly number[] {
    const exact = this.offsets(value);
    const spelled = typeof value === "number" ? (this.spelled.get(shown(value)) ?? []) : [];
    return spelled.length === 0 ? exact : [...exact, ...spelled].sort((a, b) => a - b);
  }

  private addText(text: string, offset: number): void {
    add(this.places, foldText(text), offset);
    const number = numberFromText(text);
    if (typeof number === "number") add(this.spelled, shown(number), offset);
  }
}

/** Numbers that agree in 15 digits are one number to Excel. */
function shown(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function add<Key>(map: Map<Key, number[]>, key: Key, offset: number): void {
  const list = map.get(key);
  if (list) list.push(offset);
  else map.set(key, [offset]);
}
