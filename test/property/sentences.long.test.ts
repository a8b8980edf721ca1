/** Random sentences about a change, true by construction: never accused, in any order and with any number of decimals. One figure slipped beyond rounding: always found. */
import fc from "fast-check";
import { workOut } from "../../src/core/sentences";
import { normalizeText } from "../../src/core/text/normalize";
import { partitions } from "../../src/packs/book/words";

interface Change {
  /** Ten-thousandths of 万元. */
  readonly now: number;
  readonly last: number;
  readonly places: readonly [number, number, number, number];
  readonly separators: boolean;
  readonly order: number;
  readonly words: number;
}

const change = fc.record<Change>({
  now: fc.integer({ min: 0, max: 90_000_0000 }),
  last: fc.integer({ min: 1_0000, max: 90_000_0000 }),
  places: fc.tuple(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 3 }),
  ),
  separators: fc.boolean(),
  order: fc.nat(6),
  words: fc.nat(3),
});

interface Printed {
  readonly now: string;
  readonly last: string;
  readonly moved: string;
  readonly rate: string;
}

function printedOf({ now, last, places, separators }: Change): Printed {
  const amount = (value: number, digits: number): string =>
    separators
      ? (value / 1e4).toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })
      : (value / 1e4).toFixed(digits);
  return {
    now: amount(now, places[0]),
    last: amount(last, places[1]),
    moved: amount(Math.abs(now - last), places[2]),
    rate: ((Math.abs(now - last) / last) * 100).toFixed(places[3]),
  };
}

function sentence(
  { now, last, moved, rate }: Printed,
  up: boolean,
  { order, words }: Pick<Change, "order" | "words">,
): string {
  const more = up ? ["增加", "上升", "提高", "增长"][words]! : ["减少", "下降", "降低", "下降"][words]!;
  const base = ["比上年", "与2025年预算相比", "较上年预算数", "比2025年"][words]!;
  return [
    `支出预算${now}万元，${base}${more}${moved}万元，${more}${rate}%，主要原因是工作任务变化。`,
    `支出预算${now}万元，${base}${more}${rate}%，${more}${moved}万元。`,
    `2025年预算${last}万元，2026年预算${now}万元，${more}${moved}万元，${more}${rate}%。`,
    `支出预算${now}万元，${base}${more}${moved}万元（${more}${rate}%），其中：人员经费有所变化。`,
    `比上年${last}万元${more}${moved}万元，${more}${rate}%，2026年预算为${now}万元。`,
    `2025年预算执行数为${last}万元，2026年预算安排${now}万元，比2025年预算执行数${more}${rate}%。`,
    `由上年的${last}万元${more}到${now}万元，${more}${moved}万元，${more}${rate}%。`,
  ][order]!;
}

const faults = (text: string): readonly string[] =>
  workOut([normalizeText(text)], 2026, [])
    .flatMap((found) => found.faults)
    .filter(({ severity }) => severity !== "info")
    .map(({ template }) => template);

test("a true sentence is never accused", () => {
  fc.assert(
    fc.property(change, (drawn) => {
      // 0万元 is nothing, not something that rounds to it.
      fc.pre(
        drawn.now !== drawn.last &&
          [drawn.now, drawn.last, Math.abs(drawn.now - drawn.last)].every(
            (value, index) => value === 0 || value >= 0.5 * 10 ** (4 - drawn.places[index]!),
          ),
      );
      expect(faults(sentence(printedOf(drawn), drawn.now > drawn.last, drawn))).toEqual([]);
    }),
    { numRuns: 4000 },
  );
});

const plainChange = fc.record({
  now: fc.integer({ min: 100_0000, max: 9_000_0000 }),
  last: fc.integer({ min: 100_0000, max: 9_000_0000 }),
  order: fc.nat(6),
  words: fc.nat(3),
  places: fc.integer({ min: 1, max: 3 }),
  slip: fc.constantFrom("rate", "moved", "direction", "now"),
  by: fc.integer({ min: 2, max: 400 }),
});

test("a slip beyond rounding is always found", () => {
  fc.assert(
    fc.property(plainChange, ({ now, last, order, words, places, slip, by }) => {
      const [whole, before] = [now - (now % 100), last - (last % 100)];
      fc.pre(
        Math.abs(whole - before) > 0.02 * before &&
          Math.abs(whole - before) < 3 * before &&
          whole > 2 * Math.abs(whole - before) * 0.02,
      );
      const drawn = { now: whole, last: before, places: [2, 2, 2, places] as const, separators: true, order, words };
      const right = printedOf(drawn);
      const up = whole > before;
      const rounding = 10 ** -places + (2 * 100 * 0.015 * 1e4 * (1 + Math.abs(whole - before) / before)) / before;
      fc.pre(slip !== "rate" || by * 10 ** -places > rounding);
      // In the sentence without a change in 万元 there is none to slip.
      fc.pre(!(slip === "moved" && order === 5));
      const wrong = {
        rate: { ...right, rate: (Number(right.rate) + by * 10 ** -places).toFixed(places) },
        moved: { ...right, moved: ((Math.abs(whole - before) * (1 + by / 40)) / 1e4).toFixed(2) },
        direction: right,
        now: { ...right, now: ((whole * (1 + by / 40)) / 1e4).toFixed(2) },
      }[slip];
      const text = sentence(wrong, slip === "direction" ? !up : up, { order, words });
      expect({ text, faults: faults(text).length }).toEqual({ text, faults: 1 });
    }),
    { numRuns: 4000 },
  );
});

const division = fc.record({
  parts: fc.array(fc.integer({ min: 10_00, max: 900_000_00 }), { minLength: 2, maxLength: 2 }),
  colon: fc.boolean(),
  mark: fc.constantFrom("，", "；", "、"),
  shares: fc.nat(3),
  change: fc.boolean(),
});

/** `slip` is added to the last part, `off` to its share. */
function divided(
  {
    parts,
    colon,
    mark,
    shares,
    change: changed,
  }: {
    readonly parts: readonly number[];
    readonly colon: boolean;
    readonly mark: string;
    readonly shares: number;
    readonly change: boolean;
  },
  slip = 0,
  off = 0,
): string {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const printed = (cents: number): string => (cents / 100).toFixed(2);
  const list = parts.map((part, index) => {
    const last = index === parts.length - 1;
    const share = shares === 0 ? "" : `，占${((part / whole) * 100 + (last ? off : 0)).toFixed(shares - 1)}%`;
    return `${["基本支出", "项目支出"][index]!}${printed(part + (last ? slip : 0))}万元${share}`;
  });
  return `支出预算${printed(whole)}万元${changed ? `，比上年增加${printed(whole / 4)}万元` : ""}，其中${colon || mark === "；" ? "：" : ""}${list.join(mark)}。`;
}

const all = (text: string): readonly string[] =>
  workOut([normalizeText(text)], 2026, partitions)
    .flatMap((found) => found.faults)
    .filter(({ severity }) => severity !== "info")
    .map(({ template }) => template);

test("parts that make up their whole, and their shares, are never accused", () => {
  fc.assert(
    fc.property(division, (drawn) => {
      expect(all(divided(drawn))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test("a part or a share that slipped is always found", () => {
  fc.assert(
    fc.property(division, fc.boolean(), fc.integer({ min: 2, max: 500 }), (drawn, inPart, by) => {
      const sharing = !inPart && drawn.shares > 0;
      const text = sharing ? divided(drawn, 0, by * 10 ** -(drawn.shares - 1)) : divided(drawn, by * 100);
      expect({ text, found: all(text).length > 0 }).toEqual({ text, found: true });
    }),
    { numRuns: 3000 },
  );
});
