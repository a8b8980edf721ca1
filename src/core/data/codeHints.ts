/** What the next question is where a code is wrong or unknown: which codes the catalogue has for it. */
import { itemLabel, searchItems } from "../catalogue/search";
import type { PackSpec } from "../declare/pack";
import type { DataIssue, DataIssueCode } from "./issue";
import { formatPath } from "./issue";
import type { RawRow } from "./rawRows";

const ABOUT_CODES: ReadonlySet<DataIssueCode> = new Set<DataIssueCode>(["badCode", "unknownCode", "unknownClass"]);

/** More than anybody reads through. */
const MOST = 8;

/** With `meant`, the items that fit, and `more`, how many further ones there are; left out where there are none. */
export function withCodeHints(
  pack: PackSpec,
  issues: readonly DataIssue[],
  rows: readonly RawRow[],
): readonly DataIssue[] {
  const groups = new Map(rows.map(({ entry, parts }) => [formatPath([...parts, "code"]), entry.group]));
  return issues.map((issue): DataIssue => {
    const group = ABOUT_CODES.has(issue.code) ? groups.get(issue.path) : undefined;
    if (group?.kind !== "tree") return issue;
    const query = queryOf(issue, group.levels);
    const found =
      query === ""
        ? []
        : [...searchItems(pack.catalogues[group.catalogue], group.levels, query)].sort((a, b) =>
            a.code < b.code ? -1 : 1,
          );
    if (found.length === 0) return issue;
    return {
      ...issue,
      detail: {
        ...issue.detail,
        meant: found.slice(0, MOST).map(itemLabel).join("、"),
        ...(found.length > MOST ? { more: String(found.length - MOST) } : {}),
      },
    };
  });
}

/** What was written, where it is a name or the beginning of a code; of a code that nobody knows the level above it. */
function queryOf({ code, detail }: DataIssue, levels: readonly number[]): string {
  const written = (code === "unknownCode" ? detail["row"] : detail["found"]) ?? "";
  if (!/^\d+$/.test(written)) return code === "badCode" ? written.replace(/\s+/g, " ").trim() : "";
  if (code === "badCode" && written.length < Math.max(...levels)) return written;
  const above = levels.filter((digits) => digits < Math.max(...levels));
  return written.slice(0, above.at(-1) ?? 0);
}
