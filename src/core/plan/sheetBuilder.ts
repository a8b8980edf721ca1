/** Collects what one sheet gets. */
import type { Area, CellStyle, CellWrite, LinkPlan, SheetPlan, StyledArea } from "../model/workbookPlan";
import type { CellAddress } from "../model/snapshot";

export class SheetBuilder {
  readonly #cells: CellWrite[] = [];
  readonly #styles: StyledArea[] = [];
  readonly #merges: Area[] = [];
  readonly #links: LinkPlan[] = [];

  constructor(
    readonly name: string,
    readonly columnCount: number,
  ) {}

  value(row: number, column: number, value: string | number): this {
    if (value !== "") this.#cells.push({ row, column, content: { kind: "value", value } });
    return this;
  }

  formula(row: number, column: number, formula: string, value: string | number | null): this {
    this.#cells.push({ row, column, content: { kind: "formula", formula, value } });
    return this;
  }

  write(cell: CellWrite): this {
    this.#cells.push(cell);
    return this;
  }

  style(area: Area, ...styles: readonly CellStyle[]): this {
    this.#styles.push({ area, style: Object.assign({}, ...styles) as CellStyle });
    return this;
  }

  cellStyle(row: number, column: number, ...styles: readonly CellStyle[]): this {
    return this.style({ top: row, left: column, bottom: row, right: column }, ...styles);
  }

  /** One style for a whole row of the sheet's columns. */
  rowStyle(row: number, ...styles: readonly CellStyle[]): this {
    return this.style({ top: row, left: 0, bottom: row, right: this.columnCount - 1 }, ...styles);
  }

  merge(area: Area): this {
    if (area.top !== area.bottom || area.left !== area.right) this.#merges.push(area);
    return this;
  }

  link(row: number, column: number, target: CellAddress, text: string): this {
    this.#links.push({ row, column, target, text });
    return this.value(row, column, text);
  }

  build(rest: Omit<SheetPlan, "name" | "cells" | "styles" | "merges" | "links">): SheetPlan {
    return {
      ...rest,
      name: this.name,
      cells: this.#cells,
      styles: joinAreas(this.#styles),
      merges: this.#merges,
      links: this.#links,
    };
  }
}

/** Equal styles on cells below or beside each other become one area, so that a sheet costs few calls. */
function joinAreas(styles: readonly StyledArea[]): readonly StyledArea[] {
  const joined: { area: Area; style: CellStyle; key: string }[] = [];
  for (const { area, style } of styles) {
    const key = JSON.stringify(style);
    const last = joined.at(-1);
    if (
      last &&
      last.key === key &&
      last.area.left === area.left &&
      last.area.right === area.right &&
      last.area.bottom + 1 === area.top
    ) {
      last.area = { ...last.area, bottom: area.bottom };
    } else if (
      last &&
      last.key === key &&
      last.area.top === area.top &&
      last.area.bottom === area.bottom &&
      last.area.right + 1 === area.left
    ) {
      last.area = { ...last.area, right: area.right };
    } else {
      joined.push({ area, style, key });
    }
  }
  return joined.map(({ area, style }) => ({ area, style }));
}
