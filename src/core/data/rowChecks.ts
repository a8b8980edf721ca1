/** Checks across rows: nothing is entered twice, and every code has one name. */
import { normalizeText } from "../text/normalize";
import { namedCodes } from "../catalogue/known";
import { ancestors } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import { catalogueLevels } from "./entries";
import { isDigits } from "./digits";
import type { DataIssue, DataIssueCode } from "./issue";
import { excerpt } from "../text/excerpt";
import { formatPath } from "./issue";
import type { RawRow } from "./rawRows";
import { rawNames } from "./rawRows";

const CATALOGUES = ["function", "economic"] as const;

export function checkRows(pack: PackSpec, file: unknown, rows: readonly RawRow[]): readonly DataIssue[] {
  return [
    ...repeats(rows, "duplicateCode", "code", (row) => row.code),
    ...repeats(rows, "duplicateRow", "row", (row) => row.rowId),
    ...repeats(rows, "duplicateName", "name", (row) =>
      row.entry.group.kind === "list" ? normalizeText(row.name) : null,
    ),
    ...CATALOGUES.flatMap((catalogue) => [
      ...checkNameCodes(pack, file, catalogue),
      ...checkNames(pack, file, rows, catalogue),
    ]),
  ];
}

/** Rows of one group with a value that an earlier row of the group has. */
function repeats(
  rows: readonly RawRow[],
  code: DataIssueCode,
  key: string,
  valueOf: (row: RawRow) => string | null,
): readonly DataIssue[] {
  const first = new Map<string, string>();
  return rows.flatMap((row): readonly DataIssue[] => {
    const value = valueOf(row);
    if (value === null || value === "") return [];
    const place = `${row.entry.group.id} ${value}`;
    const earlier = first.get(place);
    if (earlier !== undefined)
      return [
        { code, path: formatPath([...row.parts, key]), detail: { found: excerpt(row.values[key]), first: earlier } },
      ];
    first.set(place, formatPath(row.parts));
    return [];
  });
}

/** Keys of `names` are codes of some level. */
function checkNameCodes(pack: PackSpec, file: unknown, catalogue: "function" | "economic"): readonly DataIssue[] {
  const levels = catalogueLevels(pack, catalogue);
  return [...rawNames(file, catalogue).keys()]
    .filter((code) => !isDigits(code) || !levels.includes(code.length))
    .map((code) => ({
      code: "badCode",
      path: formatPath(["names", catalogue, code]),
      detail: { found: excerpt(code), digits: levels.join("、") },
    }));
}

/** Every code of a tree, and every code above it, has a name; names given twice agree. */
function checkNames(
  pack: PackSpec,
  file: unknown,
  rows: readonly RawRow[],
  catalogue: "function" | "economic",
): readonly DataIssue[] {
  const issues: DataIssue[] = [];
  const given = rawNames(file, catalogue);
  const entered = new Map<string, { readonly name: string; readonly path: string }>();
  for (const [code, name] of given) entered.set(code, { name, path: formatPath(["names", catalogue, code]) });
  const treeRows = rows.filter((row) => row.entry.group.kind === "tree" && row.entry.group.catalogue === catalogue);
  for (const row of treeRows) {
    if (row.code === null || row.name.trim() === "") continue;
    const earlier = entered.get(row.code);
    if (!earlier) entered.set(row.code, { name: row.name, path: formatPath(row.parts) });
    else if (normalizeText(earlier.name) !== normalizeText(row.name)) {
      const detail = { code: row.code, found: excerpt(row.name), other: excerpt(earlier.name), first: earlier.path };
      issues.push({ code: "differentNames", path: formatPath([...row.parts, "name"]), detail });
    }
  }
  return [...issues, ...unknownCodes(pack, treeRows, catalogue, new Set(entered.keys()))];
}

function unknownCodes(
  pack: PackSpec,
  rows: readonly RawRow[],
  catalogue: "function" | "economic",
  named: ReadonlySet<string>,
): readonly DataIssue[] {
  const issues = new Map<string, DataIssue>();
  for (const { entry, code, parts } of rows) {
    if (code === null || entry.group.kind !== "tree") continue;
    const known = namedCodes(pack.catalogues[entry.group.catalogue]);
    const [top = code, ...lower] = [...ancestors(code, entry.group.levels), code];
    // A row of an unknown 类 has an issue of its own; its lower codes would only repeat it.
    if (!known.has(top)) continue;
    for (const part of lower) {
      if (known.has(part) || named.has(part) || issues.has(part)) continue;
      const detail = {
        code: part,
        row: code,
        leaf: String(part === code),
        names: formatPath(["names", catalogue, part]),
      };
      issues.set(part, { code: "unknownCode", path: formatPath([...parts, "code"]), detail });
    }
  }
  return [...issues.values()];
}
