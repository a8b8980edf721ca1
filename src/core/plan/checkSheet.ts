/** 勾稽检查: every identity of the workbook with both sides, difference and verdict as formulas, alive with no add-in. */
import { toNumber } from "../amount/amount";
import { instancesOf } from "../check/instances";
import { judge } from "../check/judge";
import { columnLetters } from "../formula/columnLetters";
import type { CellAddress } from "../model/snapshot";
import { cellAt } from "../model/tableMap";
import type { SheetPlan } from "../model/workbookPlan";
import { placeWords } from "../terms/words";
import type { IdentityContext } from "./context";
import { heightOfLines, wrappedLines } from "./textHeight";
import { SheetBuilder } from "./sheetBuilder";
import { ALARM, style, TAB } from "./theme";
import type { Relation } from "./verdict";
import { excessFormula, excessOf, hasLiveLine, verdictFormulas } from "./verdict";

const COLUMNS = ["序号", "位置", "勾稽关系", "本处数", "应为数", "差额", "允许舍入差", "结论", "不平"] as const;
const [NUMBER, PLACE, RULE, LEFT, RIGHT, DIFFERENCE, ENVELOPE, VERDICT, FAILED] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const WIDTHS = [8, 46, 56, 14, 14, 12, 12, 10, 6] as const;
const FIRST_ROW = 4;

interface Line {
  readonly place: CellAddress;
  readonly placeText: string;
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
  readonly envelope: number;
  readonly verdict: string;
  readonly failed: string;
  readonly leftValue: number;
  readonly rightValue: number;
  readonly differenceValue: number;
  readonly verdictValue: string;
}

/** `sheet` is its name where the usual one is taken. */
export function checkSheet(context: IdentityContext, sheet = context.pack.checkSheet.sheet): SheetPlan {
  const { title } = context.pack.checkSheet;
  const builder = new SheetBuilder(sheet, COLUMNS.length);
  const lines = checkLines(context, sheet);
  const last = FIRST_ROW + Math.max(1, lines.length) - 1;
  builder.value(0, 0, title).rowStyle(0, style.title).merge({ top: 0, left: 0, bottom: 0, right: COLUMNS.length - 1 });
  builder.value(1, 0, "点“位置”可跳到该单元格。本表由公式自动计算，没有加载项时也有效；请不要改动。").rowStyle(1, style.hint, { wrap: false });
  const failedArea = `$${columnLetters(FAILED)}$${FIRST_ROW + 1}:$${columnLetters(FAILED)}$${last + 1}`;
  const failures = lines.filter((line) => line.verdictValue === "不平").length;
  builder.value(2, 0, "不平合计").formula(2, LEFT, `=SUM(${failedArea})`, failures);
  builder.formula(2, PLACE, `=IF(${columnLetters(LEFT)}3=0,"没有不平的勾稽关系","有不平的勾稽关系，请逐条核对")`, failures === 0 ? "没有不平的勾稽关系" : "有不平的勾稽关系，请逐条核对");
  builder.rowStyle(2, style.body, style.bold).rowStyle(FIRST_ROW - 1, style.header);
  COLUMNS.forEach((label, column) => builder.value(FIRST_ROW - 1, column, label));
  builder.style({ top: FIRST_ROW, left: 0, bottom: last, right: FAILED }, style.body);
  builder.style({ top: FIRST_ROW, left: PLACE, bottom: last, right: RULE }, style.text);
  builder.style({ top: FIRST_ROW, left: LEFT, bottom: last, right: ENVELOPE }, { horizontal: "right", numberFormat: "#,##0.00" });
  builder.style({ top: FIRST_ROW, left: VERDICT, bottom: last, right: VERDICT }, style.centered);
  builder.style({ top: FIRST_ROW, left: PLACE, bottom: last, right: PLACE }, style.link);
  lines.forEach((line, index) => writeLine(builder, line, FIRST_ROW + index, index + 1));
  return builder.build({
    mode: "create",
    tabColor: TAB.check,
    showGridlines: false,
    columnWidths: WIDTHS,
    rowHeights: [{ row: 0, height: 30 }, ...lines.flatMap((line, index) => lineHeight(line, FIRST_ROW + index))],
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: {
      orientation: "landscape", area: { top: 0, left: 0, bottom: last, right: VERDICT }, titleRows: { first: 0, last: FIRST_ROW - 1 },
      centerHorizontally: true, blackAndWhite: true, footer: "— &P —",
    },
    conditionalFormats: [
      { area: { top: FIRST_ROW, left: NUMBER, bottom: last, right: VERDICT }, formula: `=$${columnLetters(FAILED)}${FIRST_ROW + 1}=1`, ...ALARM },
    ],
  });
}

function checkLines(context: IdentityContext, sheet: string): readonly Line[] {
  return context.pack.rules.flatMap((rule) => {
    const map = hasLiveLine(rule) ? context.tables.get(rule.table) : undefined;
    if (!map || !hasLiveLine(rule)) return [];
    return instancesOf(rule, map).flatMap((instance): readonly Line[] => {
      if (context.tells?.(instance) === false) return [];
      const verdict = verdictFormulas(instance, context.book, sheet);
      const place = cellAt(map, instance.row, instance.column);
      const judged = judge(instance, context.book);
      if (!verdict || !place || (judged.outcome !== "pass" && judged.outcome !== "fail" && judged.outcome !== "notApplicable")) return [];
      return [{ ...verdict, ...lineValues(rule.relation, judged, verdict.envelope), place, placeText: placeWords(map, instance.row, instance.column), label: rule.label, ...lineFormulas(instance.rule.relation, verdict) }];
    });
  });
}

function lineHeight(line: Line, row: number): readonly { row: number; height: number }[] {
  const count = Math.max(wrappedLines(line.placeText, WIDTHS[PLACE]), wrappedLines(line.label, WIDTHS[RULE]));
  return count > 1 ? [{ row, height: heightOfLines(count) }] : [];
}

/** L, R and D stand for the cells of the line; they are filled in when its row is known. */
function lineFormulas(relation: Relation, verdict: { applies: string | null; envelope: number }): Pick<Line, "difference" | "verdict" | "failed"> {
  const excess = excessFormula(relation, "{L}", "{R}");
  const judged = `IF(${excess}>{E},"不平",IF(${excess}>0,"舍入差","通过"))`;
  const verdictText = verdict.applies === null ? judged : `IF(${verdict.applies},${judged},"不适用")`;
  return { difference: "ROUND({L}-{R},2)", verdict: verdictText, failed: `IF({V}="不平",1,0)` };
}

/** What the line's formulas yield. */
function lineValues(
  relation: Relation, judged: ReturnType<typeof judge>, envelope: number,
): Pick<Line, "leftValue" | "rightValue" | "differenceValue" | "verdictValue"> {
  const { actual, expected } = judged;
  const difference = toNumber(actual - expected);
  const excess = excessOf(relation, difference);
  const verdict = excess > envelope ? "不平" : excess > 0 ? "舍入差" : "通过";
  return {
    leftValue: toNumber(actual), rightValue: toNumber(expected), differenceValue: difference,
    verdictValue: judged.outcome === "notApplicable" ? "不适用" : verdict,
  };
}

function writeLine(builder: SheetBuilder, line: Line, row: number, number: number): void {
  const at = (column: number): string => `${columnLetters(column)}${row + 1}`;
  const fill = (formula: string): string =>
    `=${formula.replace(/\{L\}/g, at(LEFT)).replace(/\{R\}/g, at(RIGHT)).replace(/\{E\}/g, at(ENVELOPE)).replace(/\{V\}/g, at(VERDICT))}`;
  builder.value(row, NUMBER, number).link(row, PLACE, line.place, line.placeText).value(row, RULE, line.label);
  builder.formula(row, LEFT, `=${line.left}`, line.leftValue).formula(row, RIGHT, `=ROUND(${line.right},2)`, line.rightValue);
  builder.formula(row, DIFFERENCE, fill(line.difference), line.differenceValue).value(row, ENVELOPE, line.envelope);
  builder.formula(row, VERDICT, fill(line.verdict), line.verdictValue);
  builder.formula(row, FAILED, fill(line.failed), line.verdictValue === "不平" ? 1 : 0);
}

