/**
 * Random units and departments of the Shanghai form whose figures agree: whole yuan, three levels of codes, all four kinds of income,
 * empty tables. Made from totals downwards, so it knows the form but none of the rules' code.
 */
import fc from "fast-check";
import type { Inputs, InputRow } from "../../src/core/model/inputs";
import { toDecimalString } from "../../src/core/amount/amount";
import { infoFields } from "../../src/core/declare/lookups";
import { departmentInfo } from "../../src/packs/shanghai/info/department";
import { unitInfo } from "../../src/packs/shanghai/info/unit";
import type { Amounts } from "./unitParts";
import { basicItems, classCodes, itemCode, namesOf, operatingOf, row, rowsByItem } from "./unitParts";

interface Leaf {
  readonly code: string;
  readonly general: Amounts | null;
  readonly fund: Amounts | null;
  readonly capital: Amounts | null;
  readonly other: Amounts | null;
  /** The other income of this item pays for 基本支出. */
  readonly otherIsBasic: boolean;
}

interface Seed {
  readonly leaves: readonly Leaf[];
  readonly funds: { readonly fund: boolean; readonly capital: boolean; readonly other: boolean };
  readonly staffItems: readonly string[];
  readonly operatingItems: readonly string[];
  readonly paired: readonly (number | null)[];
  readonly kind: string;
  readonly extra: readonly number[];
  readonly weights: readonly number[];
}

/** Hundredths of whole yuan. */
const yuan = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max }).map((amount) => amount * 100) },
  );
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 2 });

/** 项 that T8 repeats under another name, with the 款 there: X-13. */
const PAIRED = [
  ["2080505", "30108"],
  ["2080506", "30109"],
  ["2101101", "30110"],
  ["2210201", "30113"],
] as const;
const PAIRED_CODES = /^(2080505|2080506|21011|2210201)/;

const code = itemCode(classCodes).filter((text) => !PAIRED_CODES.test(text));

const leaf: fc.Arbitrary<Leaf> = fc.record({
  code,
  general: fc.option(fc.record({ basic: yuan(900_000), project: yuan(900_000) }), { nil: null }),
  fund: rarely(fc.record({ basic: yuan(5_000), project: yuan(5_000) })),
  capital: rarely(fc.record({ basic: fc.constant(0), project: yuan(5_000) })),
  other: rarely(fc.record({ business: yuan(5_000), operation: yuan(5_000), other: yuan(5_000) })),
  otherIsBasic: fc.boolean(),
});

const items = (pattern: RegExp): string[] =>
  basicItems.filter((item) => pattern.test(item) && !/^301(08|09|10|11|13)$/.test(item));

const seed: fc.Arbitrary<Seed> = fc.record({
  leaves: fc.uniqueArray(leaf, { selector: (item) => item.code, minLength: 1, maxLength: 12 }),
  funds: fc.record({ fund: fc.boolean(), capital: fc.boolean(), other: fc.boolean() }),
  staffItems: fc.shuffledSubarray(items(/^30[13]/), { minLength: 1, maxLength: 12 }),
  operatingItems: fc.shuffledSubarray(items(/^(302|310)/), { minLength: 1, maxLength: 15 }),
  paired: fc.array(
    fc.option(
      fc.integer({ min: 1, max: 300_000 }).map((amount) => amount * 100),
      { nil: null },
    ),
    { minLength: PAIRED.length, maxLength: PAIRED.length },
  ),
  kind: fc.constantFrom("行政单位", "参公事业单位", "事业单位"),
  extra: fc.array(fc.integer({ min: 0, max: 20_00 }), { minLength: 4, maxLength: 4 }),
  weights: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 }),
});

export const randomShanghaiUnit: fc.Arbitrary<Inputs> = seed.map((drawn) => buildUnit(drawn, false));
export const randomShanghaiDepartment: fc.Arbitrary<Inputs> = seed.map((drawn) => buildUnit(drawn, true));

function buildUnit(drawn: Seed, department: boolean): Inputs {
  const leaves = [
    ...drawn.leaves.map((item) => ({
      ...item,
      fund: drawn.funds.fund ? item.fund : null,
      capital: drawn.funds.capital ? item.capital : null,
      other: drawn.funds.other ? item.other : null,
    })),
    ...pairedLeaves(drawn),
  ];
  const economic = economicRows(drawn, leaves);
  const groups = new Map<string, readonly InputRow[]>([
    ["generalBudget", amountRows(leaves, (item) => item.general)],
    ["governmentFund", amountRows(leaves, (item) => item.fund)],
    ["stateCapital", amountRows(leaves, (item) => item.capital)],
    ["income", amountRows(leaves, (item) => item.other)],
    ["expenditure", overrides(leaves)],
    ["basicByEconomic", economic],
    ...(department ? [] : [["t01Classes", staffByClass(leaves, sum(economic, "staff"))] as const]),
    ["t09Budget", [publicFunds(drawn, economic, department)]],
    ["itemNotes", itemNotes(drawn, leaves)],
    ["functionNames", namesOf(leaves)],
  ]);
  return { info: info(drawn, department), groups, stated: [] };
}

/** Every field filled in, so that no sentence waits for anything. */
function info(drawn: Seed, department: boolean): ReadonlyMap<string, string> {
  const fields = infoFields(department ? departmentInfo : unitInfo).map((field, index): [string, string] => {
    const number = drawn.extra[index % drawn.extra.length] ?? 0;
    return [
      field.id,
      field.kind === "amount"
        ? toDecimalString(number)
        : field.kind === "count"
          ? String(number % 9)
          : (field.initial ?? "人员和项目变动"),
    ];
  });
  // What is kept for the small is part of what is kept for the small and the middle-sized.
  const small = fields.find(([id]) => id === "procurementSmall");
  return new Map([
    ...fields,
    ...(small ? [["procurementMicro", small[1]] as const] : []),
    ["unitName", department ? "测试区某某局" : "测试区某某中心"],
    ["unitKind", department ? "部门" : drawn.kind],
  ]);
}

/** 科目说明: a use for each 项, and last year's figure and a reason for some. */
function itemNotes(drawn: Seed, leaves: readonly Leaf[]): InputRow[] {
  const codes = [
    ...new Set(leaves.filter((item) => item.general ?? item.fund ?? item.capital).map((item) => item.code)),
  ];
  return codes.map((code, index) => ({
    ...row({
      code,
      amounts: index % 2 === 0 ? { lastExecution: 1 + (drawn.extra[index % drawn.extra.length] ?? 0) } : {},
    }),
    texts: new Map([
      ["purpose", "人员经费和公用经费"],
      ["reason", "人员变动"],
    ]),
  }));
}

function pairedLeaves(drawn: Seed): readonly Leaf[] {
  return PAIRED.flatMap(([function_], index): readonly Leaf[] => {
    const basic = drawn.paired[index] ?? null;
    return basic === null
      ? []
      : [
          {
            code: function_,
            general: { basic, project: 0 },
            fund: null,
            capital: null,
            other: null,
            otherIsBasic: false,
          },
        ];
  });
}

function amountRows(leaves: readonly Leaf[], amounts: (leaf: Leaf) => Amounts | null): InputRow[] {
  return leaves.flatMap((item) => {
    const own = amounts(item);
    return own ? [row({ code: item.code, amounts: own })] : [];
  });
}

function sum(rows: readonly InputRow[], column: string): number {
  return rows.reduce((total, item) => total + (item.amounts.get(column) ?? 0), 0);
}

/** 基本支出 of the general budget by economic item: the paired items as they are, the rest split over the others. */
function economicRows(drawn: Seed, leaves: readonly Leaf[]): readonly InputRow[] {
  const paired = PAIRED.flatMap(([, item], index) =>
    drawn.paired[index] == null ? [] : [row({ code: item, amounts: { staff: drawn.paired[index] } })],
  );
  const rest = leaves.reduce((total, item) => total + (item.general?.["basic"] ?? 0), 0) - sum(paired, "staff");
  return [...paired, ...rowsByItem([...drawn.staffItems, ...drawn.operatingItems], rest, drawn.weights, 100)];
}

function basicOf(item: Leaf): number {
  const other = item.otherIsBasic ? Object.values(item.other ?? {}).reduce((a, b) => a + b, 0) : 0;
  return (item.general?.["basic"] ?? 0) + (item.fund?.["basic"] ?? 0) + (item.capital?.["basic"] ?? 0) + other;
}

/** Other income is prefilled into 项目支出; where it pays for 基本支出 both are typed over. */
function overrides(leaves: readonly Leaf[]): InputRow[] {
  return leaves.flatMap((item) => {
    if (!item.otherIsBasic || item.other === null) return [];
    const project = (item.general?.["project"] ?? 0) + (item.fund?.["project"] ?? 0) + (item.capital?.["project"] ?? 0);
    return [
      {
        ...row({ code: item.code }),
        amounts: new Map([
          ["basic", basicOf(item)],
          ["project", project],
        ]),
      },
    ];
  });
}

/** Staff funds of the classes: as much of the whole as each class's 基本支出 can hold. */
function staffByClass(leaves: readonly Leaf[], total: number): InputRow[] {
  let rest = total;
  return [...new Set(leaves.map((item) => item.code.slice(0, 3)))].sort().map((top) => {
    const basic = leaves.filter((item) => item.code.startsWith(top)).reduce((all, item) => all + basicOf(item), 0);
    const staff = Math.min(rest, basic);
    rest -= staff;
    return row({ code: top, amounts: { staff } });
  });
}

/** In hundredths of 万元: at least what T8 has under the same name. */
function publicFunds(drawn: Seed, economic: readonly InputRow[], department: boolean): InputRow {
  const of = (item: string): number => Math.round(operatingOf(economic, item) / 10_000);
  const [abroad = 0, reception = 0, vehiclePurchase = 0, vehicleRunning = 0] = drawn.extra;
  const agencyRunning = department ? Math.floor((sum(economic, "operating") / 10_000) * (drawn.weights[0] ?? 0)) : 0;
  return row({
    rowId: "budget",
    amounts: {
      abroad: of("30212") + abroad,
      reception: of("30217") + reception,
      vehiclePurchase,
      vehicleRunning: of("30231") + vehicleRunning,
      agencyRunning,
    },
  });
}
