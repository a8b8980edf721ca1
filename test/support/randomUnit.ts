/**
 * Random units whose figures agree: every fund, carried-over money, empty tables, one project and sixty, codes in any order.
 * Made from totals downwards (split into parts), so it knows the form but none of the rules' code.
 */
import fc from "fast-check";
import type { Inputs, InputRow } from "../../src/core/model/inputs";
import { toDecimalString } from "../../src/core/amount/amount";
import { expenditureClasses } from "../../src/packs/shanxi-unit-2026/tables/expenditureClasses";
import type { Amounts } from "./unitParts";
import { basicItems, itemCode, namesOf, operatingOf, row, rowsByItem, split } from "./unitParts";

interface Leaf {
  readonly code: string;
  readonly general: Amounts | null;
  readonly fund: Amounts | null;
  readonly capital: Amounts | null;
  readonly other: Amounts | null;
  readonly carry: Amounts | null;
}

const cents = (max = 5_000_00): fc.Arbitrary<number> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 1, max }) });

const code = itemCode(expenditureClasses.map((row) => row.code));

const split2 = fc.option(fc.record({ basic: cents(), project: cents() }), { nil: null });
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 3 });

const leaf: fc.Arbitrary<Leaf> = fc.record({
  code,
  general: split2,
  fund: rarely(fc.record({ basic: fc.constant(0), project: cents() })),
  capital: rarely(fc.record({ basic: cents(), project: cents() })),
  other: rarely(fc.record({ special: cents(), unitFunds: cents() })),
  carry: rarely(fc.record({ general: cents(), fund: cents(), capital: cents(), special: cents(), unitFunds: cents() })),
});

/** Random numbers from 0 to 1 for splitting totals. */
const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 });

export const randomUnit: fc.Arbitrary<Inputs> = fc
  .record({
    leaves: fc.uniqueArray(leaf, { selector: (item) => item.code, minLength: 1, maxLength: 12 }),
    funds: fc.record({ fund: fc.boolean(), capital: fc.boolean(), other: fc.boolean(), carry: fc.boolean() }),
    projectCount: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 12 }), fc.constant(60)),
    items: fc.shuffledSubarray(basicItems, { minLength: 1, maxLength: 25 }),
    kind: fc.constantFrom("行政单位", "参公事业单位", "事业单位"),
    last: fc.array(cents(), { minLength: 8, maxLength: 8 }),
    texts: fc.record({
      procurement: fc.option(fc.array(cents(50_00), { minLength: 3, maxLength: 3 }), { nil: null, freq: 4 }),
      counts: fc.option(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }), {
        nil: null,
        freq: 4,
      }),
      services: fc.array(
        fc.integer({ min: 1, max: 9_000 }).map((hundred) => hundred * 100),
        { maxLength: 5 },
      ),
    }),
    publicExtra: fc.array(cents(20_00), { minLength: 3, maxLength: 3 }),
    weights,
  })
  .map(buildUnit);

interface Seed {
  readonly leaves: readonly Leaf[];
  readonly funds: {
    readonly fund: boolean;
    readonly capital: boolean;
    readonly other: boolean;
    readonly carry: boolean;
  };
  readonly projectCount: number;
  readonly items: readonly string[];
  readonly kind: string;
  readonly last: readonly number[];
  readonly publicExtra: readonly number[];
  /** What stands behind 九 to 十二; null where nobody entered it. */
  readonly texts: {
    readonly procurement: readonly number[] | null;
    readonly counts: readonly number[] | null;
    readonly services: readonly number[];
  };
  readonly weights: readonly number[];
}

function buildUnit(seed: Seed): Inputs {
  const leaves = seed.leaves.map((item) => ({
    ...item,
    fund: seed.funds.fund ? item.fund : null,
    capital: seed.funds.capital ? item.capital : null,
    other: seed.funds.other ? item.other : null,
    carry: seed.funds.carry ? item.carry : null,
  }));
  const total = (key: "general" | "fund" | "capital" | "other" | "carry", column: string): number =>
    leaves.reduce((sum, item) => sum + (item[key]?.[column] ?? 0), 0);
  const pick = (key: "general" | "fund" | "capital" | "other" | "carry"): InputRow[] =>
    leaves.flatMap((item) => (item[key] ? [row({ code: item.code, amounts: item[key] })] : []));
  const byItem = rowsByItem(seed.items, total("general", "basic"), seed.weights);
  const groups = new Map<string, readonly InputRow[]>([
    ["generalBudget", pick("general")],
    ["governmentFund", pick("fund")],
    ["stateCapital", pick("capital")],
    ["otherFunds", pick("other")],
    ["carryover", pick("carry")],
    ["expenditure", overrides(leaves)],
    ["basicByEconomic", byItem],
    ["governmentFundIncome", income(total("fund", "basic") + total("fund", "project"), seed.weights)],
    ["stateCapitalIncome", income(total("capital", "basic") + total("capital", "project"), seed.weights)],
    ["threePublic", threePublic(seed, byItem, total("general", "basic") + total("general", "project"))],
    [
      "projects",
      projects(seed, {
        general: total("general", "project"),
        fund: total("fund", "project"),
        capital: total("capital", "project"),
        special: total("other", "special"),
        unitFunds: total("other", "unitFunds"),
      }),
    ],
    [
      "carryoverProjects",
      projects(
        { ...seed, projectCount: 2 },
        { general: total("carry", "general"), fund: total("carry", "fund"), capital: total("carry", "capital") },
      ),
    ],
    [
      "purchasedServices",
      seed.texts.services.map((yuan, index) => ({
        ...row({ name: `第${index + 1}项服务`, amounts: { amount: yuan * 100 } }),
        texts: new Map([["itemCode", `C${1704_0100 + index}`]]),
      })),
    ],
    ["functionNames", namesOf(leaves)],
  ]);
  return { info: info(seed), groups, stated: [] };
}

function income(total: number, shares: readonly number[]): InputRow[] {
  if (total === 0) return [];
  return split(total, shares.slice(0, 2)).map((amount, index) =>
    row({ code: `10301${index + 1}8`, name: `收入科目${index + 1}`, amounts: { income: amount } }),
  );
}

function projects(seed: Seed, totals: Amounts): InputRow[] {
  const all = Object.values(totals).reduce((a, b) => a + b, 0);
  if (all === 0) return [];
  const columns = Object.entries(totals).map(
    ([column, total]) => [column, split(total, seed.weights.slice(0, seed.projectCount))] as const,
  );
  return Array.from({ length: seed.projectCount }, (_, index) =>
    row({
      name: `项目${index + 1}（专项）`,
      amounts: Object.fromEntries(columns.map(([column, parts]) => [column, parts[index] ?? 0])),
    }),
  );
}

/** A zero that is typed over a prefill is kept. 表十三 has no column for carried-over 财政专户 and 单位资金: they are spent as 基本支出, which is typed over 表三's prefill. */
function overrides(leaves: readonly Leaf[]): InputRow[] {
  return leaves.flatMap((item) => {
    const carried = (item.carry?.special ?? 0) + (item.carry?.unitFunds ?? 0);
    if (carried === 0) return [];
    const own = (column: "basic" | "project"): number =>
      (item.general?.[column] ?? 0) + (item.fund?.[column] ?? 0) + (item.capital?.[column] ?? 0);
    const project =
      own("project") +
      (item.other?.special ?? 0) +
      (item.other?.unitFunds ?? 0) +
      (item.carry?.general ?? 0) +
      (item.carry?.fund ?? 0) +
      (item.carry?.capital ?? 0);
    const amounts = new Map([
      ["basic", own("basic") + carried],
      ["project", project],
    ]);
    return [{ ...row({ code: item.code }), amounts }];
  });
}

/** At least what 表六 has under the same name, and not more than all fiscal money. */
function threePublic(seed: Seed, items: readonly InputRow[], available: number): InputRow[] {
  const of = (item: string): number => operatingOf(items, item);
  const used = of("30212") + of("30217") + of("30231");
  const extra = seed.publicExtra.map((amount) => (used + 60_00 <= available ? amount : 0));
  return [
    row({ rowId: "abroad", amounts: { general: of("30212") + (extra[0] ?? 0) } }),
    row({ rowId: "reception", amounts: { general: of("30217") + (extra[1] ?? 0) } }),
    row({ rowId: "vehiclePurchase", amounts: { general: extra[2] ?? 0 } }),
  ];
}

/** No more 特定目标类 projects than there are, and none of their money: the projects may have little. */
const COUNTS = [
  "specialProjects",
  "specialProjectAmount",
  "vehicleQuota",
  "vehiclesLeading",
  "vehiclesConfidential",
  "vehiclesEmergency",
  "vehiclesEnforcement",
  "vehiclesSpecial",
  "vehiclesBusiness",
  "vehiclesOther",
  "officeArea",
  "equipmentOver50",
];

function entered(fields: readonly string[], values: readonly string[] = []): readonly (readonly [string, string])[] {
  return values.map((value, index) => [fields[index] ?? "", value]);
}

/** Every other unit buys exactly the services that it lists. */
function procurement({ procurement: amounts, services }: Seed["texts"]): readonly number[] | undefined {
  if (amounts === null) return undefined;
  const listed = services.reduce((sum, yuan) => sum + yuan, 0) / 100;
  return listed > 0 && (amounts[0] ?? 0) % 2 === 0 ? [...amounts.slice(0, 2), listed] : amounts;
}

function info(seed: Seed): ReadonlyMap<string, string> {
  const fields = [
    "lastIncomeTotal",
    "lastExpenditureTotal",
    "lastGeneral",
    "lastAbroad",
    "lastReception",
    "lastVehiclePurchase",
    "lastVehicleRunning",
    "lastAgencyRunning",
  ];
  const reasons = [
    "incomeReason",
    "expenditureReason",
    "abroadReason",
    "receptionReason",
    "vehiclePurchaseReason",
    "vehicleRunningReason",
    "agencyRunningReason",
  ];
  return new Map([
    ["unitName", "测试县某某局"],
    ["year", "2026"],
    ["unitKind", seed.kind],
    ["sameSubjects", "是"],
    ...fields.map((field, index): [string, string] => [field, toDecimalString(seed.last[index] ?? 0)]),
    ...entered(
      ["procurementGoods", "procurementWorks", "procurementServices"],
      procurement(seed.texts)?.map((amount) => toDecimalString(amount)),
    ),
    ...entered(
      COUNTS,
      seed.texts.counts?.map((count, index) => String(index === 0 ? count % 2 : index === 1 ? 0 : count)),
    ),
    ["assetsDate", "12月31日"],
    ["otherMatters", "本单位无其他需要特别说明的事项。"],
    ...reasons.map((field): [string, string] => [field, "人员和项目变动"]),
  ]);
}
