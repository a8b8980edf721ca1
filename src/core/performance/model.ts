/** A performance form as it was read from a workbook: plain data with the cell of everything that it says. */
import type { Amount } from "../amount/amount";
import type { CellAddress, Span } from "../model/snapshot";
import type { Period } from "../declare/performance";

/** What a cell says, blanks at both ends taken off; never "". */
export interface SaidInCell {
  readonly text: string;
  readonly address: CellAddress;
}

/** Money of a form. `amount`: hundredths of 元, null where the text is no amount. */
export interface SaidMoney extends SaidInCell {
  readonly amount: Amount | null;
  /** The cell holds a text that reads like an amount: no sum of the sheet counts it. */
  readonly isText?: true;
}

/** One line of the indicators in one period. */
export interface Indicator {
  readonly period: Period;
  /** As the form's declaration calls them; null where the form does not say and its place does not tell. */
  readonly level1: string | null;
  readonly level2: string | null;
  /** 三级指标; null where only a value stands. */
  readonly name: SaidInCell | null;
  /** 指标值 as printed (≥100人); null where the cell is blank. */
  readonly value: SaidInCell | null;
}

/**
 * A place where the form could only be read by guess.
 * level: an indicator without a 一级 or 二级指标, or with one that the form does not have. slipped: texts that stand in a column of
 * another kind. money: text that is no amount. label: a part of the form whose label is not there. twice: the same indicator again.
 */
export interface FormSlip {
  readonly kind: "level" | "slipped" | "money" | "label" | "twice";
  readonly at: SaidInCell | null;
  /** What it is about: the label, the class. */
  readonly what: string;
}

/** A part of the form in which nothing stands; `at`: its label. */
export interface FormBlank {
  /** 项目概况, 年度绩效指标. */
  readonly what: string;
  readonly at: SaidInCell;
}

export interface ReadForm {
  readonly kind: "project" | "overall";
  readonly sheet: string;
  /** Sheet rows from title to last line. */
  readonly rows: Span;
  readonly title: SaidInCell | null;
  /** The title, or what stands over the form in its place: 项目支出绩效自评表. */
  readonly heading: SaidInCell | null;
  /** What the title or a line under it says; null where none does. */
  readonly year: number | null;
  /** Project or unit; null where the field is blank. */
  readonly name: SaidInCell | null;
  /** By the field's id; a blank field is absent. */
  readonly fields: ReadonlyMap<string, SaidInCell>;
  /** By "block.line" (life.total, year.central); a blank cell is absent. */
  readonly money: ReadonlyMap<string, SaidMoney>;
  /** In the order of the form. */
  readonly indicators: readonly Indicator[];
  /** 核心职能 and 重点任务; "" in neither. */
  readonly pairs: readonly (readonly [SaidInCell | null, SaidInCell | null])[];
  readonly slips: readonly FormSlip[];
  /** Parts that are there and blank, without 【待填】. */
  readonly blanks: readonly FormBlank[];
  /** Texts that no part of the form takes, row by row: 备注, 审核意见 and what is written there. */
  readonly rest: readonly (readonly SaidInCell[])[];
}
