/** Schemas of the narrative: a sentence is a text with named slots; the slot kinds hold every choice of words. */
import { z } from "zod";
import { Term } from "./term";

const id = z.string().min(1);

export const Slot = z.discriminatedUnion("slot", [
  /** A text field of 基础信息. */
  z.strictObject({ slot: z.literal("text"), field: id }),
  z.strictObject({ slot: z.literal("year"), offset: z.number().int() }),
  z.strictObject({ slot: z.literal("amount"), of: Term }),
  /** Percentage with two places; 0% for nothing. */
  z.strictObject({ slot: z.literal("share"), part: Term, whole: Term }),
  /** 比{base}增加x万元，增长y%, or the words for no change; no percentage on a zero base. */
  z.strictObject({ slot: z.literal("change"), now: Term, before: Term, base: z.string(), same: z.string() }),
  /** ，主要原因是…, only where there is a change. */
  z.strictObject({ slot: z.literal("reason"), now: Term, before: Term, lead: z.string(), field: id }),
  /** The rows of a group with figures, in the order of the table. */
  z.strictObject({
    slot: z.literal("list"),
    table: id,
    group: id,
    depth: z.enum(["top", "leaf"]),
    column: id,
    /** name: only names; amount: with amounts; share: with amounts and shares of the whole. */
    show: z.enum(["name", "amount", "share"]),
    whole: Term.optional(),
    separator: z.string(),
    /** Words when no row has a figure. */
    none: z.string(),
  }),
]);
export type Slot = z.infer<typeof Slot>;

export const Sentence = z.strictObject({ id, text: z.string(), slots: z.record(z.string(), Slot) });
export type Sentence = z.infer<typeof Sentence>;

export const Section = z.strictObject({
  id,
  heading: z.string(),
  /** 1 for 一、 2 for （一）. */
  level: z.union([z.literal(1), z.literal(2)]),
  sentences: z.array(Sentence).readonly(),
});
export type Section = z.infer<typeof Section>;

export const NarrativeSpec = z.strictObject({ sheet: z.string(), title: z.string(), sections: z.array(Section).readonly() });
export type NarrativeSpec = z.infer<typeof NarrativeSpec>;
