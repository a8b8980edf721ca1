/** Which cells of a table are typed, which are filled in beforehand and which are calculated, as the rules say. */
import type { IdentityRule, RowSelector } from "../../core/declare/rule";
import type { PackSpec } from "../../core/declare/pack";
import type { TableSpec } from "../../core/declare/table";

/** Rows that rules treat alike: one fixed row, or the rows of a group of one depth. */
export interface RowKind {
  readonly group: string;
  /** Id of a fixed row, null for the rows of a tree or list. */
  readonly row: string | null;
  readonly depth: "branch" | "leaf";
}

/** 填写, 预填 or 公式; a formula for some codes only is named with them. */
export function cellRole(pack: PackSpec, table: TableSpec, kind: RowKind, column: string): string {
  const selectors = pack.rules.flatMap((rule) => {
    if (rule.kind !== "identity" || rule.role === "checks" || rule.table !== table.id || !rule.columns.includes(column))
      return [];
    return rule.rows
      .filter((selector) => selects(selector, kind))
      .map((selector) => ({ selector, word: roleWord(rule) }));
  });
  const all = selectors.find(({ selector }) => under(selector).length === 0);
  if (all) return all.word;
  const some = selectors.map(({ selector, word }) => `${under(selector).join("、")} 开头的为${word}`);
  return ["填写", ...some].join("，");
}

function roleWord(rule: IdentityRule): string {
  return rule.role === "prefills" ? "预填" : "公式";
}

function selects(selector: RowSelector, kind: RowKind): boolean {
  if ("rows" in selector) return kind.row !== null && selector.rows.includes(kind.row);
  return selector.group === kind.group && (selector.depth === "any" || selector.depth === kind.depth);
}

function under(selector: RowSelector): readonly string[] {
  return "under" in selector ? (selector.under ?? []) : [];
}
