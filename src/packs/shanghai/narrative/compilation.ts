/** 编制说明: two paragraphs of totals, the reason, and a numbered paragraph for every lowest 科目 paid from 财政拨款. */
import type { NarrativeSpec, Section, Sentence } from "../../../core/declare/narrative";
import type { Term } from "../../../core/declare/term";
import { againstLastYear } from "./change";
import { itemSentence } from "./items";
import { textPageLook } from "./page";

const lastGeneral = { term: "info", field: "lastGeneral" } as const satisfies Term;
const lastFund = { term: "info", field: "lastFund" } as const satisfies Term;
const lastCapital = { term: "info", field: "lastCapital" } as const satisfies Term;
/** 财政拨款 of last year, income and expenditure alike. */
const lastFiscal = { term: "add", of: [lastGeneral, lastFund, lastCapital] } as const satisfies Term;
const fiscalIncome = { term: "cell", table: "t01", row: "fiscal", column: "income" } as const satisfies Term;
const fiscalExpenditure = {
  term: "cell",
  table: "t04",
  row: "expenditureTotal",
  column: "total",
} as const satisfies Term;
const general = { term: "cell", table: "t05", row: "total", column: "total" } as const satisfies Term;
const fund = { term: "cell", table: "t06", row: "total", column: "total" } as const satisfies Term;
const capital = { term: "cell", table: "t07", row: "total", column: "total" } as const satisfies Term;

const income = {
  id: "compilation.income",
  text: "{year}年，{unit}收入预算{total}万元，其中：财政拨款收入{fiscal}万元，{fiscalChange}；事业收入{business}万元；事业单位经营收入{operation}万元；其他收入{other}万元。",
  slots: {
    unit: { slot: "text", field: "unitName" },
    total: { slot: "amount", of: { term: "cell", table: "t01", row: "incomeTotal", column: "income" } },
    fiscal: { slot: "amount", of: fiscalIncome },
    fiscalChange: { slot: "change", now: fiscalIncome, before: lastFiscal, ...againstLastYear },
    business: { slot: "amount", of: { term: "cell", table: "t01", row: "business", column: "income" } },
    operation: { slot: "amount", of: { term: "cell", table: "t01", row: "operation", column: "income" } },
    other: { slot: "amount", of: { term: "cell", table: "t01", row: "other", column: "income" } },
  },
} as const satisfies Sentence;

const expenditure = {
  id: "compilation.expenditure",
  text: "支出预算{total}万元，其中：财政拨款支出预算{fiscal}万元，{fiscalChange}。财政拨款支出预算中，一般公共预算拨款支出预算{general}万元，{generalChange}；政府性基金拨款支出预算{fund}万元，{fundChange}；国有资本经营预算拨款支出预算{capital}万元，{capitalChange}。",
  slots: {
    total: { slot: "amount", of: { term: "cell", table: "t01", row: "expenditureTotal", column: "total" } },
    fiscal: { slot: "amount", of: fiscalExpenditure },
    fiscalChange: { slot: "change", now: fiscalExpenditure, before: lastFiscal, ...againstLastYear },
    general: { slot: "amount", of: general },
    generalChange: { slot: "change", now: general, before: lastGeneral, ...againstLastYear },
    fund: { slot: "amount", of: fund },
    fundChange: { slot: "change", now: fund, before: lastFund, ...againstLastYear },
    capital: { slot: "amount", of: capital },
    capitalChange: { slot: "change", now: capital, before: lastCapital, ...againstLastYear },
  },
} as const satisfies Sentence;

/** Left out where nothing changed. */
const reason = {
  id: "compilation.reason",
  text: "财政拨款收入支出{direction}{reason}。",
  slots: {
    direction: { slot: "direction", now: fiscalIncome, before: lastFiscal, gap: "增加或减少" },
    reason: { slot: "reason", now: fiscalIncome, before: lastFiscal, lead: "的主要原因是", field: "fiscalReason" },
  },
  whenZero: { of: { term: "subtract", from: fiscalIncome, less: [lastFiscal] }, text: "", slots: {} },
} as const satisfies Sentence;

const section = {
  id: "compilation",
  heading: null,
  level: 1,
  sentences: [
    income,
    expenditure,
    reason,
    { id: "compilation.contents", text: "财政拨款支出主要内容如下：", slots: {} },
    itemSentence,
  ],
} as const satisfies Section;

/** Sheet and title are the unit's or the department's. */
export const compilation = {
  id: "compilation",
  zero: "0.00",
  position: "beforeTables",
  page: { ...textPageLook, centerHorizontally: true },
  sections: [section],
} as const satisfies Omit<NarrativeSpec, "sheet" | "title">;
