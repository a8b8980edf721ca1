/** Checks of the performance forms across values: projects that the tables have, indicators that the form classes, money that the tables give. */
import type { Amount } from "../amount/amount";
import { toDecimalString } from "../amount/amount";
import { convertAmount, PRINTED } from "../amount/money";
import type { PackSpec } from "../declare/pack";
import type { MoneyBlock, PerformanceForm } from "../declare/performance";
import { findGroup } from "../declare/lookups";
import { projectKey } from "../performance/projects";
import { normalizeText } from "../text/normalize";
import { readAmountText } from "./amountText";
import type { DataIssue, PathPart } from "./issue";
import { excerpt } from "../text/excerpt";
import { formatPath } from "./issue";
import { formMoney, givenByTables } from "../declare/performanceLines";
import type { RawRow } from "./rawRows";
import { asRecord, asText, isRecord } from "./rawRows";

export function checkPerformance(pack: PackSpec, file: unknown, rows: readonly RawRow[]): readonly DataIssue[] {
  const { performance: spec } = pack;
  if (spec === undefined) return [];
  const given = asRecord(asRecord(file)["performance"]);
  const projects: readonly unknown[] = Array.isArray(given["projects"]) ? given["projects"] : [];
  const groups = new Set<string>(spec.projects.map(({ group }) => group));
  const known = rows.filter(({ entry, name }) => groups.has(entry.group.id) && name.trim() !== "");
  const first = new Map<string, string>();
  return [
    ...(spec.overall === undefined || !isRecord(given["overall"])
      ? []
      : checkForm(spec.overall, given["overall"], ["performance", "overall"], null)),
    ...projects.flatMap((project, index): readonly DataIssue[] => {
      if (!isRecord(project)) return [];
      const parts = ["performance", "projects", index];
      const name = asText(project[spec.project.nameField]) ?? "";
      const own = known.filter((row) => projectKey(row.name) === projectKey(name));
      const issues =
        name.trim() === ""
          ? []
          : projectIssues(pack, name, own, formatPath([...parts, spec.project.nameField]), first, formatPath(parts));
      return [
        ...issues,
        ...checkForm(spec.project, project, parts, own.length === 0 ? null : totalOf(spec.project, own)),
      ];
    }),
  ];
}

function projectIssues(
  pack: PackSpec,
  name: string,
  own: readonly RawRow[],
  path: string,
  first: Map<string, string>,
  place: string,
): readonly DataIssue[] {
  const earlier = first.get(projectKey(name));
  if (earlier !== undefined) return [{ code: "duplicateName", path, detail: { found: excerpt(name), first: earlier } }];
  first.set(projectKey(name), place);
  if (own.length > 0) return [];
  const tables = (pack.performance?.projects ?? []).map(
    ({ group }) => `${findGroup(pack, group)?.table.shortName ?? ""}（tables.${group}）`,
  );
  return [{ code: "unknownProject", path, detail: { found: excerpt(name), tables: tables.join("、") } }];
}

/** What the tables print for the project, in the form's unit; null while a figure cannot be read. */
function totalOf(form: PerformanceForm, rows: readonly RawRow[]): Printed | null {
  let [amount, place] = [0, 0];
  for (const { entry, values } of rows) {
    const { moneyUnit } = entry.table;
    for (const column of entry.amounts) {
      if (values[column] === undefined) continue;
      const reading = readAmountText(values[column], PRINTED[moneyUnit]);
      if (!reading.ok) return null;
      amount += convertAmount(reading.amount, moneyUnit, form.moneyUnit);
    }
    place += convertAmount(10 ** (2 - PRINTED[moneyUnit].places), moneyUnit, form.moneyUnit);
  }
  return { amount, rounding: place / 2 };
}

interface Printed {
  readonly amount: Amount;
  /** How far the exact figure may be from the printed one. */
  readonly rounding: Amount;
}

function checkForm(
  form: PerformanceForm,
  values: Readonly<Record<string, unknown>>,
  parts: readonly PathPart[],
  printed: Printed | null,
): readonly DataIssue[] {
  const money = asRecord(values["money"]);
  return [
    ...form.money
      .filter(givenByTables)
      .flatMap((block) =>
        printed === null || block.total.from !== undefined
          ? []
          : checkTotal(form, block, asRecord(money[block.id]), [...parts, "money", block.id], printed),
      ),
    ...form.periods.flatMap((period) => {
      const rows = asRecord(values["indicators"])[period];
      return Array.isArray(rows)
        ? rows.flatMap((row: unknown, index) =>
            isRecord(row) ? checkIndicator(form, row, [...parts, "indicators", period, index]) : [],
          )
        : [];
    }),
  ];
}

/** An exact total that rounds to what the tables print, and parts that leave something for the rest. */
function checkTotal(
  form: PerformanceForm,
  block: MoneyBlock,
  lines: Readonly<Record<string, unknown>>,
  parts: readonly PathPart[],
  { amount, rounding }: Printed,
): readonly DataIssue[] {
  const { places } = formMoney(form);
  const read = (line: string): Amount | null => {
    const reading = readAmountText(lines[line], formMoney(form));
    return reading.ok ? reading.amount : null;
  };
  const total = read(block.total.id);
  if (total !== null && Math.abs(total - amount) > rounding) {
    const detail = {
      found: toDecimalString(total, places),
      table: toDecimalString(amount, places),
      unit: form.moneyUnit,
    };
    return [{ code: "totalNotOfTable", path: formatPath([...parts, block.total.id]), detail }];
  }
  const typed = block.parts.reduce((sum, { id, rest }) => sum + (rest === true ? 0 : (read(id) ?? 0)), 0);
  if (typed <= (total ?? amount)) return [];
  return [
    {
      code: "partsExceedTotal",
      path: formatPath(parts),
      detail: {
        found: toDecimalString(typed, places),
        total: toDecimalString(total ?? amount, places),
        unit: form.moneyUnit,
      },
    },
  ];
}

const NUMBER = /^\d[\d,]*(\.\d+)?%?$/;

function checkIndicator(
  form: PerformanceForm,
  row: Readonly<Record<string, unknown>>,
  parts: readonly PathPart[],
): readonly DataIssue[] {
  const [level1, level2, operator, value] = ["level1", "level2", "operator", "value"].map((key) =>
    asText(row[key])?.trim(),
  );
  const classes = form.indicators.filter((one) => level1 === undefined || isCalled(one, level1));
  const issues: DataIssue[] = [];
  if (classes.length === 0)
    issues.push({
      code: "unknownLevel",
      path: formatPath([...parts, "level1"]),
      detail: { found: excerpt(level1), allowed: form.indicators.map(({ name }) => name).join("、") },
    });
  else if (level2 !== undefined && level2 !== "" && classOf(form, level1, level2) === null) {
    issues.push({
      code: "unknownLevel",
      path: formatPath([...parts, "level2"]),
      detail: {
        found: excerpt(level2),
        allowed: classes.flatMap(({ kinds }) => kinds.map(({ name }) => name)).join("、"),
      },
    });
  }
  const isBound = operator === "≥" || operator === "≤";
  if (isBound && value !== undefined && value !== "" && !NUMBER.test(value.normalize("NFKC")))
    issues.push({
      code: "boundNeedsNumber",
      path: formatPath([...parts, "value"]),
      detail: { found: excerpt(value), operator: operator },
    });
  if (operator === "定性") {
    for (const key of ["unit", "per"])
      if ((asText(row[key]) ?? "") !== "")
        issues.push({
          code: "wordsHaveNoUnit",
          path: formatPath([...parts, key]),
          detail: { found: excerpt(row[key]) },
        });
  }
  return issues;
}

interface Called {
  readonly name: string;
  readonly otherNames?: readonly string[] | undefined;
}

function isCalled({ name, otherNames = [] }: Called, text: string): boolean {
  return [name, ...otherNames].some((one) => normalizeText(one) === normalizeText(text));
}

/** 一级 and 二级指标 as the form calls them; null where it has no such kind. `level1` may be left out. */
export function classOf(
  form: PerformanceForm,
  level1: string | undefined,
  level2: string,
): { readonly level1: string; readonly level2: string } | null {
  for (const one of form.indicators) {
    const kind =
      level1 === undefined || isCalled(one, level1)
        ? one.kinds.find((candidate) => isCalled(candidate, level2))
        : undefined;
    if (kind) return { level1: one.name, level2: kind.name };
  }
  return null;
}
