/** The narrative as one text, for pasting into a document, and its sentences by section. */
import type { NarratedSentence, Narration } from "../../core/narrate/narrate";

export interface NarratedSection {
  readonly heading: string;
  readonly sentences: readonly NarratedSentence[];
}

export function sectionsOf(narration: Narration): readonly NarratedSection[] {
  const sections: { heading: string; sentences: NarratedSentence[] }[] = [];
  for (const sentence of narration.sentences) {
    const last = sections.at(-1);
    if (last?.heading === sentence.heading && last.sentences[0]?.sheet === sentence.sheet)
      last.sentences.push(sentence);
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
    .map((section) =>
      [
        section.heading,
        ...section.sentences.filter((sentence) => sentence.status !== "removed").map(publishedText),
      ].join("\n"),
    )
    .join("\n\n");
}

export interface TextPiece {
  readonly text: string;
  /** A 【…】 that somebody has to replace. */
  readonly gap: boolean;
}

export function splitGaps(text: string): readonly TextPiece[] {
  return text
    .split(/(【[^】]{0,200}】)/)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, gap: piece.startsWith("【") }));
}

/** What a sentence waits for, as the sheets name it: 在“基础信息”中填写“收入总计增减原因”. */
export function gapWords({ gaps }: NarratedSentence): readonly string[] {
  const sheets = [...new Set(gaps.map((gap) => gap.sheet))];
  return sheets.map(
    (sheet) =>
      `在“${sheet}”中填写${[...new Set(gaps.filter((gap) => gap.sheet === sheet).map((gap) => `“${gap.label}”`))].join("、")}`,
  );
}
