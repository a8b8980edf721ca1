/** The narrative as one text, for pasting into a document, and its sentences by section. */
import type { NarratedSentence, Narration } from "../../core/narrate/narrate";
import { infoFields } from "../../core/spec/lookups";
import type { PackSpec } from "../../core/spec/pack";

export interface NarratedSection {
  readonly heading: string;
  readonly sentences: readonly NarratedSentence[];
}

export function sectionsOf(narration: Narration): readonly NarratedSection[] {
  const sections: { heading: string; sentences: NarratedSentence[] }[] = [];
  for (const sentence of narration.sentences) {
    const last = sections.at(-1);
    if (last?.heading === sentence.heading) last.sentences.push(sentence);
    else sections.push({ heading: sentence.heading, sentences: [sentence] });
  }
  return sections;
}

/** What the workbook says or will say: the user's own words where they were kept. */
export function publishedText(sentence: NarratedSentence): string {
  return sentence.status === "kept" ? sentence.existing : sentence.text;
}

export function narrationText(narration: Narration): string {
  return sectionsOf(narration)
    .map((section) => [section.heading, ...section.sentences.map(publishedText)].join("\n"))
    .join("\n\n");
}

export interface TextPiece {
  readonly text: string;
  /** A 【…】 that somebody has to replace. */
  readonly gap: boolean;
}

export function splitGaps(text: string): readonly TextPiece[] {
  return text.split(/(【[^】]*】)/).filter((piece) => piece !== "").map((piece) => ({ text: piece, gap: piece.startsWith("【") }));
}

/** Labels of the fields of 基础信息 that a sentence waits for. */
export function gapFields(sentence: NarratedSentence, packs: readonly PackSpec[]): readonly string[] {
  const labels = new Map(packs.flatMap((pack) => infoFields(pack.info)).map((field) => [field.id, field.label]));
  return [...new Set(sentence.gaps)].map((gap) => labels.get(gap) ?? gap);
}
