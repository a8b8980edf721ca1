/**
 * The pack files that whoever runs the server has put beside the pane: packs/index.json, and the files that it names.
 * The pane asks for it as it opens, so that it is read here by hand: a schema would be a fifth of the first page.
 */
export interface OfferedPack {
  /** Name of the file in the folder packs. */
  readonly file: string;
  readonly title: string;
}

/** Nothing that leads out of the folder. */
const FILE = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}\.json$/u;
const MOST_OFFERED = 200;

/** Characters of a title that is shown. */
const LONGEST_TITLE = 100;

/** Null where the text is no such list. */
export function readPackIndex(text: string): readonly OfferedPack[] | null {
  try {
    const list: unknown = JSON.parse(text);
    if (member(list, "schema") !== "budget-disclosure/pack-index@1") return null;
    const packs = member(list, "packs");
    if (!Array.isArray(packs) || packs.length > MOST_OFFERED) return null;
    const offered = packs.map(offeredPack);
    return offered.every((one) => one !== null) ? offered : null;
  } catch {
    return null;
  }
}

function offeredPack(value: unknown): OfferedPack | null {
  const [file, title] = [member(value, "file"), member(value, "title")];
  if (typeof file !== "string" || typeof title !== "string") return null;
  return FILE.test(file) && title !== "" && title.length <= LONGEST_TITLE ? { file, title } : null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
