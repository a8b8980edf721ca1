/** Reads a pack file: the pack, or everything that is wrong with it and where. */
import { excerpt } from "../text/excerpt";
import { formatPath } from "../data/issue";
import type { JsonReading } from "../data/jsonText";
import { readJsonText } from "../data/jsonText";
import { groupsOf } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import { circleFaults } from "./circles";
import type { PackFault, Path } from "./fault";
import { fault, unless } from "./fault";
import {
  MOST_CHARACTERS,
  MOST_COLUMNS,
  MOST_FAULTS,
  MOST_GROUPS,
  MOST_ITEMS,
  MOST_TABLES,
  MOST_VALUES,
} from "./limits";
import { PACK_SCHEMA, PackFile } from "./packFile";
import { placeOf } from "./place";
import { plainFaults } from "./plainFaults";
import { referenceFaults } from "./references";
import { schemaFaults } from "./schemaFaults";

/** What is wrong, in Chinese: 第 12 行 rules[3]（t05.…）.right.column：…. */
export type PackReading =
  { readonly ok: true; readonly pack: PackSpec } | { readonly ok: false; readonly faults: readonly string[] };

export function readPackFile(text: string): PackReading {
  if (text.length > MOST_CHARACTERS)
    return failed([`有 ${String(text.length)} 个字，表式文件最多 ${String(MOST_CHARACTERS)} 个`]);
  const json = readJsonText(text);
  if (!json.ok) return failed([describeText(json)]);
  const other = otherFile(json.value);
  if (other !== null) return failed([other]);
  const large = tooMuch(json.value, json.order.size);
  if (large.length > 0) return placed(large, json.value, text, json.order);
  const parsed = PackFile.safeParse(json.value, { reportInput: true });
  const plain = [...json.repeated.map((path) => fault([path], "写了两次，只能有一个")), ...plainFaults(json.value)];
  const shape = parsed.success ? [] : schemaFaults(parsed.error.issues);
  const faults = [...plain, ...shape];
  if (faults.length > 0 || !parsed.success) return placed(faults, json.value, text, json.order);
  const { pack } = parsed.data;
  const inside = meaningFaults(pack).map((one): PackFault => ({ ...one, path: ["pack", ...one.path] }));
  return inside.length > 0 ? placed(inside, json.value, text, json.order) : { ok: true, pack };
}

/** Looked for before the schema, which has something to say about each of a million items. */
function tooMuch(value: unknown, values: number): readonly PackFault[] {
  if (values > MOST_VALUES) return [fault([], `有 ${String(values)} 个值，最多 ${String(MOST_VALUES)} 个`)];
  return longLists(value, []);
}

function longLists(value: unknown, path: Path): readonly PackFault[] {
  if (typeof value !== "object" || value === null) return [];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([key, item]: [string, unknown]) => longLists(item, [...path, key]));
  if (value.length > MOST_ITEMS) return [fault(path, `有 ${String(value.length)} 项，最多 ${String(MOST_ITEMS)} 项`)];
  return value.flatMap((item: unknown, index) => longLists(item, [...path, index]));
}

/** Each looks only at what the one before has found sound. */
function meaningFaults(pack: PackSpec): readonly PackFault[] {
  for (const find of [sizeFaults, referenceFaults, circleFaults]) {
    const faults = find(pack);
    if (faults.length > 0) return faults;
  }
  return [];
}

function sizeFaults(pack: PackSpec): readonly PackFault[] {
  const most = (path: Path, count: number, limit: number): readonly PackFault[] =>
    unless(count <= limit, path, `有 ${String(count)} 个，最多 ${String(limit)} 个`);
  return [
    ...most(["tables"], pack.tables.length, MOST_TABLES),
    ...most(["tables"], pack.tables.flatMap(groupsOf).length, MOST_GROUPS),
    ...pack.tables.flatMap((table, index) => most(["tables", index, "columns"], table.columns.length, MOST_COLUMNS)),
  ];
}

function failed(faults: readonly string[]): PackReading {
  return { ok: false, faults };
}

function placed(
  faults: readonly PackFault[],
  value: unknown,
  text: string,
  order: ReadonlyMap<string, number>,
): PackReading {
  const lines = faults
    .slice(0, MOST_FAULTS)
    .map((one) => ({ at: offsetOf(formatPath(one.path), order), one }))
    .sort((a, b) => a.at - b.at);
  const lineAt = lineCounter(text);
  const more = faults.length > MOST_FAULTS ? [`还有 ${String(faults.length - MOST_FAULTS)} 处`] : [];
  return failed([
    ...new Set([
      ...lines.map(({ at, one }) => `第 ${String(lineAt(at))} 行 ${placeOf(value, one.path)}：${one.text}`),
      ...more,
    ]),
  ]);
}

/** Where the value begins; of something that is missing, where what it is missing from begins. */
function offsetOf(path: string, order: ReadonlyMap<string, number>): number {
  const known = order.get(path);
  if (known !== undefined || path === "") return known ?? 0;
  return offsetOf(path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0)), order);
}

/** Asked with growing offsets. */
function lineCounter(text: string): (offset: number) => number {
  let [line, from] = [1, 0];
  return (offset) => {
    for (; from < offset; from += 1) if (text.charCodeAt(from) === 0x0a) line += 1;
    return line;
  };
}

function describeText(json: Extract<JsonReading, { ok: false }>): string {
  const at = json.line === null ? "" : `第 ${String(json.line)} 行：`;
  if (json.fault === "tooDeep") return `${at}括号套得太深，不是表式文件`;
  if (json.fault === "textTooLong") return `${at}有一段文字或一个数长得不像表式文件里的`;
  return `${at}不是正确的 JSON，可能少了逗号、引号或括号`;
}

/** Null for a pack file of this version. */
function otherFile(value: unknown): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return `不是表式文件：第一层应当是 { "schema": "${PACK_SCHEMA}", "pack": … }`;
  const schema: unknown = Object.hasOwn(value, "schema") ? (value as { readonly schema: unknown }).schema : undefined;
  if (schema === PACK_SCHEMA) return null;
  const version = typeof schema === "string" ? /^budget-disclosure\/pack@(\d{1,6})$/.exec(schema)?.[1] : undefined;
  if (version !== undefined)
    return `schema：这是第 ${version} 版的表式文件，本程序读第 1 版（${PACK_SCHEMA}）。请用同一版本的程序重新保存`;
  return `schema：${schema === undefined ? "没有写" : `写的是“${excerpt(schema)}”`}，表式文件要写 ${PACK_SCHEMA}`;
}
