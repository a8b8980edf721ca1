/** A lenient view of the file's rows, so that checks across rows run even where single values are wrong. */
import type { PackSpec } from "../declare/pack";
import type { EntryGroup } from "./entries";
import { entryGroups } from "./entries";
import { isDigits } from "./digits";
import type { PathPart } from "./issue";

export interface RawRow {
  readonly entry: EntryGroup;
  readonly parts: readonly PathPart[];
  readonly values: Readonly<Record<string, unknown>>;
  /** Null where absent or, in a tree, not a code of the last level. */
  readonly code: string | null;
  /** Empty where absent. */
  readonly name: string;
  readonly rowId: string | null;
}

export function rawRows(pack: PackSpec, file: unknown): readonly RawRow[] {
  const tables = asRecord(asRecord(file)["tables"]);
  return [...entryGroups(pack).values()].flatMap((entry) => {
    const rows = tables[entry.group.id];
    if (!Array.isArray(rows)) return [];
    return rows.flatMap((row: unknown, index) => (isRecord(row) ? [rawRow(entry, index, row)] : []));
  });
}

function rawRow(entry: EntryGroup, index: number, values: Readonly<Record<string, unknown>>): RawRow {
  const code = asText(values["code"]);
  const length = entry.group.kind === "tree" ? entry.group.levels.at(-1) : code?.length;
  return {
    entry,
    parts: ["tables", entry.group.id, index],
    values,
    code: code !== null && isDigits(code) && code.length === length ? code : null,
    name: asText(values["name"]) ?? "",
    rowId: entry.group.kind === "fixed" ? asText(values["row"]) : null,
  };
}

/** The names that the file gives to codes, well-formed entries only. */
export function rawNames(file: unknown, catalogue: "function" | "economic"): ReadonlyMap<string, string> {
  const names = asRecord(asRecord(asRecord(file)["names"])[catalogue]);
  return new Map(
    Object.entries(names).flatMap(([code, name]) =>
      typeof name === "string" && name.trim() !== "" ? [[code, name] as const] : [],
    ),
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

export function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
