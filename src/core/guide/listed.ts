/** The rows of a list as entries: every level with a row of its own, and of them those that a unit chooses. */
import type { ServiceGuide } from "../declare/serviceGuide";
import { normalizeText } from "../text/normalize";
import type { GuideEntry, GuideRow, ReadGuide } from "../model/guideEntries";
import { codeKey } from "./readGuide";

export interface ListedGuide {
  readonly entries: readonly GuideEntry[];
  /** Rows that have no place in the list, as they are written: without a code, a name or a level. */
  readonly left: readonly string[];
}

type Item = Extract<GuideEntry, { kind: "item" }>;

/** Where one row names all levels, those above it get rows of their own, once in each part of the list. */
export function listedGuide({ levels }: ServiceGuide, { rows }: Pick<ReadGuide, "rows">): ListedGuide {
  const entries: GuideEntry[] = [];
  const left: string[] = [];
  let heading: string | null = null;
  let known = new Set<string>();
  const add = (item: Item): void => {
    if (!known.has(itemKey(item))) entries.push(item);
    known.add(itemKey(item));
  };
  for (const row of rows) {
    if (row.key === "" || row.name === null) {
      left.push(wordsOf(row));
      continue;
    }
    if (row.heading !== heading && row.heading !== null) {
      entries.push({ kind: "heading", name: row.heading });
      known = new Set();
    }
    heading = row.heading;
    row.above.forEach((name, index) => {
      const characters = levels[index]?.characters ?? 0;
      if (name !== null && row.key.length > characters)
        add({ kind: "item", code: row.key.slice(0, characters), level: index + 1, name: name.text });
    });
    add({ kind: "item", code: row.key, level: row.level, name: row.name.text });
  }
  return { entries, left };
}

/** Two names of one code are two rows: which of them is right is for their owner to say. */
function itemKey({ code, name }: Item): string {
  return `${code}|${normalizeText(name)}`;
}

function wordsOf({ code, above, name }: GuideRow): string {
  return [code, ...above, name].flatMap((one) => one?.text ?? []).join(" ");
}

export interface ChosenGuide {
  readonly entries: readonly GuideEntry[];
  /** Wishes that nothing in the list is called. */
  readonly unknown: readonly string[];
}

/**
 * The rows that belong to a part of the list (人民政府办公厅), to a code (A15, with all below it) or to a name, with the rows above them.
 * All of them where nothing is wished for.
 */
export function chosenGuide(entries: readonly GuideEntry[], wishes: readonly string[]): ChosenGuide {
  if (wishes.length === 0) return { entries, unknown: [] };
  const met = new Set<string>();
  const placed = inParts(entries).map(({ heading, items }) => {
    const asked = wishes.filter((wish) => heading !== null && isCalled(heading, wish));
    asked.forEach((wish) => met.add(wish));
    return { heading, items: asked.length > 0 ? items : itemsFor(items, wishes, met) };
  });
  return {
    entries: placed.flatMap(({ heading, items }): readonly GuideEntry[] =>
      items.length === 0 ? [] : [...(heading === null ? [] : [{ kind: "heading", name: heading } as const]), ...items],
    ),
    unknown: wishes.filter((wish) => !met.has(wish)),
  };
}

interface GuidePart {
  readonly heading: string | null;
  readonly items: readonly Item[];
}

export function inParts(entries: readonly GuideEntry[]): readonly GuidePart[] {
  const parts: { heading: string | null; items: Item[] }[] = [];
  for (const entry of entries) {
    if (entry.kind === "heading") parts.push({ heading: entry.name, items: [] });
    else (parts.at(-1) ?? parts[parts.push({ heading: null, items: [] }) - 1])?.items.push(entry);
  }
  return parts;
}

function itemsFor(items: readonly Item[], wishes: readonly string[], met: Set<string>): readonly Item[] {
  const codes = new Set<string>();
  for (const wish of wishes) {
    const key = codeKey(wish);
    const own = items
      .filter(({ code, name }) => (key === "" ? normalizeText(name) === normalizeText(wish) : code === key))
      .map(({ code }) => code);
    if (own.length > 0) met.add(wish);
    own.forEach((code) => codes.add(code));
  }
  return items.filter(({ code }) => [...codes].some((one) => code.startsWith(one) || one.startsWith(code)));
}

/** 人民政府办公厅 of 人民政府办公厅（室）. */
function isCalled(heading: string, wish: string): boolean {
  const [plain, asked] = [normalizeText(heading), normalizeText(wish)];
  return plain === asked || plain.replace(/\([^()]*\)$/, "") === asked;
}
