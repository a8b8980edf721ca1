/** Turns zod's issues into the project's own, with the words of the pack: which keys, rows and choices there are. */
import type { z } from "zod";
import type { PackSpec } from "../declare/pack";
import { entryGroups } from "./entries";
import type { Refusal } from "./fieldSchemas";
import type { DataIssue, PathPart } from "./issue";
import { excerpt } from "../text/excerpt";
import { formatPath } from "./issue";
import { unknownKey } from "./unknownKeys";

type ZodIssue = z.core.$ZodIssue;

/** The issues of a parse with `reportInput`. */
export function toDataIssues(pack: PackSpec, issues: readonly ZodIssue[]): readonly DataIssue[] {
  return issues.flatMap((issue) => toIssues(pack, issue));
}

function toIssues(pack: PackSpec, issue: ZodIssue): readonly DataIssue[] {
  const parts = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const path = formatPath(parts);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(pack, parts, key, issue.input));
    case "custom": {
      const refusal = issue.params as unknown as Refusal;
      return [{ code: refusal.code, path, detail: refusal.detail }];
    }
    case "invalid_value":
      return [notAllowed(path, issue.values.map(String), issue.input)];
    case "invalid_union":
      return parts[0] === "performance" ? ofLastOption(pack, issue) : [wrongRow(path, parts, pack, issue.input)];
    case "invalid_type":
      return [
        issue.input === undefined
          ? missing(path)
          : {
              code: "wrongType",
              path,
              detail: { expected: issue.expected, found: excerpt(issue.input), kind: typeof issue.input },
            },
      ];
    default:
      // The schema uses no other checks; an unforeseen one must not pass for an empty list.
      throw new Error(`unforeseen issue ${issue.code} at ${path}`);
  }
}

function missing(path: string): DataIssue {
  return { code: "missing", path, detail: {} };
}

function notAllowed(path: string, allowed: readonly string[], input: unknown): DataIssue {
  if (input === undefined) return missing(path);
  const code = path === "schema" ? "wrongSchema" : path === "pack" ? "wrongPack" : "unknownChoice";
  return { code, path, detail: { found: excerpt(input), allowed: allowed.join("、") } };
}

/** The words for a copy, or what is entered: whatever is not the words was meant as that. */
function ofLastOption(pack: PackSpec, issue: Extract<ZodIssue, { code: "invalid_union" }>): readonly DataIssue[] {
  return (issue.errors.at(-1) ?? []).flatMap((inner) =>
    toIssues(pack, { ...inner, path: [...issue.path, ...inner.path] }),
  );
}

/** A fixed row without `row`, or with one that cannot be entered; zod reports the whole row as its input. */
function wrongRow(path: string, parts: readonly PathPart[], pack: PackSpec, input: unknown): DataIssue {
  const found = typeof input === "object" && input !== null && "row" in input ? input.row : undefined;
  if (found === undefined) return missing(path);
  const rows = entryGroups(pack).get(String(parts[1]))?.rows ?? [];
  return {
    code: "unknownRow",
    path,
    detail: { found: excerpt(found), allowed: rows.map(({ row }) => `${row.id}（${row.label}）`).join("、") },
  };
}
