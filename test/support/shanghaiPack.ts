/** The texts of the Shanghai form over tables that hold just what the texts read: figures are typed, all in 万元. */
import type { InputRow, Inputs } from "../../src/core/model/inputs";
import type { PackSpec } from "../../src/core/declare/pack";
import type { TableSpec } from "../../src/core/declare/table";
import { economic2026 } from "../../src/packs/codes/economic-2026";
import { functions2026 } from "../../src/packs/codes/functions-2026";
import { departmentContents, departmentCover } from "../../src/packs/shanghai/front/department";
import { unitContents, unitCover } from "../../src/packs/shanghai/front/unit";
import { departmentInfo } from "../../src/packs/shanghai/info/department";
import { unitInfo } from "../../src/packs/shanghai/info/unit";
import { departmentNarratives } from "../../src/packs/shanghai/narrative/department";
import { unitNarratives } from "../../src/packs/shanghai/narrative/unit";
import { itemNotesRules } from "../../src/packs/shanghai/rules/itemNotes";
import { itemNotes } from "../../src/packs/shanghai/tables/itemNotes";
import { departmentTextPages } from "../../src/packs/shanghai/textPages/department";
import { unitTextPages } from "../../src/packs/shanghai/textPages/unit";
import { departmentWords, unitWords, years } from "../../src/packs/shanghai/words";

type Groups = readonly TableSpec["blocks"][number]["bands"][number][number][];

function table(id: string, sheet: string, title: string, amounts: readonly string[], groups: Groups): TableSpec {
  const columns = ["code", "name", ...amounts];
  return {
    id,
    sheet,
    title: `{year}年${title}`,
    formNo: id,
    shortName: id,
    moneyUnit: "万元",
    orientation: "landscape",
    basis: "test",
    columns: columns.map((column) => ({
      id: column,
      label: `${id}${column}`,
      kind: column === "code" || column === "name" ? column : "amount",
      width: 12,
    })),
    header: columns.map((column) => ({ column })),
    blocks: [{ id: "main", codeColumns: ["code"], nameColumn: "name", columns, bands: [groups] }],
  };
}

const tree = (id: string): Groups[number] => ({ kind: "tree", id, catalogue: "function", levels: [3, 5, 7] });
const fixed = (id: string, ...rows: readonly string[]): Groups[number] => ({
  kind: "fixed",
  id,
  rows: rows.map((row) => ({ id: row, label: row })),
});

/** `who` begins the titles of tables 1 to 8. */
function tables(entity: string, who: string): readonly TableSpec[] {
  return [
    table(
      "t01",
      `${entity}收支总表`,
      `${who}财务收支预算总表`,
      ["income", "total"],
      [
        fixed(
          "t01Income",
          "fiscal",
          "general",
          "fund",
          "capital",
          "business",
          "operation",
          "other",
          "incomeTotal",
          "expenditureTotal",
        ),
      ],
    ),
    table("t02", `${entity}收入总表`, `${who}收入预算总表`, ["total"], [fixed("t02Total", "total")]),
    table("t03", `${entity}支出总表`, `${who}支出预算总表`, ["total"], [fixed("t03Total", "total")]),
    table(
      "t04",
      `${entity}财政拨款收支总表`,
      `${who}财政拨款收支预算总表`,
      ["income", "total"],
      [fixed("t04Totals", "incomeTotal", "expenditureTotal")],
    ),
    table(
      "t05",
      `${entity}一般公共预算拨款表`,
      `${who}一般公共预算支出功能分类预算表`,
      ["total"],
      [tree("generalBudget"), fixed("t05Total", "total")],
    ),
    table(
      "t06",
      `${entity}政府性基金拨款表`,
      `${who}政府性基金预算支出功能分类预算表`,
      ["total"],
      [tree("governmentFund"), fixed("t06Total", "total")],
    ),
    table(
      "t07",
      `${entity}国有资本经营预算拨款表 `,
      `${who}国有资本经营预算支出功能分类预算表`,
      ["total"],
      [tree("stateCapital"), fixed("t07Total", "total")],
    ),
    table(
      "t08",
      `${entity}一般公共预算拨款基本支出明细表`,
      `${who}一般公共预算基本支出部门预算经济分类预算表`,
      ["total"],
      [fixed("t08Total", "total")],
    ),
    table(
      "t09",
      `${entity}“三公”经费和机关运行费预算表`,
      `${entity}“三公”经费和机关运行经费预算表`,
      ["total", "abroad", "reception", "vehicles", "vehiclePurchase", "vehicleRunning", "agencyRunning"],
      [fixed("t09Budget", "budget")],
    ),
    itemNotes,
  ];
}

const common = {
  year: 2026,
  years,
  rules: itemNotesRules,
  checkSheet: { sheet: "勾稽检查", title: "勾稽检查" },
  catalogues: { function: functions2026, economic: economic2026 },
} as const;

export const unitPack: PackSpec = {
  ...common,
  id: "test-unit",
  title: "单位",
  words: unitWords,
  cover: unitCover,
  contents: unitContents,
  info: unitInfo,
  tables: tables("单位", "预算单位"),
  narratives: unitNarratives,
  textPages: unitTextPages,
};

export const departmentPack: PackSpec = {
  ...common,
  id: "test-department",
  title: "部门",
  words: departmentWords,
  cover: departmentCover,
  contents: departmentContents,
  info: departmentInfo,
  tables: tables("部门", "部门"),
  narratives: departmentNarratives,
  textPages: departmentTextPages,
};

export interface Row {
  readonly row?: string;
  readonly code?: string;
  readonly name?: string;
  readonly texts?: Readonly<Record<string, string>>;
  /** Hundredths of 万元. */
  readonly amounts?: Readonly<Record<string, number>>;
}

export function inputsOf(
  info: Readonly<Record<string, string>>,
  groups: Readonly<Record<string, readonly Row[]>>,
): Inputs {
  const input = ({ row, code, name, texts, amounts }: Row): InputRow => ({
    rowId: row ?? null,
    code: code ?? null,
    name: name ?? "",
    texts: new Map(Object.entries(texts ?? {})),
    amounts: new Map(Object.entries(amounts ?? {})),
  });
  return {
    info: new Map(Object.entries(info)),
    groups: new Map(Object.entries(groups).map(([id, rows]) => [id, rows.map(input)])),
    stated: [],
  };
}
