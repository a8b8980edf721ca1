/** Schema of a pack: everything that one kind of disclosure of one year consists of, as data. */
import { z } from "zod";
import { ImportedCatalogue } from "./imported";
import { BookCheck } from "./bookCheck";
import { GlossarySpec } from "./glossary";
import { ChartsSpec } from "./chart";
import { InfoSpec } from "./info";
import { ListImport } from "./listImport";
import { NarrativeSpec } from "./narrative";
import { ContentsSpec, CoverSpec, OwnPage, TitlePage } from "./page";
import { PerformanceSpec } from "./performance";
import { Rule } from "./rule";
import { ServiceGuide } from "./serviceGuide";
import { TableSpec } from "./table";

export const CatalogueEntry = z.strictObject({
  code: z.string().regex(/^\d{3,9}$/),
  name: z.string().min(1),
  /** Names of earlier years. */
  formerNames: z.array(z.string().min(1)).readonly().optional(),
  /** The codes right below it are all listed: one that is not is no code of the classification. */
  complete: z.boolean().optional(),
  /** An imported catalogue of the workbook's year lists codes right below it: one that it lacks is worth a question, though the list may be somebody's own. */
  closedByImport: z.boolean().optional(),
  /** Other names under which a row is recognised; printing one is no more right for that. */
  otherNames: z.array(z.string().min(1)).readonly().optional(),
  /** 政府预算支出经济分类 of a 部门 item, by kind of unit; only in economic catalogues. */
  government: z.strictObject({ agency: z.string().nullable(), institution: z.string().nullable() }).optional(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** A code of a list that is no authority: it helps to search and to name, and a name that differs from it is a question at most. */
export const KnownCode = z.strictObject({
  code: z.string().regex(/^\d+$/),
  name: z.string().min(1),
  doubtful: z.boolean(),
});
export type KnownCode = z.infer<typeof KnownCode>;

export const Catalogue = z.strictObject({
  year: z.number().int(),
  entries: z.array(CatalogueEntry).readonly(),
  /** Codes beside the entries; an imported catalogue takes their place. */
  known: z.array(KnownCode).readonly().optional(),
  /** Beginnings of codes whose money is that of a budget of its own. */
  funds: z
    .strictObject({ governmentFund: z.array(z.string()).readonly(), stateCapital: z.array(z.string()).readonly() })
    .optional(),
  /** The user's catalogue that was laid over the pack's; `closedTop`: it lists the 类. */
  imported: z.strictObject({ year: z.number().int(), source: z.string(), closedTop: z.boolean() }).optional(),
});
export type Catalogue = z.infer<typeof Catalogue>;

export const PackSpec = z.strictObject({
  id: z.string().min(1),
  title: z.string(),
  /** Year of a new workbook. */
  year: z.number().int(),
  /** Years for which the form holds, both included; only `year` when absent. */
  years: z.strictObject({ first: z.number().int(), last: z.number().int() }).optional(),
  /** What {name} stands for in the pack's texts, where packs share declarations and differ in a word. */
  words: z.record(z.string(), z.string()).optional(),
  cover: CoverSpec,
  contents: ContentsSpec,
  info: InfoSpec,
  tables: z.array(TableSpec).min(1).readonly(),
  rules: z.array(Rule).min(1).readonly(),
  /** Checks of the whole workbook and of its texts. */
  bookChecks: z.array(BookCheck).readonly().optional(),
  /** The sheets of text that are written from the figures. */
  narratives: z.array(NarrativeSpec).min(1).readonly(),
  /** The sheets of text that the user writes. */
  textPages: z.array(OwnPage).readonly().optional(),
  /** Before the tables; absent where the form has none. */
  tablesTitle: TitlePage.optional(),
  /** Made from what stands in a workbook of an unknown form. Every sheet that can be seen counts as published: nothing says which are not. */
  formless: z.literal(true).optional(),
  /** The terms that 名词解释 explains. */
  glossary: GlossarySpec.optional(),
  /** Absent where the form has no charts. */
  charts: ChartsSpec.optional(),
  /** Absent where the form asks for no performance forms that we know. */
  performance: PerformanceSpec.optional(),
  /** 政府购买服务指导性目录; absent where the form has none. */
  serviceGuide: ServiceGuide.optional(),
  checkSheet: z.strictObject({ sheet: z.string(), title: z.string() }),
  catalogues: z.strictObject({ function: Catalogue, economic: Catalogue }),
  /** Catalogues of any year that the user has at hand; those of a workbook's year are laid over the pack's own when it is read. */
  atHand: z.array(ImportedCatalogue).readonly().optional(),
  /** Of a pack that is not built in: how a workbook takes it along. */
  carried: z.string().optional(),
  /** Absent where an exported budget list cannot fill the form. */
  listImport: ListImport.optional(),
});
export type PackSpec = z.infer<typeof PackSpec>;
