/** Schema of the charts of a pack: what each one shows, and which text speaks of it. How it looks is the plan's. */
import { z } from "zod";
import { Page } from "./page";
import { Term } from "./term";

const id = z.string().min(1);

export const ChartKind = z.enum(["pie", "doughnut", "bar", "column"]);
export type ChartKind = z.infer<typeof ChartKind>;

/** What a chart is made of, in 万元: figures that the pack names, or the top rows of a group (类 of a tree) in the order of the table. */
export const ChartFigures = z.discriminatedUnion("from", [
  z.strictObject({
    from: z.literal("terms"),
    items: z
      .array(z.strictObject({ label: z.string().min(1), of: Term }))
      .min(1)
      .readonly(),
  }),
  z.strictObject({
    from: z.literal("rows"),
    table: id,
    group: id,
    column: id,
    /** Lines kept for rows; those without one stay hidden. */
    places: z.number().int().positive(),
  }),
]);
export type ChartFigures = z.infer<typeof ChartFigures>;

export const ChartSpec = z.strictObject({
  id,
  kind: ChartKind,
  /** The section of the narrative that speaks of it: the chart stands at its end. */
  section: id,
  /** Name of the chart, and the heading by which its figures are found again; fixed words. */
  caption: z.string().min(1),
  /** Over the chart. As on the cover: {year}, {id} of a text field of 基础信息 (kept live), words of the pack. */
  title: z.string().min(1),
  figures: ChartFigures,
  /** What the figures add up to. The chart says so where they do not. */
  whole: Term,
});
export type ChartSpec = z.infer<typeof ChartSpec>;

/** One sheet with the figures that all charts of the pack show; the charts stand in the text. */
export const ChartsSpec = z.strictObject({
  sheet: z.string().min(1),
  /** As on the cover. */
  title: z.string(),
  /** Columns: label, amount and share. */
  page: Page,
  charts: z.array(ChartSpec).min(1).readonly(),
});
export type ChartsSpec = z.infer<typeof ChartsSpec>;
