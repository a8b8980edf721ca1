/** Finds the line of a mistake in JSON text. JavaScript engines word their errors differently, and often without a position. */

const TOKEN = /"(?:[^"\\\u0000-\u001f]|\\.)*"|[{}[\],:]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /\s*/y;

/** What may not follow: a comma or colon wants a value next, a value wants a separator or an end. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  "": /^[\]},:]/,
  ",": /^[\]},:]/,
  ":": /^[\]},:]/,
  "[": /^[},:]/,
  "{": /^[[{\],:]/,
  value: /^[^\]},:]/,
};

/** Line from 1; null when the mistake is one that this does not know. The text is known to be wrong. */
export function jsonErrorLine(text: string): number | null {
  const open: string[] = [];
  let previous = "";
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const token = match(TOKEN, text, at);
    if (token === "" || FORBIDDEN[previous]?.test(token) || !fits(open, token)) return lineAt(text, at);
    previous = token === "," || token === ":" || token === "[" || token === "{" ? token : "value";
    at += token.length;
  }
  return open.length > 0 ? lineAt(text, text.length) : null;
}

/** Keeps the open brackets; false for an end that does not belong to the last of them. */
function fits(open: string[], token: string): boolean {
  if (token === "{" || token === "[") open.push(token);
  if (token === "}") return open.pop() === "{";
  if (token === "]") return open.pop() === "[";
  return true;
}

function skipSpace(text: string, at: number): number {
  return at + match(SPACE, text, at).length;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
