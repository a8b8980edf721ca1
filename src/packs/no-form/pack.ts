/** What every disclosure has, whatever its form: catalogues, and checks of the workbook and of its texts. Tables and rules are made from the workbook. */
import type { PackSpec } from "../../core/declare/pack";
import { headsAgree } from "../../core/declare/headsAgree";
import { bookChecks } from "../book/checks";
import { economic2026 } from "../codes/economic-2026";
import type { BookCheck } from "../../core/declare/bookCheck";
import { functions2026 } from "../codes/functions-2026";
import { knownGovernment2026 } from "../codes/known-government-2026";
import { readKnown } from "../codes/readKnown";

const page = {
  orientation: "portrait",
  centerHorizontally: true,
  font: { name: "宋体", size: 11 },
  titleHeight: 30,
  footer: "",
  columnWidths: [80],
} as const;

const namedFigures = {
  kind: "namedFigures",
  id: "book.figures-are-those-of-the-tables",
  form: "",
  label: "文中科目的金额与表中这个科目的行一致",
  severity: "error",
  basis: "预算公开的文字与表应当一致",
  explanation:
    "文中写明科目名称、紧接着写金额的，按名称找到表中的行：各表这一行只有一个数，文中的数又不是任何表里的数，才算不一致。上年数、增减额和项目的数不看。",
} as const satisfies BookCheck;

export const NO_FORM = "none";

export const noForm: PackSpec = {
  id: NO_FORM,
  title: "没有表式",
  year: 2026,
  years: { first: 2010, last: 2040 },
  cover: { sheet: "封面", page, lastRow: 1, lines: [] },
  // Titles in 目录 are seldom written to the letter; without a form nobody says that they must be.
  contents: { sheet: "", title: "目录", page, firstRow: 1, lines: [] },
  info: {
    sheet: "基础信息",
    title: "基础信息",
    unitName: "unitName",
    year: "year",
    sections: [
      {
        label: "单位",
        fields: [
          { id: "unitName", label: "单位名称", kind: "text" },
          { id: "year", label: "预算年度", kind: "year" },
        ],
      },
    ],
  },
  tables: [],
  rules: [],
  narratives: [],
  formless: true,
  bookChecks: [...bookChecks.filter(({ kind }) => kind !== namedFigures.kind), namedFigures, headsAgree],
  checkSheet: { sheet: "勾稽检查", title: "勾稽检查" },
  catalogues: {
    function: functions2026,
    economic: { ...economic2026, known: [...economic2026.known, ...readKnown(knownGovernment2026)] },
  },
};
