/**
 * Quotation marks as people and programs write them. A field that opens with one and does not close where a field ends ("两节"慰问费) is taken as it
 * stands; one whose marks do not pair is named, because nobody knows where it should have ended. The result is well-formed for a strict parser.
 */

export interface SettledQuotes {
  readonly text: string;
  /** Indexes of rows, from 0, with a field whose quotation marks do not pair. */
  readonly broken: readonly number[];
}

interface Field {
  /** As a strict parser takes it. */
  readonly written: string;
  /** Index behind the field: of its separator, its line feed, or the end of the text. */
  readonly end: number;
  readonly broken: boolean;
  readonly lines: number;
}

/** `text` has line feeds only. Time is linear in its length: a mark that opens is given up at the next one that cannot close it. */
export function settleQuotes(text: string, separator: string): SettledQuotes {
  if (!text.includes('"')) return { text, broken: [] };
  const pieces: string[] = [];
  const broken: number[] = [];
  let row = 0;
  for (let at = 0; at <= text.length; row += 1) {
    const plain = endOfPlainLines(text, at);
    if (plain > at) {
      const lines = text.slice(at, plain);
      pieces.push(lines);
      row += countOf("\n", lines);
      at = plain + 1;
      continue;
    }
    const record = readRecord(text, at, separator);
    pieces.push(record.written);
    if (record.broken) broken.push(row);
    at = record.end + 1;
  }
  return { text: pieces.join("\n"), broken };
}

/** Lines without any mark stay as they are: the end of the last before the next mark, or `start` where the line has one. */
function endOfPlainLines(text: string, start: number): number {
  const mark = text.indexOf('"', start);
  return mark < 0 ? text.length : Math.max(start, mark === 0 ? 0 : text.lastIndexOf("\n", mark - 1));
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

interface Record {
  readonly written: string;
  readonly end: number;
  readonly broken: boolean;
  readonly fields: number;
}

function readRecord(text: string, start: number, separator: string): Record {
  const record = fieldsFrom(text, start, separator, false);
  if (!text.slice(start, record.end).includes("\n") || record.fields < 2) return record;
  // Two stray marks, lines apart, would swallow the rows between them: lines that are whole rows by themselves are no part of a field.
  const lines = text.slice(start, record.end).split("\n");
  return lines.every((line) => fieldsFrom(line, 0, separator, true).fields === record.fields)
    ? fieldsFrom(text, start, separator, true)
    : record;
}

function fieldsFrom(text: string, start: number, separator: string, oneLine: boolean): Record {
  const written: string[] = [];
  let broken = false;
  let at = start;
  for (;;) {
    const field = readField(text, at, separator, oneLine);
    written.push(field.written);
    broken ||= field.broken;
    if (text[field.end] !== separator)
      return { written: written.join(separator), end: field.end, broken, fields: written.length };
    at = field.end + 1;
  }
}

function readField(text: string, start: number, separator: string, oneLine: boolean): Field {
  const open = skipBlanks(text, start, separator);
  const quoted = text[open] === '"' ? readQuoted(text, open, separator) : null;
  if (quoted !== null && !(oneLine && quoted.lines > 1)) return quoted;
  const end = endOfPlain(text, start, separator);
  const plain = text.slice(start, end);
  const marks = countOf('"', plain);
  return {
    written: marks === 0 ? plain : `"${plain.replace(/"/g, '""')}"`,
    end,
    broken: text[open] === '"' && marks % 2 === 1,
    lines: 1,
  };
}

/** Null where the mark does not close right before a separator, a line feed or the end. */
function readQuoted(text: string, open: number, separator: string): Field | null {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const end = skipBlanks(text, at + 1, separator);
    if (end < text.length && text[end] !== separator && text[end] !== "\n") return null;
    const written = text.slice(open, at + 1);
    return { written, end, broken: false, lines: 1 + countOf("\n", written) };
  }
  return null;
}

function skipBlanks(text: string, start: number, separator: string): number {
  let at = start;
  while (text[at] === " " || (text[at] === "\t" && separator !== "\t")) at += 1;
  return at;
}

function endOfPlain(text: string, start: number, separator: string): number {
  for (let at = start; at < text.length; at += 1) if (text[at] === separator || text[at] === "\n") return at;
  return text.length;
}
