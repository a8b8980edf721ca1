/** What the product remembers in the workbook: which pack made it and which sentences it wrote. Versioned JSON. */
import { z } from "zod";
import { ImportedCatalogue } from "../declare/imported";
import type { WorkbookSnapshot } from "../model/snapshot";
import { derived } from "../declare/derived";
import type { PackSpec } from "../declare/pack";
import { Explanation } from "./explanations";

const CellContent = z.strictObject({ formula: z.string().nullable(), value: z.number() });

const Adjustment = z.strictObject({
  /** Which of the changes of one correction; see core/balance. */
  role: z.enum(["part", "printed", "follows", "total"]),
  table: z.string(),
  /** Key of the row, found again wherever it stands by then. */
  row: z.string(),
  column: z.string(),
  before: CellContent,
  after: CellContent,
});
export type Adjustment = z.infer<typeof Adjustment>;

const State = z.strictObject({
  schema: z.literal("budget-disclosure/state@1"),
  pack: z.string(),
  year: z.number().int(),
  /** The pack itself, of one that is not built in: the workbook is checked by it where its file is not at hand. See core/packFile/carried. */
  packFile: z.string().optional(),
  /** Text last written for each sentence, to tell it from what the user has edited since. */
  written: z.record(z.string(), z.string()),
  /** 保留我的文字: for each sentence that the user has edited, the text that was offered and not wanted. */
  declined: z.record(z.string(), z.string()).optional(),
  /** The product has only been told where tables stand: it neither made the workbook nor adopted it. */
  foreign: z.literal(true).optional(),
  /** Where the user has said that tables and columns stand. */
  choices: z
    .strictObject({
      tables: z.record(z.string(), z.string()),
      columns: z.record(z.string(), z.record(z.string(), z.number().int())),
      /** Of tables that no form declares. */
      free: z
        .strictObject({
          noTables: z.array(z.string()).readonly(),
          rows: z.record(z.string(), z.array(z.string()).readonly()),
          totals: z.record(z.string(), z.array(z.number().int()).readonly()),
        })
        .optional(),
    })
    .optional(),
  /** Catalogues that the user has imported, of any year. */
  catalogues: z.array(ImportedCatalogue).readonly().optional(),
  /** 舍位平衡: the cells that were changed and what they held, so that it can be taken back and no cell is adjusted twice. */
  adjustments: z.array(Adjustment).optional(),
  /** Present when the tables were there before the product: the sheets that it added, 基础信息 null where the workbook had one. */
  adopted: z.strictObject({ checkSheet: z.string(), infoSheet: z.string().nullable() }).optional(),
  /** Reasons given for warnings and hints (出错说明). */
  explanations: z.array(Explanation).optional(),
  /** The places of the rows when colours and 勾稽检查 were last written; see core/plan/memory. */
  layout: z.string().optional(),
  /** What each code was called then, by catalogue and code: tells which of two names somebody has changed since. */
  names: z.record(z.string(), z.string()).optional(),
  /** The project that the performance form on each sheet was made for, as its table called it when that was last written. Its texts are of that project wherever the row stands by now. */
  forms: z.record(z.string(), z.string()).optional(),
  /** Where the pages of each public sheet were last ended, and their first number; see core/plan/paging/memory. Absent where nobody has put the sheets in the order of publication. */
  pages: z.record(z.string(), z.string()).optional(),
  /** Texts of 提交前检查 as last written, by row and column, to tell them from what the user has typed there since. */
  review: z.array(z.array(z.string())).optional(),
});
export type State = z.infer<typeof State>;

export function newState(pack: PackSpec, year: number): State {
  return { schema: "budget-disclosure/state@1", ...packState(pack), year, written: {} };
}

/** Which pack the workbook is of. */
export function packState(pack: PackSpec): Pick<State, "pack" | "packFile"> {
  return { pack: pack.id, ...(pack.carried === undefined ? {} : { packFile: pack.carried }) };
}

export function writeState(state: State): string {
  return JSON.stringify(state);
}

const stateIn = derived((snapshot: Pick<WorkbookSnapshot, "state">) => ({ state: readState(snapshot.state) }));

/** The same, read once for each reading of a workbook. */
export function stateOf(snapshot: Pick<WorkbookSnapshot, "state">): State | null {
  return stateIn(snapshot).state;
}

/** Null when there is none or it is of a version that this product does not know. */
export function readState(text: string | null): State | null {
  if (text === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = State.safeParse(json);
  return parsed.success ? parsed.data : null;
}
