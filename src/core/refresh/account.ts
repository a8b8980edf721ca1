/** What 更新 does, or would do, as plain data; wording is the view's. Addresses are those of the workbook afterwards. */
import type { CellAddress, CellValue, Span } from "../model/snapshot";
import type { WorkbookPlan } from "../model/workbookPlan";

export interface RowWords {
  /** As messages call it: 表二. */
  readonly table: string;
  readonly code: string | null;
  readonly name: string;
  readonly at: CellAddress;
}

export interface AddedRow extends RowWords {
  /** False where a row that waited for a code was filled in. */
  readonly inserted: boolean;
}

/** A row that somebody had typed and that lacked formulas. */
export interface CompletedRow extends RowWords {
  readonly formulas: number;
}

export interface RenamedRow extends RowWords {
  readonly before: string;
}

/** renewed: ours, over the rows of another day; mended: blank or broken; constant: a number that equals it. */
export type FormulaChange = "renewed" | "mended" | "constant";

export interface ChangedFormula {
  readonly kind: FormulaChange;
  /** 表三 合计·项目支出 */
  readonly words: string;
  readonly at: CellAddress;
  readonly before: string | number | null;
  /** Null where a formula of ours had nothing to stand for any more. */
  readonly after: string | null;
}

/** A blank cell or field that the data file has a value for. */
export interface FilledCell {
  readonly words: string;
  readonly at: CellAddress;
  readonly value: string | number;
}

/** What was found and left as it is: somebody has to decide. */
export type KeptKind =
  /** A number or text over a formula that yields something else. */
  | "constant"
  /** Such a number that misses the formula's result by no more than the rounding of its parts. */
  | "rounded"
  /** A formula of somebody's own over one of ours, with another result. */
  | "ownFormula"
  /** A cell in which our formula would lead back to itself: what it reads reads it. */
  | "ring"
  /** The data file has another figure, text or name than the workbook. */
  | "differs"
  /** A code that was asked for with another name than it has: nothing is renamed. */
  | "otherName"
  /** A row that the data file does not have, with something typed in it. */
  | "notInData"
  /** The tables call one code differently, and nothing tells which name is meant. */
  | "names"
  /** A row whose name is that of another code (`expected`): one of the two is wrong, and the other tables are left as they are. */
  | "nameOfOther"
  /** A row of a code that nothing has a name for. */
  | "noName"
  /** A row whose code cannot be read. */
  | "noCode"
  /** A code with blanks or full-width digits (`expected` is what it is read as): formulas that look it up do not find it. */
  | "codeText"
  /** A row that cannot be added while the unit's name is blank: the row of the unit could not be told from it. */
  | "noUnit"
  /** A sheet that cannot be made again: what stands there under its name is no such sheet, or a column that it reads is gone. */
  | "noSheet"
  /** A column or a row of the form was not found: what draws on it stays as it is, and its lines in 勾稽检查 say 无法核对. */
  | "noPart"
  /** A number that somebody has typed over that of a page in 目录. */
  | "pageNumber"
  /** A performance form of a project that the tables do not have any more. */
  | "noProject"
  /** A form that was to be taken in: its project is none of the tables', has a form already, or a part of it could not be read. */
  | "formOfNoProject"
  | "formThere"
  | "formUnread"
  | "formLeftOut"
  | "formBeside"
  | "formOfOtherYear"
  | "formAmount"
  | "formDiffers"
  /** A file in which no form was found, and forms that were asked for in an adopted workbook. */
  | "noFormsIn"
  /** A form on a hidden sheet of a file that has others that can be seen. */
  | "formHidden"
  /** A sheet of a file that has indicators and no name of a project. */
  | "formPart"
  | "formsOnAdopted"
  /** 政府购买服务指导性目录: a code that has another name there, and rows that a list of another make lacks. */
  | "guideOther"
  | "guideRows"
  /** Of a list that was given: what nothing in it is called, rows that have no place in it, a file in which no list was found; a list that was asked for in an adopted workbook. */
  | "guideUnknown"
  | "guideLeft"
  | "noGuideIn"
  | "guideOnAdopted";

export interface KeptCell {
  readonly kind: KeptKind;
  readonly words: string;
  /** Null where it is about no cell. */
  readonly at: CellAddress | null;
  readonly found: CellValue;
  readonly expected: string | null;
}

/** A row without anything typed that nothing asks for any more: it may go, and nobody but its owner takes it out. */
export type IdleRow = RowWords;

export interface LineChanges {
  readonly sheet: string;
  readonly added: number;
  readonly removed: number;
  /** Lines of which a cell was written anew. */
  readonly rewritten: number;
}

/** A performance form that the workbook lacked; `project` null for the unit's own. */
export interface AddedForm {
  readonly sheet: string;
  readonly project: string | null;
}

/** `project` null for the unit's own. */
export interface FilledForm {
  readonly sheet: string;
  readonly project: string | null;
  readonly cells: number;
}

/** A performance form whose year's indicators and goals were taken from the whole duration's. */
export interface CopiedForm {
  readonly sheet: string;
  readonly project: string;
  readonly cells: number;
}

/** 政府购买服务指导性目录 that the workbook lacked, or rows that came into it. */
export interface GuideChange {
  readonly sheet: string;
  /** That came in, headings too; 0 for a blank list. */
  readonly rows: number;
  readonly isNew: boolean;
}

/** Rows that come to be printed; `text`: what the first of them says. */
export interface PrintedRows {
  readonly sheet: string;
  readonly rows: Span;
  readonly text: string;
}

export interface RefreshAccount {
  readonly pack: string;
  readonly unit: string;
  readonly year: number;
  readonly added: readonly AddedRow[];
  /** Rows that were asked for and stood there already. */
  readonly there: readonly RowWords[];
  readonly completed: readonly CompletedRow[];
  readonly renamed: readonly RenamedRow[];
  readonly formulas: readonly ChangedFormula[];
  readonly filled: readonly FilledCell[];
  /** Sheets that were gone and are made again. */
  readonly sheets: readonly string[];
  readonly forms: readonly AddedForm[];
  readonly copied: readonly CopiedForm[];
  /** Forms that stood there and that a file has too, with the blanks that were filled; 0 where there were none. */
  readonly formsFilled: readonly FilledForm[];
  readonly guide: GuideChange | null;
  readonly lines: LineChanges | null;
  /** Sheets whose colours, drop-down lists and named areas are written anew. */
  readonly colours: readonly string[];
  /** The sheets come to stand in the order of publication. */
  readonly ordered: boolean;
  /** Captions of charts that come to stand within the text. */
  readonly charts: readonly string[];
  /** Sheets whose pages end otherwise, begin with another number, or say that they are not public; 目录 where its numbers change. */
  readonly pages: readonly string[];
  /** Pages of text of which the print area takes in paragraphs that stood under it. */
  readonly printed: readonly PrintedRows[];
  /** The sheets or the charts stand otherwise than they are published, and nobody has agreed to move them. */
  readonly orderOffered: boolean;
  readonly kept: readonly KeptCell[];
  readonly idle: readonly IdleRow[];
}

export interface Refresh {
  /** Null when there is nothing to write. */
  readonly plan: WorkbookPlan | null;
  readonly account: RefreshAccount;
}

/** Whether anything that people see is another afterwards. */
export function changesAnything({
  added,
  completed,
  renamed,
  formulas,
  filled,
  sheets,
  forms,
  copied,
  formsFilled,
  guide,
  lines,
  colours,
  ordered,
  charts,
  pages,
  printed,
}: RefreshAccount): boolean {
  return (
    [added, completed, renamed, formulas, filled, sheets, forms, copied, colours, charts, pages, printed].some(
      (list) => list.length > 0,
    ) ||
    formsFilled.some(({ cells }) => cells > 0) ||
    guide !== null ||
    lines !== null ||
    ordered
  );
}
