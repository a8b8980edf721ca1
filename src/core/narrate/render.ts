/** Sentence declarations → text. */
import type { Book, Missing } from "../model/tableMap";
import type { NarrativeSpec, Section, Sentence } from "../spec/narrative";
import type { PackSpec } from "../spec/pack";
import type { Gap, Item, Source } from "./source";
import { itemsOf, readFigure } from "./source";
import type { SlotText } from "./slots";
import { fillSlot, MISSING_FIGURE } from "./slots";

export interface Segment {
  /** literal: words by which a printed sentence is known; slot: compared with what is printed; free: not compared. */
  readonly kind: "literal" | "slot" | "free";
  readonly text: string;
  /** Name of the slot, "" for literals. */
  readonly slot: string;
  /** Words that must not stand without a reason after them. */
  readonly lead?: string;
}

export interface Rendered {
  /** Of a repeated sentence: `<sentence>/<code>`. */
  readonly id: string;
  /** A paragraph of a repeated sentence. */
  readonly repeated: boolean;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Figures that could not be read; the text then has gaps and must not be published. */
  readonly missing: readonly Missing[];
  /** What is still to be entered. */
  readonly gaps: readonly Gap[];
  /** False when it could not be told which form of the sentence holds: a printed text of another form is then not accused. */
  readonly decided: boolean;
  /** True when a change against last year stands in it that there was nothing to compare with. */
  readonly noBase: boolean;
}

export interface RenderedSection {
  readonly section: Section;
  readonly sentences: readonly Rendered[];
}

export function renderNarrative(narrative: NarrativeSpec, pack: PackSpec, book: Book, year: number): readonly RenderedSection[] {
  const source: Source = { pack, book, year, zero: narrative.zero, item: null };
  return narrative.sections.map((section) => ({ section, sentences: section.sentences.flatMap((sentence) => renderSentence(sentence, source)) }));
}

/** None for a sentence that its figures leave out; one for each row of a repeated one. */
export function renderSentence(sentence: Sentence, source: Source): readonly Rendered[] {
  if (!sentence.each) return [renderOne(sentence, sentence.id, source) ?? []].flat();
  const items = itemsOf(sentence.each, source.book);
  if (items === null) return [tablesMissing(sentence)];
  const ids = itemIds(sentence.id, items);
  return items.flatMap((item, index) => renderOne(sentence, ids[index] ?? sentence.id, { ...source, item }) ?? []);
}

/** A code that two tables print has a number behind it the second time. */
function itemIds(stem: string, items: readonly Item[]): readonly string[] {
  const seen = new Map<string, number>();
  return items.map(({ row }) => {
    const id = `${stem}/${row.code ?? row.key}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}~${times}`;
  });
}

function tablesMissing({ id, each }: Sentence): Rendered {
  const missing = (each ?? []).map(({ table }): Missing => ({ kind: "table", table, detail: table }));
  return { id, repeated: true, text: MISSING_FIGURE, segments: [], missing, gaps: [], decided: false, noBase: false };
}

function renderOne(sentence: Sentence, id: string, source: Source): Rendered | null {
  const decisive = sentence.whenZero ? readFigure(sentence.whenZero.of, source) : null;
  const zero = decisive?.ok && decisive.amount === 0 ? sentence.whenZero : undefined;
  const { text, slots } = zero ?? sentence;
  if (text === "") return null;
  const segments: Segment[] = [];
  const filled: SlotText[] = [];
  for (const part of text.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const slot = name === undefined ? undefined : slots[name];
    if (name === undefined || slot === undefined) {
      addSegment(segments, name === undefined ? literal(part) : builtIn(name, source));
      continue;
    }
    const value = fillSlot(slot, source);
    filled.push(value);
    if (value.reading === "fixed") addSegment(segments, literal(value.text));
    else addSegment(segments, { kind: value.reading === "free" ? "free" : "slot", text: value.text, slot: name, ...(value.lead === undefined ? {} : { lead: value.lead }) });
  }
  return {
    id, repeated: source.item !== null, text: segments.map((segment) => segment.text).join(""), segments,
    missing: [...(decisive && !decisive.ok ? [decisive.missing] : []), ...filled.flatMap((value) => value.missing ?? [])],
    gaps: filled.flatMap((value) => value.gaps ?? []), decided: decisive === null || decisive.ok, noBase: filled.some((value) => value.noBase ?? false),
  };
}

function literal(text: string): Segment {
  return { kind: "literal", text, slot: "" };
}

/** The years, and the words of the pack. */
function builtIn(name: string, { pack, year }: Source): Segment {
  if (name === "year" || name === "lastYear") return { kind: "slot", text: String(name === "year" ? year : year - 1), slot: name };
  return literal(pack.words?.[name] ?? `{${name}}`);
}

/** Words next to words are one. */
function addSegment(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  if (segment.kind === "literal" && last?.kind === "literal") segments[segments.length - 1] = literal(last.text + segment.text);
  else if (segment.text !== "" || segment.kind !== "literal") segments.push(segment);
}
