/** A value as messages show it. */
const LONGEST_EXCERPT = 40;

/** A value of the file as messages show it: texts bare, everything else as JSON. */
export function excerpt(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;
}
