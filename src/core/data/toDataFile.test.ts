import fc from "fast-check";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { LARGEST_AMOUNT } from "../amount/amount";
import { catalogueFor, infoFields } from "../declare/lookups";
import { normalizeText } from "../text/normalize";
import { toDecimalString } from "../amount/amount";
import { readDataFile } from "./dataFile";
import type { EntryGroup } from "./entries";
import { entryGroups } from "./entries";
import type { InputRow, Inputs } from "../model/inputs";
import { toDataFile } from "./toDataFile";

const amount = fc.integer({ min: 0, max: LARGEST_AMOUNT });
const printed = fc.string({ unit: "grapheme", maxLength: 12 });
const name = printed.filter((text) => normalizeText(text) !== "");

/** 元 are whole. */
const amounts = (columns: readonly string[], whole = false): fc.Arbitrary<InputRow["amounts"]> =>
  fc
    .tuple(
      ...columns.map((column) =>
        fc
          .option(whole ? amount.map((value) => value * 100) : amount)
          .map((value) => (value === null ? [] : [[column, value] as const])),
      ),
    )
    .map((pairs) => new Map(pairs.flat()));

const texts = (columns: readonly string[]): fc.Arbitrary<InputRow["texts"]> =>
  fc
    .tuple(
      ...columns.map((column) =>
        fc.oneof(fc.constant("工资奖金津补贴"), printed).map((text) => [column, text] as const),
      ),
    )
    .map((pairs) => new Map(pairs));

function rows(entry: EntryGroup): fc.Arbitrary<readonly InputRow[]> {
  const { group } = entry;
  const figures = fc.record({
    texts: texts(entry.texts),
    amounts: amounts(entry.amounts, entry.table.moneyUnit === "元"),
  });
  if (group.kind === "list") {
    const row = fc.tuple(name, figures).map(([text, rest]) => ({ rowId: null, code: null, name: text, ...rest }));
    return fc.uniqueArray(row, { selector: (candidate) => normalizeText(candidate.name), maxLength: 4 });
  }
  if (group.kind === "tree") {
    const leaves = catalogueFor(pack, group).filter((known) => known.code.length === group.levels.at(-1));
    const known = fc.constantFrom(...leaves).map(({ code, name: text }) => ({ code, name: text }));
    const own =
      group.catalogue === "function"
        ? fc.constant({ code: "2059999", name: "自定项" })
        : fc.constant({ code: "30299", name: "" });
    const row = fc.tuple(fc.oneof(known, own), figures).map(([code, rest]) => ({ rowId: null, ...code, ...rest }));
    return fc.uniqueArray(row, { selector: (candidate) => candidate.code, maxLength: 4 });
  }
  const single = entry.rows.map(({ row, amounts: own }) =>
    amounts(own).map((values) => ({ rowId: row.id, code: null, name: "", texts: new Map(), amounts: values })),
  );
  return fc.tuple(...single).chain((all) => fc.subarray(all));
}

const entered = fc.tuple(
  ...[...entryGroups(pack).values()].map((entry) =>
    fc.option(rows(entry)).map((value) => (value === null ? [] : [[entry.group.id, value] as const])),
  ),
);

const info = fc.tuple(
  ...infoFields(pack.info).map((field) => {
    const value =
      field.kind === "text"
        ? printed
        : field.kind === "amount"
          ? amount.map(toDecimalString)
          : fc.constantFrom(...(field.choices ?? [String(pack.year)]));
    return (field.initial === undefined ? fc.option(value) : value).map((text) =>
      text === null ? [] : [[field.id, text] as const],
    );
  }),
);

const inputs: fc.Arbitrary<Inputs> = fc.record({
  info: info.map((pairs) => new Map(pairs.flat())),
  groups: fc.tuple(entered, name).map(([pairs, text]) => {
    const named: InputRow = { rowId: null, code: "20599", name: text, texts: new Map(), amounts: new Map() };
    return new Map<string, readonly InputRow[]>([["functionNames", [named]], ...pairs.flat()]);
  }),
  pages: fc
    .dictionary(fc.constantFrom("duties", "organisation"), printed, { minKeys: 1 })
    .map(
      (parts) =>
        new Map(
          ["duties", "organisation"].flatMap((id) => (parts[id] === undefined ? [] : [[id, parts[id]] as const])),
        ),
    ),
  stated: amount.map((value) => [{ table: "t06", row: "total", column: "staff", amount: value }]),
});

test("what was written is read back the same", () => {
  fc.assert(
    fc.property(inputs, (value) => {
      expect(readDataFile(toDataFile(value, pack), pack)).toEqual({ ok: true, inputs: value });
    }),
    { numRuns: 100 },
  );
});

test("writes what a person would: no blanks, and no text that the catalogue gives anyway", () => {
  const row = {
    rowId: null,
    code: "30101",
    name: "",
    texts: new Map([["government", "工资奖金津补贴"]]),
    amounts: new Map([["staff", 150]]),
  };
  const text = toDataFile(
    {
      info: new Map([
        ["unitName", "某办"],
        ["lastGeneral", ""],
      ]),
      groups: new Map([["basicByEconomic", [row]]]),
      stated: [],
    },
    pack,
  );
  expect(JSON.parse(text)).toEqual({
    schema: "budget-disclosure/data@1",
    pack: "shanxi-unit-2026",
    info: { unitName: "某办" },
    tables: { basicByEconomic: [{ code: "30101", staff: "1.50" }] },
  });
});
