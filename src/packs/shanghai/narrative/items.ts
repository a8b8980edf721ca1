/** The numbered paragraphs of 编制说明, in the published form; last year's part only where 科目说明 has its figure. */
import type { Figure, Sentence } from "../../../core/declare/narrative";

const amount = { row: "own", column: "total" } as const satisfies Figure;
const lastExecution = { row: "sameCode", table: "itemNotes", column: "lastExecution" } as const satisfies Figure;

const subject = {
  number: { slot: "number" },
  path: { slot: "path", suffixes: ["（类）", "（款）", "（项）"] },
  subject: { slot: "path", suffixes: [""], last: true },
  joined: { slot: "path", suffixes: ["-", "-", ""] },
  amount: { slot: "amount", of: amount },
  purpose: { slot: "text", field: { table: "itemNotes", column: "purpose" }, gap: "用途", own: true },
} as const satisfies Sentence["slots"];

/** Published texts join the names by dashes; the blank form names the 项 alone, and says what it is: “…”科目. */
const alternatives = [
  "{number}. “{joined}”科目{amount}万元，主要用于{purpose}。",
  "{number}. “{subject}”科目{amount}万元，主要用于{purpose}。",
] as const;

export const itemSentence = {
  id: "items",
  each: [
    { table: "t05", group: "generalBudget", column: "total" },
    { table: "t06", group: "governmentFund", column: "total" },
    { table: "t07", group: "stateCapital", column: "total" },
  ],
  text: "{number}. “{path}”{amount}万元，主要用于{purpose}。{lastYear}年当年预算执行数为{lastExecution}万元，{year}年预算安排{amount}万元，{change}{reason}。",
  slots: {
    ...subject,
    lastExecution: { slot: "amount", of: lastExecution },
    change: {
      slot: "change",
      now: amount,
      before: lastExecution,
      base: "{lastYear}年预算执行数",
      same: "与{lastYear}年预算执行数持平",
      show: "percent",
    },
    reason: {
      slot: "reason",
      now: amount,
      before: lastExecution,
      lead: "。主要原因是：",
      field: { table: "itemNotes", column: "reason" },
    },
  },
  alternatives,
  whenZero: {
    of: lastExecution,
    text: "{number}. “{path}”{amount}万元，主要用于{purpose}。",
    slots: subject,
    alternatives,
  },
} as const satisfies Sentence;
