/** A paragraph that was broken over rows is one line where it begins; it can be read, and is never written. */
import { wholeParagraphs } from "../text/wrappedLines";
import type { TextColumnLine } from "./place";

export function wholeLines(lines: readonly TextColumnLine[]): readonly TextColumnLine[] {
  const paragraphs = wholeParagraphs(lines.map(({ text }) => text));
  if (paragraphs === null) return lines;
  return lines.flatMap((line, index): readonly TextColumnLine[] => {
    const text = paragraphs.get(index);
    return text === undefined ? [] : [text === line.text ? line : { ...line, text, fixed: true }];
  });
}
