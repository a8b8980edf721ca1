/** Ordinary data files, and ordinary lists: exports, catalogues, and last year's workbooks. */
import fc from "fast-check";
import { toDataFile } from "../../../../src/core/data/toDataFile";
import { findPack, packs } from "../../../../src/packs";
import type { Cells } from "../../../support/csvBytes";
import { csvBytes, gb18030 } from "../../../support/csvBytes";
import { exportedSheet, exportStyle } from "../../../support/listOf";
import { fileOfYear } from "../../../support/planOfYear";
import { randomUnit } from "../../../support/randomUnit";
import { workbookOf } from "../../../support/workbookOf";
import type { Seed } from "./seed";
import { seed } from "./seed";
import { randomUnitOf, sampleText, SAMPLES, UNITS } from "./units";

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

export const DATA_FILES: readonly Seed[] = [
  ...Object.entries(SAMPLES).map(([file, pack]) =>
    seed(file, { area: "data", traits: [], pack, ending: ".json" }, async () => encoded(sampleText(file))),
  ),
  ...packs.flatMap((pack) =>
    [0, 1, 2].map((which) => {
      const unit = randomUnitOf(pack, which);
      return seed(`${unit.name}.json`, { area: "data", traits: [], pack: pack.id, ending: ".json" }, async () =>
        encoded(toDataFile(unit.inputs(), pack)),
      );
    }),
  ),
];

const FORM = "shanxi-unit-2026";
const csv = { area: "list", traits: ["csv"], pack: FORM, ending: ".csv" } as const;
const xlsx = { area: "list", traits: ["xlsx"], pack: FORM, ending: ".xlsx" } as const;

function exported(which: number): Cells {
  const [unit, style] = fc.sample(fc.tuple(randomUnit, exportStyle), { seed: 2026, numRuns: which + 1 })[which] ?? [];
  if (!unit || !style) throw new Error("no list");
  return exportedSheet(unit, style);
}

/** Codes and names in two columns, as they are handed out. */
export const CATALOGUE: Cells = [
  ["2026年政府收支分类科目"],
  ["科目编码", "科目名称"],
  ...[
    ["201", "一般公共服务支出"],
    ["20103", "政府办公厅（室）及相关机构事务"],
    ["2010301", "行政运行"],
    ["2010302", "一般行政管理事务"],
    ["221", "住房保障支出"],
    ["22102", "住房改革支出"],
    ["2210201", "住房公积金"],
    ["301", "工资福利支出"],
    ["30101", "基本工资"],
    ["30102", "津贴补贴"],
    ["302", "商品和服务支出"],
    ["30201", "办公费"],
  ],
];

function lastYear(pack: string): Seed {
  return seed(`上年 ${pack}`, { ...xlsx, pack }, () => lastYearOf(pack));
}

const lastYears = new Map<string, Promise<Uint8Array>>();

/** Made once for each form. @throws Error for one that is not known */
export function lastYearOf(id: string): Promise<Uint8Array> {
  const made = lastYears.get(id) ?? makeLastYear(id);
  lastYears.set(id, made);
  return made;
}

function makeLastYear(id: string): Promise<Uint8Array> {
  const unit = UNITS.find(({ pack }) => pack.id === id);
  const pack = findPack(id);
  if (!unit || !pack) throw new Error(`no pack ${id}`);
  return fileOfYear(pack, unit.inputs(), 2025);
}

export const LISTS: readonly Seed[] = [
  ...[0, 1, 2].map((which) => seed(`导出表 ${which + 1}.csv`, csv, async () => csvBytes(exported(which)))),
  seed("导出表 GB18030.csv", csv, async () => gb18030(exported(3))),
  seed("科目表.csv", csv, async () => csvBytes(CATALOGUE)),
  seed("科目表 GB18030.csv", csv, async () => gb18030(CATALOGUE)),
  ...[4, 5].map((which) => seed(`导出表 ${which + 1}.xlsx`, xlsx, () => workbookOf(exported(which)))),
  seed("科目表.xlsx", xlsx, () => workbookOf(CATALOGUE)),
  ...packs.map(({ id }) => lastYear(id)),
];
