/** 勾稽检查: every identity of the workbook with both sides, difference and verdict as formulas, alive with no add-in. */
import { toNumber } from "../amount/amount";
import { instancesOf } from "../identity/instances";
import type { Judgement } from "../identity/judge";
import { judge } from "../identity/judge";
import { columnLetters } from "../model/columnLetters";
import type { CellAddress } from "../model/snapshot";
import { cellAt } from "../model/tableMap";
import type { SheetPlan } from "../model/workbookPlan";
import { INTERNAL } from "./paging/pagePrint";
import { placeWords } from "../terms/words";
import type { IdentityContext } from "./context";
import { heightOfLines, wrappedLines } from "./textHeight";
import { SheetBuilder } from "./sheetBuilder";
import { ALARM, style, TAB } from "./theme";
import type { Relation, VerdictFormulas } from "./verdict";
import type { WaitingFormula } from "./stillBlank";
import { blankSide, openCondition } from "./stillBlank";
import { differenceFormula, excessFormula, hasLiveLine, verdictFormulas } from "./verdict";

export const COLUMNS = ["序号", "位置", "勾稽关系", "本处数", "应为数", "差额", "允许舍入差", "结论"] as const;
const [NUMBER, PLACE, RULE, LEFT, RIGHT, DIFFERENCE, ENVELOPE, VERDICT] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const WIDTHS = [8, 46, 56, 14, 14, 12, 12, 10] as const;
const FIRST_ROW = 4;

/** Where a reader of the sheet finds what it says. */
export const CHECK_SHEET = {
  firstRow: FIRST_ROW,
  place: PLACE,
  rule: RULE,
  left: LEFT,
  columns: COLUMNS.length,
  /** Right of `left`, in place of what the line compares with, where that is gone: a text, over which no difference is worked out. */
  missing: "缺数据",
} as const;

/**
 * What a line says: the five outcomes of the check in words. 无法核对 where a cell that it reads holds an error or a text for a figure,
 * 还没有填 where one side is still blank throughout (stillBlank.ts).
 */
export const VERDICTS = ["不平", "舍入差", "通过", "不适用", "无法核对", "还没有填"] as const;
type Verdict = (typeof VERDICTS)[number];
const WAITS = "还没有填" satisfies Verdict;

/** Verdicts that somebody has to look at. */
const OPEN: readonly Verdict[] = ["不平", "无法核对"];

/** One line, without its place on the sheet. */
export interface CheckLine {
  readonly place: CellAddress;
  readonly placeText: string;
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly envelope: string | null;
  /** What the envelope's formula yields. */
  readonly envelopeValue: number;
  readonly verdict: string;
  readonly leftValue: number;
  readonly rightValue: number;
  readonly differenceValue: number;
  readonly verdictValue: Verdict;
}

/** `sheet` is its name where the usual one is taken. */
export function checkSheet(context: IdentityContext, sheet = context.pack.checkSheet.sheet): SheetPlan {
  const lines = checkLines(context, sheet);
  return sheetOfLines(
    context,
    sheet,
    lines,
    lines.map((_, index) => FIRST_ROW + index),
  );
}

/** `rows`: where each line stands, in ascending order; there may be others between them, and behind them down to `last`. */
export function sheetOfLines(
  { pack }: Pick<IdentityContext, "pack">,
  sheet: string,
  lines: readonly CheckLine[],
  rows: readonly number[],
  last = rows.at(-1) ?? FIRST_ROW,
): SheetPlan {
  const { title } = pack.checkSheet;
  const builder = new SheetBuilder(sheet, COLUMNS.length);
  builder
    .value(0, 0, title)
    .rowStyle(0, style.title)
    .merge({ top: 0, left: 0, bottom: 0, right: COLUMNS.length - 1 });
  builder
    .value(
      1,
      0,
      "点“位置”可跳到该单元格。本表由公式自动计算，没有加载项时也有效；请不要改动。允许舍入差＝不为零的加数个数加 1 再除以 2，取整数个最小单位（只有一个加数时为 0）。",
    )
    .rowStyle(1, style.hint, { wrap: false });
  summary(builder, lines, last);
  builder.rowStyle(2, style.body, style.bold).rowStyle(FIRST_ROW - 1, style.header);
  COLUMNS.forEach((label, column) => builder.value(FIRST_ROW - 1, column, label));
  builder.style({ top: FIRST_ROW, left: 0, bottom: last, right: VERDICT }, style.body);
  builder.style({ top: FIRST_ROW, left: PLACE, bottom: last, right: RULE }, style.text);
  builder.style(
    { top: FIRST_ROW, left: LEFT, bottom: last, right: ENVELOPE },
    { horizontal: "right", numberFormat: "#,##0.00" },
  );
  builder.style({ top: FIRST_ROW, left: VERDICT, bottom: last, right: VERDICT }, style.centered);
  builder.style({ top: FIRST_ROW, left: PLACE, bottom: last, right: PLACE }, style.link);
  lines.forEach((line, index) => writeLine(builder, line, rows[index] ?? FIRST_ROW, index + 1));
  return builder.build({
    mode: "create",
    tabColor: TAB.check,
    showGridlines: false,
    columnWidths: WIDTHS,
    rowHeights: [{ row: 0, height: 30 }, ...lines.flatMap((line, index) => lineHeight(line, rows[index] ?? FIRST_ROW))],
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: last, right: VERDICT },
      titleRows: { first: 0, last: FIRST_ROW - 1 },
      centerHorizontally: true,
      blackAndWhite: true,
      ...INTERNAL,
    },
    conditionalFormats: [
      {
        area: { top: FIRST_ROW, left: NUMBER, bottom: last, right: VERDICT },
        formula: `=OR(${OPEN.map((verdict) => `$${columnLetters(VERDICT)}${FIRST_ROW + 1}="${verdict}"`).join(",")})`,
        ...ALARM,
      },
    ],
  });
}

/** `sheet` is where they will stand. */
export function checkLines(context: IdentityContext, sheet: string): readonly CheckLine[] {
  return context.pack.rules.flatMap((rule) => {
    const map = hasLiveLine(rule) ? context.tables.get(rule.table) : undefined;
    if (!map || !hasLiveLine(rule)) return [];
    return instancesOf(rule, map).flatMap((instance): readonly CheckLine[] => {
      if (context.tells?.(instance) === false) return [];
      const verdict = verdictFormulas(instance, context.book, sheet);
      const place = cellAt(map, instance.row, instance.column);
      const judged = judge(instance, context.book);
      if (
        !verdict ||
        !place ||
        (judged.outcome !== "pass" && judged.outcome !== "fail" && judged.outcome !== "notApplicable")
      )
        return [];
      const waits: LineWaits = {
        open: openCondition(context, instance, sheet),
        side: blankSide(context, instance, sheet, { left: "{L}", right: "{R}" }),
      };
      return [
        {
          ...verdict,
          ...lineValues(judged, waits),
          place,
          placeText: placeWords(map, instance.row, instance.column),
          label: rule.label,
          verdict: lineFormula(rule.relation, verdict, waits),
        },
      ];
    });
  });
}

function lineHeight(line: CheckLine, row: number): readonly { row: number; height: number }[] {
  const count = Math.max(wrappedLines(line.placeText, WIDTHS[PLACE]), wrappedLines(line.label, WIDTHS[RULE]));
  return count > 1 ? [{ row, height: heightOfLines(count) }] : [];
}

/** `open`: nobody knows yet whether it applies; `side`: where it does not hold, one side is blank throughout. */
interface LineWaits {
  readonly open: WaitingFormula | null;
  readonly side: WaitingFormula | null;
}

/** L, R, D and E stand for the cells of the line; they are filled in when its row is known. A copy has no envelope. */
function lineFormula(relation: Relation, verdict: VerdictFormulas, { open, side }: LineWaits): string {
  const excess = excessFormula(relation, "{D}");
  const failing = side === null ? `"不平"` : `IF(${side.formula},"${WAITS}","不平")`;
  const judged =
    verdict.envelope === null
      ? `IF(${excess}>0,${failing},"通过")`
      : `IF(${excess}>{E},${failing},IF(${excess}>0,"舍入差","通过"))`;
  const applied = verdict.applies === null ? judged : `IF(${verdict.applies},${judged},"不适用")`;
  return `IFERROR(${open === null ? applied : `IF(${open.formula},"${WAITS}",${applied})`},"无法核对")`;
}

/** What the line's formulas yield. */
function lineValues(
  judged: Judgement,
  { open, side }: LineWaits,
): Pick<CheckLine, "leftValue" | "rightValue" | "differenceValue" | "envelopeValue" | "verdictValue"> {
  const { actual, expected, right, agreement, outcome } = judged;
  const failing = side?.now === true ? WAITS : "不平";
  const verdict = agreement === "different" ? failing : agreement === "rounding" ? "舍入差" : "通过";
  return {
    leftValue: toNumber(actual),
    rightValue: toNumber(expected),
    differenceValue: toNumber(actual - expected),
    envelopeValue: toNumber(right?.allowance ?? 0),
    verdictValue: open?.now === true ? WAITS : outcome === "notApplicable" ? "不适用" : verdict,
  };
}

const PLACES = { "{L}": LEFT, "{R}": RIGHT, "{D}": DIFFERENCE, "{E}": ENVELOPE } as const;

function writeLine(builder: SheetBuilder, line: CheckLine, row: number, number: number): void {
  const at = (column: number): string => `${columnLetters(column)}${row + 1}`;
  builder.value(row, NUMBER, number).link(row, PLACE, line.place, line.placeText).value(row, RULE, line.label);
  builder
    .formula(row, LEFT, `=${line.left}`, line.leftValue)
    .formula(row, RIGHT, `=ROUND(${line.right},2)`, line.rightValue);
  builder.formula(row, DIFFERENCE, `=${differenceFormula(at(LEFT), at(RIGHT))}`, line.differenceValue);
  if (line.envelope === null) builder.value(row, ENVELOPE, 0);
  else builder.formula(row, ENVELOPE, `=${line.envelope}`, line.envelopeValue);
  builder.formula(
    row,
    VERDICT,
    `=${line.verdict.replace(/\{[LRDE]\}/g, (place) => at(PLACES[place as keyof typeof PLACES]))}`,
    line.verdictValue,
  );
}

const NONE_OPEN = "没有不平的勾稽关系";
const SOME_OPEN = "有不平的勾稽关系，请逐条核对";
const SOME_WAIT = "没有不平的勾稽关系，有的还没有填，填完再看";

/** The figures over the lines; a line that cannot be looked at is no pass. */
function summary(builder: SheetBuilder, lines: readonly CheckLine[], last: number): void {
  const area = `$${columnLetters(VERDICT)}$${FIRST_ROW + 1}:$${columnLetters(VERDICT)}$${last + 1}`;
  const count = (verdict: Verdict): number => lines.filter((line) => line.verdictValue === verdict).length;
  const [failing, unseen] = [columnLetters(LEFT), columnLetters(ENVELOPE)].map((letters) => `${letters}3`);
  builder.value(2, 0, "不平合计").formula(2, LEFT, `=COUNTIF(${area},"不平")`, count("不平"));
  builder.value(2, DIFFERENCE, "无法核对").formula(2, ENVELOPE, `=COUNTIF(${area},"无法核对")`, count("无法核对"));
  const waiting = `COUNTIF(${area},"${WAITS}")`;
  const waits = count(WAITS);
  builder.formula(2, RIGHT, `=IF(${waiting}>0,"${WAITS} "&${waiting},"")`, waits > 0 ? `${WAITS} ${waits}` : "");
  const said = count("不平") > 0 ? SOME_OPEN : waits > 0 ? SOME_WAIT : NONE_OPEN;
  builder.formula(
    2,
    PLACE,
    `=IF(${failing}>0,"${SOME_OPEN}",IF(${unseen}>0,"有无法核对的勾稽关系，请先改正其中的错误值和文字",IF(${waiting}>0,"${SOME_WAIT}","${NONE_OPEN}")))`,
    said,
  );
}
