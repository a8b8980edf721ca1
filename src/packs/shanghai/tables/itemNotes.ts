/** Working sheet: what each 科目 pays for and how it went last year, for the numbered paragraphs of 编制说明. No published table has it. */
import type { TableSpec } from "../../../core/declare/table";

export const itemNotes = {
  id: "itemNotes",
  formNo: null,
  shortName: "科目说明",
  sheet: "科目说明",
  title: "{year}年科目说明（工作表，不公开）",
  moneyUnit: "万元",
  orientation: "landscape",
  columns: [
    { id: "code", label: "科目编码", kind: "code", width: 10 },
    { id: "name", label: "科目名称", kind: "name", width: 34 },
    { id: "purpose", label: "主要用途", kind: "text", width: 40 },
    { id: "lastExecution", label: "上年预算执行数", kind: "amount", width: 16 },
    { id: "reason", label: "增减原因", kind: "text", width: 40 },
  ],
  header: [
    { column: "code" },
    { column: "name" },
    { column: "purpose" },
    { column: "lastExecution" },
    { column: "reason" },
  ],
  blocks: [
    {
      id: "main",
      codeColumns: ["code"],
      nameColumn: "name",
      columns: ["code", "name", "purpose", "lastExecution", "reason"],
      bands: [
        [
          {
            kind: "tree",
            id: "itemNotes",
            catalogue: "function",
            levels: [3, 5, 7],
            codesFrom: ["generalBudget", "governmentFund", "stateCapital"],
          },
        ],
      ],
    },
  ],
  basis: "编制说明中各科目的用途、上年当年预算执行数和增减原因",
} as const satisfies TableSpec;
