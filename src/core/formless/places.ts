/** Where tables stand on a sheet of an unknown form: under a title, over which or under which a unit of money is stated. */
import { keptBySheet } from "../model/keptBySheet";
import { remembered } from "../text/remembered";
import { MONEY_BEHIND, moneyStated } from "../locate/moneyLine";
import { isBlank, textAt } from "../model/cellText";
import type { MoneyUnit } from "../amount/money";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { normalizeText } from "../text/normalize";

export interface TablePlace {
  readonly sheet: SheetSnapshot;
  /** Null where only the line of the unit of money, or a header of codes, shows that a table begins. */
  readonly title: CellAddress | null;
  /** As stated; null where no unit of money is stated, or one that no form has. */
  readonly unit: MoneyUnit | null;
  readonly statesMoney: boolean;
  /** First row that may be the header's. */
  readonly from: number;
  /** The row behind the last that can belong to the table. */
  readonly end: number;
}

/** Rows that a title may stand above its unit of money. */
const TITLE_DISTANCE = 5;
const LONGEST_TITLE = 60;

interface Start {
  readonly title: CellAddress | null;
  readonly moneyRow: number | null;
  /** The first row of the two. */
  readonly row: number;
}

export const tablePlaces = keptBySheet((sheet): readonly TablePlace[] => {
  const starts = startsOn(sheet);
  return starts
    .map(({ title, moneyRow, row }, index): TablePlace => ({
      sheet,
      title,
      unit: moneyRow === null ? null : unitIn(sheet, moneyRow),
      statesMoney: moneyRow !== null,
      from: moneyRow !== null ? moneyRow + 1 : title !== null ? title.row + 1 : row,
      end: starts[index + 1]?.row ?? sheet.values.length,
    }))
    .filter((place) => !isPerformanceForm(place));
});

/** Goals and indicators beside amounts: no table of figures. */
function isPerformanceForm({ sheet, title }: TablePlace): boolean {
  return title !== null && /绩效(?:目标|评价|自评)/.test(normalizeText(textAt(sheet, title.row, title.column)));
}

function startsOn(sheet: SheetSnapshot): readonly Start[] {
  const rows = sheet.values.map((_, row) => row);
  const titles = rows.flatMap((row) => titleIn(sheet, row) ?? []);
  const moneyRows = rows.filter((row) => stated(sheet, row) !== null);
  const starts: Start[] = [];
  const used = new Set<number>();
  for (const [index, moneyRow] of moneyRows.entries()) {
    const title =
      titles
        .filter(({ row }) => row <= moneyRow && row >= moneyRow - TITLE_DISTANCE && row > (moneyRows[index - 1] ?? -1))
        .at(-1) ?? null;
    if (title) used.add(title.row);
    starts.push({ title, moneyRow, row: title?.row ?? moneyRow });
  }
  // A title between another title and its unit of money is a line of that head.
  const others = titles.filter(
    ({ row }) => !used.has(row) && !moneyRows.some((moneyRow) => moneyRow > row && moneyRow - row <= TITLE_DISTANCE),
  );
  starts.push(...others.map((title): Start => ({ title, moneyRow: null, row: title.row })));
  if (starts.length === 0)
    starts.push(
      ...rows
        .filter((row) => isCodeHeader(sheet, row))
        .slice(0, 1)
        .map((row): Start => ({ title: null, moneyRow: null, row })),
    );
  return starts.sort((a, b) => a.row - b.row);
}

const BUDGET = /预算|收支|收入|支出|经费|采购|结转|资金|拨款|科目/;
const MAY_NAME = /表|情况/;
const ORDINAL = /^(?:\(?[一二三四五六七八九十]+[、)]|\d{1,2}[、.]|第[一二三四五六七八九十]+部分)/;
/** 表3：, 附表一、, 表1-1, 附件3：, 公开01表, 预算02-1表: */
const NUMBER = /^(?:附?表|附件|预算|(?:预算)?公开表?)(?:[-\d一二三四五六七八九十]+表?[:、.]?|[:、])/;

/** Without what stands behind a title in brackets: （公开01表）, （功能科目）, （续）. */
function titleIn(sheet: SheetSnapshot, row: number): CellAddress | null {
  for (const column of fewFilled(sheet, row)) {
    const text = normalizeText(textAt(sheet, row, column));
    // As most lines of text are: whatever is taken off, no title is left.
    if (text.length > LONGEST_TITLE || !MAY_NAME.test(text)) continue;
    const bare = text
      .replace(NUMBER, "")
      .replace(/(?:\([^()]*\))+$/, "")
      .replace(/(?:预算)?公开表?[-\d一二三四五六七八九十]+表?$/, "");
    const isNamed = bare.endsWith("表") || /(?:总|总体|支出|收入)情况$/.test(bare);
    if (isNamed && BUDGET.test(bare) && !ORDINAL.test(text) && !/[。；:]/.test(bare))
      return { sheet: sheet.name, row, column };
  }
  return null;
}

/** More stand beside no title. */
const MOST_BESIDE = 2;

/** Columns in which something stands; none where they are more than beside a title. */
function fewFilled(sheet: SheetSnapshot, row: number): readonly number[] {
  const values = sheet.values[row] ?? [];
  const filled: number[] = [];
  for (let column = 0; column < values.length; column += 1) {
    if (isBlank(values[column] ?? null)) continue;
    if (filled.length === MOST_BESIDE) return [];
    filled.push(column);
  }
  return filled;
}

function stated(sheet: SheetSnapshot, row: number): string | null {
  for (let column = 0; column < (sheet.values[row]?.length ?? 0); column += 1) {
    if (typeof sheet.values[row]?.[column] !== "string") continue;
    const text = textAt(sheet, row, column);
    const found = moneyStated(text);
    if (found !== null && !isLabelWithMoney(sheet, row, text)) return found;
  }
  return null;
}

/** A line that states the unit of money states little else. */
const FEWEST_LABELS = 3;

function isLabelWithMoney(sheet: SheetSnapshot, row: number, text: string): boolean {
  const filled = (sheet.values[row] ?? []).filter((value) => !isBlank(value)).length;
  return filled >= FEWEST_LABELS && normalizeText(text).search(MONEY_BEHIND) > 0;
}

function unitIn(sheet: SheetSnapshot, row: number): MoneyUnit | null {
  return unitOf(stated(sheet, row));
}

/** Null for a unit that no form has. */
function unitOf(text: string | null): MoneyUnit | null {
  return text === "元" || text === "万元" ? text : null;
}

/** Where no line states the unit of money, the labels of the header may: 合计（万元）. Two units there are stated, and known for no figure. */
export function withMoneyOf(place: TablePlace, units: readonly string[]): TablePlace {
  if (place.statesMoney || units.length === 0) return place;
  return { ...place, statesMoney: true, unit: units.length === 1 ? unitOf(units[0] ?? null) : null };
}

const CODE_HEADER = /^(?:(?:功能|经济)?(?:分类)?科目|支出功能分类科目)?(?:编码|代码)$/;

function isCodeHeader(sheet: SheetSnapshot, row: number): boolean {
  return (sheet.values[row] ?? []).some((value) => typeof value === "string" && isCodeLabel(value));
}

const isCodeLabel = remembered(50_000, (text: string): boolean => CODE_HEADER.test(normalizeText(text)));
