/**
 * Random units of the eight basic tables whose figures agree: every fund, carried-over money that is spent or carried on, income by other
 * 科目 than expenditure, empty tables. The figures are drawn and added up here; nothing is asked of the rules.
 */
import fc from "fast-check";
import { toDecimalString } from "../../src/core/amount/amount";
import type { Inputs, InputRow } from "../../src/core/model/inputs";
import { basicItems, classCodes, itemCode, namesOf, operatingOf, row, rowsByItem } from "./unitParts";

interface Leaf {
  readonly code: string;
  readonly generalBasic: number;
  readonly generalProject: number;
  readonly fundBasic: number;
  readonly fundProject: number;
  readonly capital: number;
  readonly special: number;
  readonly unitFunds: number;
  readonly carryGeneral: number;
  readonly carryFund: number;
  readonly carryCapital: number;
  readonly carryOther: number;
  /** Of the carried-over general money, what is carried on to the next year. */
  readonly carriedOn: number;
  /** Carried-over money pays for 基本支出. */
  readonly carryIsBasic: boolean;
}

interface Seed {
  readonly leaves: readonly Leaf[];
  readonly funds: {
    readonly general: boolean;
    readonly fund: boolean;
    readonly other: boolean;
    readonly carry: boolean;
  };
  readonly sameSubjects: boolean;
  readonly items: readonly string[];
  readonly weights: readonly number[];
  readonly public: readonly number[];
  readonly last: readonly number[];
  readonly year: string;
}

const cents = (max = 5_000_00): fc.Arbitrary<number> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max }) });

const code = itemCode(classCodes);

const leaf: fc.Arbitrary<Leaf> = fc.record({
  code,
  generalBasic: cents(),
  generalProject: cents(),
  fundBasic: cents(50_00),
  fundProject: cents(),
  capital: cents(),
  special: cents(),
  unitFunds: cents(),
  carryGeneral: cents(),
  carryFund: cents(),
  carryCapital: cents(),
  carryOther: cents(),
  carriedOn: cents(),
  carryIsBasic: fc.boolean(),
});

const seed: fc.Arbitrary<Seed> = fc.record({
  leaves: fc.uniqueArray(leaf, { selector: (item) => item.code, minLength: 1, maxLength: 12 }),
  funds: fc.record({
    general: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    fund: fc.boolean(),
    other: fc.boolean(),
    carry: fc.boolean(),
  }),
  sameSubjects: fc.boolean(),
  items: fc.shuffledSubarray(basicItems, { minLength: 1, maxLength: 25 }),
  weights: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 }),
  public: fc.array(cents(20_00), { minLength: 4, maxLength: 4 }),
  last: fc.array(cents(), { minLength: 3, maxLength: 3 }),
  year: fc.constantFrom("2024", "2025", "2026"),
});

export const randomBasicEight: fc.Arbitrary<Inputs> = seed.map((drawn) => {
  const leaves = drawn.leaves.map((item) => limited(drawn, item));
  const economic = rowsByItem(drawn.items, add(leaves, "generalBasic"), drawn.weights);
  const groups = new Map<string, readonly InputRow[]>([
    ["generalBudget", rows(leaves, (item) => ({ basic: item.generalBasic, project: item.generalProject }))],
    ["governmentFund", rows(leaves, (item) => ({ basic: item.fundBasic, project: item.fundProject }))],
    ["otherFunds", rows(leaves, (item) => income(drawn, item))],
    ["expenditure", leaves.flatMap((item) => overriddenExpenditure(item))],
    ["basicByEconomic", economic],
    ["threePublic", threePublic(drawn, economic, add(leaves, "generalBasic", "generalProject"))],
    ["t01ExpenditureTotals", [row({ rowId: "carryOut", amounts: { total: add(leaves, "carriedOn") } })]],
    [
      "t04CarryIn",
      [
        row({ rowId: "carryGeneral", amounts: { income: add(leaves, "carryGeneral") } }),
        row({ rowId: "carryFund", amounts: { income: add(leaves, "carryFund") } }),
        row({ rowId: "carryCapital", amounts: { income: add(leaves, "carryCapital") } }),
      ],
    ],
    ["t04CarryOut", [row({ rowId: "carryOut", amounts: { general: add(leaves, "carriedOn") } })]],
    ["t04Classes", classRows(drawn, leaves)],
    ["functionNames", namesOf(leaves)],
  ]);
  return { info: info(drawn), groups, stated: [] };
});

/** A unit that has only some of the funds. Only where income and expenditure differ by 科目 is money carried on to the next year. */
function limited({ funds, sameSubjects }: Seed, item: Leaf): Leaf {
  const owned = (has: boolean, amount: number): number => (has ? amount : 0);
  const carryGeneral = owned(funds.carry, item.carryGeneral);
  return {
    ...item,
    generalBasic: owned(funds.general, item.generalBasic),
    generalProject: owned(funds.general, item.generalProject),
    fundBasic: owned(funds.fund, item.fundBasic),
    fundProject: owned(funds.fund, item.fundProject),
    capital: owned(funds.other, item.capital),
    special: owned(funds.other, item.special),
    unitFunds: owned(funds.other, item.unitFunds),
    carryGeneral,
    carryFund: owned(funds.carry, item.carryFund),
    carryCapital: owned(funds.carry, item.carryCapital),
    carryOther: owned(funds.carry, item.carryOther),
    carriedOn: sameSubjects ? 0 : Math.min(carryGeneral, item.carriedOn),
  };
}

type Figure = Exclude<keyof Leaf, "code" | "carryIsBasic">;

function add(leaves: readonly Leaf[], ...figures: readonly Figure[]): number {
  return leaves.reduce((sum, item) => figures.reduce((part, figure) => part + item[figure], sum), 0);
}

/** The rows of a table by code; none for a leaf without figures there. */
function rows(leaves: readonly Leaf[], amounts: (leaf: Leaf) => Readonly<Record<string, number>>): InputRow[] {
  return leaves.map((item) => row({ code: item.code, amounts: amounts(item) })).filter((item) => item.amounts.size > 0);
}

/** General and fund money is typed only where it is not taken from 表五 and 表八. */
function income({ sameSubjects }: Seed, item: Leaf): Readonly<Record<string, number>> {
  const own = {
    capital: item.capital,
    special: item.special,
    unitFunds: item.unitFunds,
    carry: add([item], "carryGeneral", "carryFund", "carryCapital", "carryOther"),
  };
  return sameSubjects
    ? own
    : { ...own, general: item.generalBasic + item.generalProject, fund: item.fundBasic + item.fundProject };
}

/** 表三 where carried-over money pays for 基本支出 or is carried on. */
function overriddenExpenditure(item: Leaf): InputRow[] {
  const carried = add([item], "carryGeneral", "carryFund", "carryCapital", "carryOther") - item.carriedOn;
  if (!(item.carryIsBasic && carried > 0) && item.carriedOn === 0) return [];
  const basic = item.generalBasic + item.fundBasic;
  const project = item.generalProject + item.fundProject + item.capital + item.special + item.unitFunds;
  return [
    row(
      {
        code: item.code,
        amounts: item.carryIsBasic ? { basic: basic + carried, project } : { basic, project: project + carried },
      },
      true,
    ),
  ];
}

/** 表四 by 类: this year's money and the carried-over money that is spent. */
function classRows({ funds, sameSubjects }: Seed, leaves: readonly Leaf[]): InputRow[] {
  if (!funds.carry && sameSubjects) return [];
  return [...new Set(leaves.map((item) => item.code.slice(0, 3)))].map((top) => {
    const own = leaves.filter((item) => item.code.startsWith(top));
    const amounts = {
      general: add(own, "generalBasic", "generalProject", "carryGeneral") - add(own, "carriedOn"),
      fund: add(own, "fundBasic", "fundProject", "carryFund"),
      capital: add(own, "capital", "carryCapital"),
    };
    return row({ code: top, amounts }, true);
  });
}

/** At least what 表六 has under the same name, and not more than the general budget. */
function threePublic(drawn: Seed, economic: readonly InputRow[], available: number): InputRow[] {
  const of = (item: string): number => operatingOf(economic, item);
  const room = of("30212") + of("30217") + of("30231") + 80_00 <= available;
  const [abroad = 0, reception = 0, purchase = 0, running = 0] = room ? drawn.public : [];
  return [
    row({ rowId: "abroad", amounts: { total: of("30212") + abroad } }),
    row({ rowId: "reception", amounts: { total: of("30217") + reception } }),
    row({ rowId: "vehiclePurchase", amounts: { total: purchase } }),
    ...(running > 0 ? [row({ rowId: "vehicleRunning", amounts: { total: of("30231") + running } })] : []),
  ];
}

function info(drawn: Seed): ReadonlyMap<string, string> {
  const [total = 0, general = 0, threePublicTotal = 0] = drawn.last;
  return new Map([
    ["unitName", "测试县某某局"],
    ["year", drawn.year],
    ["sameSubjects", drawn.sameSubjects ? "是" : "否"],
    ["lastTotal", toDecimalString(total)],
    ["lastGeneral", toDecimalString(general)],
    ["lastThreePublic", toDecimalString(threePublicTotal)],
    ["totalReason", "人员和项目变动"],
    ["generalReason", "人员和项目变动"],
    ["threePublicReason", "厉行节约"],
  ]);
}
