/** Units on which every rule of a pack has something to judge: random ones, and ones with the items that rules of what is usual speak of. */
import fc from "fast-check";
import type { InputRow, Inputs } from "../../src/core/model/inputs";
import type { PackSpec } from "../../src/core/declare/pack";
import { infoFields } from "../../src/core/declare/lookups";
import { randomUnitsOf } from "./randomUnits";

/** 项 with its 基本支出, and the 款 with the same money, in hundredths. Whole yuan, so that every form prints them. */
const PAYROLL = [
  ["2080501", "30302", 100_000],
  ["2080505", "30108", 320_000],
  ["2080506", "30109", 160_000],
  ["2101101", "30110", 130_000],
  ["2101103", "30111", 70_000],
  ["2101199", "30112", 5_000],
  ["2210201", "30113", 240_000],
] as const;
/** Items that an administrative unit does not have: the rows are there, blank. */
const BLANK = { function: "2101102", economic: "30107" } as const;
const NAMED_PROJECTS = [
  ["因公出国经费", "abroad"],
  ["公务接待经费", "reception"],
  ["公务用车购置", "vehiclePurchase"],
] as const;

/** `count` random units, the same on every run, and after them the special ones. */
export function ruleUnits(pack: PackSpec, count: number): readonly Inputs[] {
  const random = fc.sample(randomUnitsOf(pack.id), { seed: 11, numRuns: count });
  const [first] = random;
  if (!first) throw new Error("no unit");
  const usual = withPayroll(first, pack);
  const withoutItems = { ...usual, groups: new Map([...usual.groups, ["basicByEconomic", []]]) };
  return [...random, usual, withoutItems, ...otherChoices(pack, usual)];
}

/** Their other tables do not follow: such a unit shows what single rules do, not a sound workbook. */
function withPayroll(unit: Inputs, pack: PackSpec): Inputs {
  const kind = infoFields(pack.info).find((field) => field.id === "unitKind")?.choices?.[0];
  return {
    ...unit,
    info: new Map([...unit.info, ...(kind === undefined ? [] : [["unitKind", kind] as const])]),
    groups: new Map(
      [
        ...unit.groups,
        [
          "generalBudget",
          [
            ...PAYROLL.map(([code, , amount]) => row({ code, amounts: { basic: amount } })),
            row({ code: BLANK.function }),
          ],
        ],
        [
          "basicByEconomic",
          [
            ...PAYROLL.map(([, code, amount]) => row({ code, amounts: { staff: amount } })),
            row({ code: BLANK.economic }),
          ],
        ],
        ["projects", NAMED_PROJECTS.map(([name]) => row({ name, amounts: { general: 10_000 } }))],
        ["threePublic", NAMED_PROJECTS.map(([, rowId]) => row({ rowId, amounts: { general: 10_000 } }))],
      ].filter(([group]) => unit.groups.has(String(group))) as [string, readonly InputRow[]][],
    ),
  };
}

/** The same unit with every other choice in 基础信息. */
function otherChoices(pack: PackSpec, unit: Inputs): readonly Inputs[] {
  return infoFields(pack.info).flatMap((field) =>
    (field.choices ?? []).map((choice): Inputs => ({ ...unit, info: new Map([...unit.info, [field.id, choice]]) })),
  );
}

function row(parts: {
  code?: string;
  name?: string;
  rowId?: string;
  amounts?: Readonly<Record<string, number>>;
}): InputRow {
  return {
    rowId: parts.rowId ?? null,
    code: parts.code ?? null,
    name: parts.name ?? "",
    texts: new Map(),
    amounts: new Map(Object.entries(parts.amounts ?? {})),
  };
}
