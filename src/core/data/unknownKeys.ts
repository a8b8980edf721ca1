/** Says what may stand where a file has a key that nobody knows. */
import { infoFields, pageParts } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { EntryGroup } from "./entries";
import { entryGroups } from "./entries";
import { GUIDE_KEYS } from "./guideData";
import type { DataIssue, DataIssueCode, PathPart } from "./issue";
import { formatPath } from "./issue";
import { computedLine, performanceKeys } from "./performanceSchema";
import { asRecord, asText } from "./rawRows";

/** Keys of the objects whose keys do not depend on the pack, by the first part of their path. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "": ["schema", "pack", "info", "names", "tables", "pages", "performance", "serviceGuide", "statedTotals"],
  names: ["function", "economic"],
  serviceGuide: GUIDE_KEYS,
  statedTotals: ["table", "row", "column", "amount"],
};

/** `parts` is the path of the object, `input` the object itself. */
export function unknownKey(pack: PackSpec, parts: readonly PathPart[], key: string, input: unknown): DataIssue {
  const groups = entryGroups(pack);
  const entry = parts[0] === "tables" ? groups.get(String(parts[1])) : undefined;
  if (entry) return unknownRowKey(entry, [...parts, key], key, asText(asRecord(input)["row"]));
  const place = formatPath(parts);
  if (place === "info")
    return unknown(
      "unknownField",
      [...parts, key],
      key,
      infoFields(pack.info).map((field) => field.id),
    );
  if (place === "pages")
    return unknown(
      "unknownKey",
      [...parts, key],
      key,
      pageParts(pack).map(({ id }) => id),
    );
  if (place === "tables") return unknown("unknownGroup", [...parts, key], key, [...groups.keys()]);
  if (parts[0] === "performance") return unknownInForms(pack, parts, key);
  return unknown(
    "unknownKey",
    [...parts, key],
    key,
    (KEYS[formatPath(parts.slice(0, 1))] ?? []).filter(
      (allowed) => (allowed !== "performance" && allowed !== "serviceGuide") || pack[allowed] !== undefined,
    ),
  );
}

function unknownInForms(pack: PackSpec, parts: readonly PathPart[], key: string): DataIssue {
  const computed = computedLine(pack, parts, key);
  return unknown(
    computed === null ? "unknownKey" : "computedColumn",
    [...parts, key],
    key,
    performanceKeys(pack, parts),
    computed ?? key,
  );
}

/** In a row: a column that is computed, one that this row does not use, or no column at all. */
function unknownRowKey(entry: EntryGroup, parts: readonly PathPart[], key: string, rowId: string | null): DataIssue {
  const row = entry.rows.find((candidate) => candidate.row.id === rowId);
  const allowed = [...labelKeys(entry), ...entry.texts, ...(row?.amounts ?? entry.amounts)];
  const column = entry.table.columns.find(
    (candidate) => candidate.id === key && candidate.kind === "amount" && entry.block.columns.includes(key),
  );
  if (!column) return unknown("unknownKey", parts, key, allowed);
  const used = row?.row.columns?.includes(key) ?? true;
  return unknown(used ? "computedColumn" : "columnNotUsed", parts, key, allowed, column.label);
}

function unknown(
  code: DataIssueCode,
  parts: readonly PathPart[],
  found: string,
  allowed: readonly string[],
  label = found,
): DataIssue {
  return { code, path: formatPath(parts), detail: { found, label, allowed: allowed.join("、") } };
}

function labelKeys(entry: EntryGroup): readonly string[] {
  if (entry.group.kind === "fixed") return ["row"];
  return entry.group.kind === "tree" || entry.block.codeColumns.length > 0 ? ["code", "name"] : ["name"];
}
