/** Which table a printed text is the title of. Of several that fit, the longest: 表四's title ends like 表一's. */
import { derived } from "../spec/derived";
import type { TableSpec } from "../spec/table";
import { labelText } from "./labels";

export interface TitleMatch {
  readonly table: string;
  /** The whole text is the title; else it only ends with it. */
  readonly whole: boolean;
  /** The title says that the table goes on from another place. */
  readonly continued: boolean;
}

interface DeclaredTitle {
  readonly table: string;
  readonly text: string;
}

const titlesOf = derived((tables: readonly TableSpec[]): readonly DeclaredTitle[] => (
  tables
    .flatMap((table) => [table.title, ...(table.titleAliases ?? [])].map((title) => ({ table: table.id, text: labelText(title) })))
    .sort((a, b) => b.text.length - a.text.length)
));

const CONTINUED = /[(]?续(?:表|页)?[一二三四五六七八九十\d]*[)]?$|[(](?:\d+|[一二三四五六七八九十]+)[)]$/;


/** `label` is normalised. Null when it is no title of these tables. */
export function titleOf(tables: readonly TableSpec[], label: string): TitleMatch | null {
  if (label === "") return null;
  const text = label.replace(CONTINUED, "").replace(/^[(]?续(?:表)?[)]?/, "");
  const match = titlesOf(tables).find((title) => text.endsWith(title.text));
  if (!match) return null;
  return { table: match.table, whole: text === match.text, continued: text !== label };
}
