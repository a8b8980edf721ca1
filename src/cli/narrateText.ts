/** A narration as people read it. */
import { describeNarration, missingSheets, statusWords } from "../app/wording/narration";
import type { NarratedSentence, Narration } from "../core/narrate/narrate";

/** `out` is the file that was written, null when nothing was. */
export function narrationLines(file: string, narration: Narration, out: string | null): readonly string[] {
  return [file, ...narration.sentences.flatMap((sentence, index) => sentenceLines(sentence, narration.sentences[index - 1], out !== null)), "", summary(narration, out)];
}

function sentenceLines(sentence: NarratedSentence, before: NarratedSentence | undefined, saved: boolean): readonly string[] {
  const heading = before?.heading === sentence.heading && before.sheet === sentence.sheet ? [] : ["", sentence.heading];
  const status = statusWords[saved && sentence.status === "write" ? "same" : sentence.status];
  const wrong = sentence.disagreements.map(({ printed, expected }) => `  ！原文写“${printed}”，按表应为“${expected}”`);
  return [...heading, `  【${status}】${sentence.status === "removed" ? sentence.existing : sentence.text}`, ...wrong];
}

function summary(narration: Narration, out: string | null): string {
  if (out !== null) return `${describeNarration(narration)}已保存到 ${out}`;
  const missing = missingSheets(narration);
  return missing !== "" ? `没有找到工作表${missing}。以上只是显示，没有写入文件。` : "以上只是显示，没有写入文件。要写入请加 --out。";
}
