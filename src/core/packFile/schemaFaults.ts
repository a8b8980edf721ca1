/** What zod says about a pack, in words. */
import type { z } from "zod";
import { excerpt } from "../text/excerpt";
import type { PackFault, Path } from "./fault";
import { fault } from "./fault";

type ZodIssue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数",
  int: "整数",
  boolean: "true 或 false",
  array: "列表（[ ]）",
  object: "一组内容（{ }）",
  record: "一组内容（{ }）",
  null: "null",
  tuple: "列表（[ ]）",
  nan: "数",
};

/** The issues of a parse with `reportInput`. */
export function schemaFaults(issues: readonly ZodIssue[], before: Path = []): readonly PackFault[] {
  return issues.flatMap((issue) =>
    faultsOf(issue, [...before, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))]),
  );
}

function faultsOf(issue: ZodIssue, path: Path): readonly PackFault[] {
  switch (issue.code) {
    case "invalid_type":
      return [
        fault(
          path,
          issue.input === undefined
            ? "缺这一项"
            : `应当是${TYPES[issue.expected] ?? issue.expected}，写的是 ${excerpt(issue.input)}`,
        ),
      ];
    case "unrecognized_keys":
      return issue.keys.map((key) => fault([...path, key], "没有这一项，请核对拼写或删去"));
    case "invalid_value":
      return [
        fault(
          path,
          issue.input === undefined
            ? "缺这一项"
            : `写的是“${excerpt(issue.input)}”，应当是 ${issue.values.map((value) => String(value)).join("、")}${issue.values.length > 1 ? " 之一" : ""}`,
        ),
      ];
    case "invalid_union":
      return unionFaults(issue, path);
    case "invalid_format":
      return [fault(path, `“${excerpt(issue.input)}”的写法不对`)];
    case "too_small":
      return [
        fault(
          path,
          issue.origin === "number" || issue.origin === "int"
            ? `写的是 ${excerpt(issue.input)}，${issue.inclusive === true ? "不能小于" : "要大于"} ${String(issue.minimum)}`
            : emptyWords(issue.origin, Number(issue.minimum)),
        ),
      ];
    case "too_big":
      return [fault(path, `太大，最多 ${String(issue.maximum)}`)];
    case "invalid_key":
    case "invalid_element":
      return schemaFaults(issue.issues, path);
    default:
      return [fault(path, "写法不对")];
  }
}

function emptyWords(origin: string, least: number): string {
  if (origin === "string") return "不能是空的";
  return least > 1 ? `至少要有 ${String(least)} 项` : "不能是空的列表";
}

/** Of several shapes, what is wrong with the one that was most nearly meant. */
function unionFaults(issue: Extract<ZodIssue, { code: "invalid_union" }>, path: Path): readonly PackFault[] {
  const nearest = issue.errors
    .filter((errors) => errors.length > 0)
    .map((errors) => schemaFaults(errors, path))
    .sort((a, b) => weight(a, path) - weight(b, path))[0];
  if (nearest) return nearest;
  const key = path.at(-1);
  const written =
    typeof issue.input === "object" && issue.input !== null && typeof key === "string"
      ? (issue.input as Readonly<Record<string, unknown>>)[key]
      : issue.input;
  return [fault(path, written === undefined ? "缺这一项" : `写的是“${excerpt(written)}”，没有这一种`)];
}

/** A fault deep inside tells that the shape itself fits. */
function weight(faults: readonly PackFault[], path: Path): number {
  const deepest = Math.max(...faults.map((one) => one.path.length - path.length));
  return (
    faults.length - 10 * Math.min(deepest, 5) + (faults.some(({ path: at }) => at.length <= path.length) ? 100 : 0)
  );
}
