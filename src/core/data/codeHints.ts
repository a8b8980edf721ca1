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
    const { catalogue, levels } = group;
    const items = queriesOf(issue, levels)
      .map((query) => searchItems(pack.catalogues[catalogue], levels, query))
      .find((some) => some.length > 0);
    if (items === undefined) return issue;
    const found = [...items].sort((a, b) => (a.code < b.code ? -1 : 1));
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

/** What was written, where it is a name or the beginning of a code; of a code that nobody knows the level above it, then the one above that. */
function queriesOf({ code, detail }: DataIssue, levels: readonly number[]): readonly string[] {
  const written = (code === "unknownCode" ? detail["row"] : detail["found"]) ?? "";
  if (!/^\d+$/.test(written)) {
    const words = written.replace(/\s+/g, " ").trim();
    return code === "badCode" && words !== "" ? [words] : [];
  }
  if (code === "badCode" && written.length < Math.max(...levels)) return [written];
  const above = levels.filter((digits) => digits < Math.max(...levels)).map((digits) => written.slice(0, digits));
  // Of a 款 that is to be named itself the items of its 类 are no answer.
  return code === "unknownCode" && detail["leaf"] !== "true" ? above.slice(-1) : above.reverse();
}
