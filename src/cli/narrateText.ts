/** A narration as people read it. */
import {
  describeNarration,
  describeNumbers,
  describeShares,
  describeUnchecked,
  missingSheets,
  sentenceStatus,
  statusWords,
} from "../app/wording/narration";
import type { UncheckedNumber } from "../core/finding/report";
import type { NarratedSentence, Narration } from "../core/narrate/narrate";
import { unevenShares } from "../core/narrate/writing/shares";
import { isWritten } from "../core/narrate/writing/status";
import { shownName } from "./printable";

/** `out` is the file that was written, null when nothing was; `unready`: what speaks against writing yet. */
export function narrationLines(
  file: string,
  narration: Narration,
  out: string | null,
  unready: string | null = null,
): readonly string[] {
  return [
    shownName(file),
    ...narration.sentences.flatMap((sentence, index) =>
      sentenceLines(sentence, narration.sentences[index - 1], out !== null),
    ),
    "",
    ...narration.sheets.flatMap((sheet) => numberLines(sheet)),
    ...(unready === null ? [] : [unready]),
    summary(narration, out),
  ];
}

function sentenceLines(
  sentence: NarratedSentence,
  before: NarratedSentence | undefined,
  saved: boolean,
): readonly string[] {
  const heading = before?.heading === sentence.heading && before.sheet === sentence.sheet ? [] : ["", sentence.heading];
  const status = saved && isWritten(sentence.status) ? statusWords.same : sentenceStatus(sentence);
  const text = sentence.status === "removed" ? sentence.existing : sentence.text;
  const stale = sentence.status === "stale" ? [`  原来写的：${sentence.existing}`] : [];
  const wrong = sentence.disagreements.map(({ printed, expected }) => `  ！原文写“${printed}”，按表应为“${expected}”`);
  const shares = describeShares(unevenShares(sentence.pieces));
  return [...heading, `  【${status}】${text}`, ...stale, ...wrong, ...(shares === null ? [] : [`  （${shares}）`])];
}

/** What was compared of one sheet's text, and what was not; nothing where it has no numbers. Also for the check. */
export function numberLines({
  sheet,
  checked,
  unchecked,
}: {
  readonly sheet: string;
  readonly checked: number;
  readonly unchecked: readonly UncheckedNumber[];
}): readonly string[] {
  const words = describeNumbers({ checked, unchecked });
  if (words === null) return [];
  return [`  ${sheet.trim()}：${words}`, ...unchecked.map((number) => `    未核对：${describeUnchecked(number)}`)];
}

function summary(narration: Narration, out: string | null): string {
  if (out !== null) return `${describeNarration(narration)}已保存到 ${shownName(out)}`;
  const missing = missingSheets(narration);
  return missing !== ""
    ? `没有找到工作表${missing}。以上只是显示，没有写入文件。`
    : "以上只是显示，没有写入文件。要写入请加 --out。";
}
