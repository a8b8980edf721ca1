/** Formulas that would lead back to themselves, and cells that two rules would write: found by laying the form out with a code of every kind. */
import { instancesOf, selectRows } from "../identity/instances";
import { codesNamed } from "./namedCodes";
import type { InputRow, Inputs } from "../model/inputs";
import { CircularDefinition, createDraftBook } from "../plan/draftBook";
import { infoAddresses } from "../plan/infoSheet";
import { layoutTables } from "../layout/layout";
import { groupsOf, infoFields } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { RowGroup } from "../declare/table";
import type { TableMap } from "../model/tableMap";
import type { IdentityRule } from "../declare/rule";
import type { PackFault } from "./fault";
import { MOST_WORK } from "./limits";
import { fault } from "./fault";
import { isFormula } from "./references/rules";

/** Choices of 基础信息 that are tried one by one. */
const MOST_CHOICES = 40;
const SHOWN = 6;

/** The pack's references are sound. */
export function circleFaults(pack: PackSpec): readonly PackFault[] {
  const groups = new Map(pack.tables.flatMap(groupsOf).map((group) => [group.id, rowsOf(pack, group)]));
  const tables = layoutTables(pack, { info: new Map(), groups, stated: [] });
  const work = workOf(pack, tables);
  if (work > MOST_WORK)
    return [fault(["rules"], `规则套到各行各列以后太多，算不过来（${String(work)} 步，最多 ${String(MOST_WORK)} 步）`)];
  const twice = definedTwice(pack, tables);
  if (twice.length > 0) return twice;
  for (const info of choicesOf(pack).slice(0, Math.max(1, Math.floor((2 * MOST_WORK) / (work + 1))))) {
    const found = ringIn(pack, { info, groups, stated: [] }, tables);
    if (found) return [found];
  }
  return [];
}

function ringIn(pack: PackSpec, inputs: Inputs, tables: ReadonlyMap<string, TableMap>): PackFault | null {
  const book = createDraftBook(pack, inputs, tables, infoAddresses(pack.info));
  try {
    for (const rule of pack.rules.filter(isFormula)) {
      const map = tables.get(rule.table);
      for (const { row, column } of map ? instancesOf(rule, map) : []) if (map) book.cell(map, row, column);
    }
    return null;
  } catch (error) {
    if (error instanceof CircularDefinition) return ringFault(pack, tables, error.ring);
    if (error instanceof RangeError) return fault(["rules"], "公式一个接一个引用得太深，算不出来");
    throw error;
  }
}

/** Steps of working every formula out once: cells times the terms of each. */
function workOf(pack: PackSpec, tables: ReadonlyMap<string, TableMap>): number {
  return pack.rules.reduce((sum, rule) => {
    const map = rule.kind === "identity" ? tables.get(rule.table) : undefined;
    return map && rule.kind === "identity"
      ? sum + selectRows(map, rule.rows).length * rule.columns.length * termsIn(rule)
      : sum;
  }, 0);
}

function termsIn({ right, roundedParts, when }: IdentityRule): number {
  const count = (value: unknown): number =>
    typeof value === "object" && value !== null
      ? Object.values(value).reduce((sum: number, item) => sum + count(item), 1)
      : 0;
  return count(right) + count(roundedParts) + count(when);
}

function ringFault(pack: PackSpec, tables: ReadonlyMap<string, TableMap>, ring: readonly string[]): PackFault {
  const cells = ring.map((key) => {
    const [table = "", row = "", column = ""] = key.split("|");
    const map = tables.get(table);
    const place = map?.byKey.get(row);
    return `${map?.table.shortName ?? table} ${place?.label === undefined || place.label === "" ? row : place.label}·${map?.table.columns.find(({ id }) => id === column)?.label ?? column}`;
  });
  const [table = "", row = "", column = ""] = (ring[0] ?? "").split("|");
  const map = tables.get(table);
  const index = map
    ? pack.rules.findIndex(
        (rule) =>
          isFormula(rule) &&
          rule.table === table &&
          instancesOf(rule, map).some((one) => one.row.key === row && one.column === column),
      )
    : -1;
  const shown = cells.length > SHOWN ? [...cells.slice(0, SHOWN), "……"] : cells;
  return fault(
    index < 0 ? ["rules"] : ["rules", index],
    `公式绕成一圈，永远算不出来：${[...shown, cells[0]].join(" → ")}`,
  );
}

function definedTwice(pack: PackSpec, tables: ReadonlyMap<string, TableMap>): readonly PackFault[] {
  const by = new Map<string, number>();
  return pack.rules.flatMap((rule, index) => {
    const map = isFormula(rule) ? tables.get(rule.table) : undefined;
    if (!map || !isFormula(rule)) return [];
    for (const { row, column } of instancesOf(rule, map)) {
      const key = `${rule.table}|${row.key}|${column}`;
      const other = by.get(key);
      if (other !== undefined && other !== index)
        return [
          fault(
            ["rules", index],
            `与规则“${pack.rules[other]?.id ?? ""}”写同一个单元格：${map.table.shortName} ${row.label || row.key}·${column}`,
          ),
        ];
      by.set(key, index);
    }
    return [];
  });
}

function rowsOf(pack: PackSpec, group: RowGroup): readonly InputRow[] {
  if (group.kind === "fixed") return [];
  const blank = { rowId: null, texts: new Map<string, string>(), amounts: new Map<string, number>() };
  return group.kind === "list"
    ? [{ ...blank, code: null, name: "项目" }]
    : codesNamed(pack, group).map((code) => ({ ...blank, code, name: "" }));
}

/** Terms differ by them. One at a time: two that only together make a ring are found when a workbook is made. */
function choicesOf(pack: PackSpec): readonly ReadonlyMap<string, string>[] {
  const choices = infoFields(pack.info).flatMap(({ id, choices: offered = [] }) =>
    offered.map((choice) => new Map([[id, choice]])),
  );
  return [new Map<string, string>(), ...choices].slice(0, MOST_CHOICES);
}
