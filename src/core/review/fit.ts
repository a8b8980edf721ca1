/** Long lists within two pages: how many lines each may take, and texts broken to the width of the page. */
import { textWidth } from "../plan/textHeight";
import { describeMore } from "./wording";

/** A line for each piece of the text that fits; what does not fit into `most` lines ends in …. */
export function brokenLines(text: string, width: number, indent: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text.replace(/\s+/g, " ").trim()) {
    if (textWidth(line + character) > width) {
      lines.push(line);
      line = indent;
    }
    line += character;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${[...(lines[most - 1] ?? "")].slice(0, -1).join("")}…`];
}

/** Shares `pool` lines among lists that need so many each: short lists get all they need, the others divide the rest. */
export function shareLines(needs: readonly number[], pool: number): readonly number[] {
  const shares = needs.map(() => 0);
  let left = pool;
  let hungry = needs.map((_, index) => index).filter((index) => (needs[index] ?? 0) > 0);
  while (left > 0 && hungry.length > 0) {
    const each = Math.max(1, Math.floor(left / hungry.length));
    for (const index of hungry) {
      const given = Math.min(each, left, (needs[index] ?? 0) - (shares[index] ?? 0));
      shares[index] = (shares[index] ?? 0) + given;
      left -= given;
    }
    hungry = hungry.filter((index) => (shares[index] ?? 0) < (needs[index] ?? 0));
  }
  return shares;
}

/** As many whole items as fit; the last line says how many there are besides. */
export function cutList(items: readonly (readonly string[])[], lines: number): readonly string[] {
  const all = items.flat();
  if (all.length <= lines) return all;
  const shown: string[] = [];
  let count = 0;
  for (const item of items) {
    if (shown.length + item.length > lines - 1) break;
    shown.push(...item);
    count += 1;
  }
  return [...shown, describeMore(items.length - count)];
}
