/** What a performance form collects before it is a sheet: cells on its grid, and how high each of its lines must be. */
import type { Area, CellStyle } from "../../model/workbookPlan";
import type { Across, FormLayout } from "../../declare/performanceLayout";
import { textWidth, wrappedLines } from "../textHeight";

/** Lines break before their end, at punctuation and figures, and fonts differ between machines. */
const WRAPPING_LOSS = 0.9;
/** What a text of one line needs more than its letters. */
const ONE_LINE = 1.06;
const LINE_SPACING = 1.36;
const PADDING = 5;
const LEAST_HEIGHT = 18;
/** A program takes rows of 409 points at most; a higher text stands in several, merged. */
const MOST_HEIGHT = 390;

export type FormContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "formula"; readonly formula: string; readonly value: string | number };

export interface LineCell {
  readonly across: Across;
  readonly content: FormContent;
  readonly styles: readonly CellStyle[];
  /** Lines of room at least, for what somebody will type: merged cells do not grow by themselves. */
  readonly room?: number;
}

export interface DraftFormCell extends LineCell {
  readonly area: Area;
}

export const blank: FormContent = { kind: "text", text: "" };
export const said = (text: string): FormContent => ({ kind: "text", text });

export class FormDraft {
  readonly cells: DraftFormCell[] = [];
  readonly heights: { readonly row: number; readonly height: number }[] = [];
  #row: number;

  constructor(
    private readonly layout: FormLayout,
    first: number,
  ) {
    this.#row = first;
  }

  /** Sheet row of the next line. */
  get row(): number {
    return this.#row;
  }

  /** One line of the form, as high as the highest of its texts needs. Columns that it does not name stay blank. */
  line(cells: readonly LineCell[]): void {
    const need = Math.max(LEAST_HEIGHT, ...cells.map((cell) => this.#heightOf(cell)));
    const rows = Math.ceil(need / MOST_HEIGHT);
    const bottom = this.#row + rows - 1;
    for (const cell of cells)
      this.cells.push({ ...cell, area: { top: this.#row, left: cell.across[0], bottom, right: cell.across[1] } });
    for (let row = this.#row; row <= bottom; row += 1) this.heights.push({ row, height: Math.round(need / rows) });
    this.#row = bottom + 1;
  }

  /** A label beside all lines from a row on. */
  beside(from: number, { across, content, styles }: LineCell): void {
    this.cells.push({
      across,
      content,
      styles,
      area: { top: from, left: across[0], bottom: this.#row - 1, right: across[1] },
    });
  }

  #heightOf({ across, content, room = 1 }: LineCell): number {
    const text = content.kind === "text" ? content.text : String(content.value);
    return lineHeight(this.layout, across, text, room);
  }
}

/** Points that a text needs on these columns; `room`: lines at least. */
export function lineHeight(
  { columnWidths, font: { size } }: FormLayout,
  [left, right]: Across,
  text: string,
  room = 1,
): number {
  const width = columnWidths.slice(left, right + 1).reduce((sum, own) => sum + own, 0);
  const lines = text.split("\n").reduce((sum, paragraph) => {
    const fits = textWidth(paragraph, { fontSize: size }) * ONE_LINE <= width;
    return sum + (fits ? 1 : wrappedLines(paragraph, width * WRAPPING_LOSS, { fontSize: size }));
  }, 0);
  return Math.max(room, lines) * size * LINE_SPACING + PADDING;
}
