import { deflateSync, strToU8 } from "fflate";
import { packs } from "../../packs";
import type { PackSpec } from "../declare/pack";
import { carriedFile, carriedText } from "./carried";
import { MOST_CARRIED, MOST_CHARACTERS } from "./limits";
import { readPackFile } from "./readPackFile";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replace(/=+$/, "");

test.each(packs.map((pack) => [pack.id, pack] as const))(
  "%s goes along as a fifth of its text, and comes out the same",
  (_, pack) => {
    const carried = carriedText(pack) ?? "";
    expect(carried).toMatch(/^[A-Za-z0-9+/]+$/);
    expect(carried.length).toBeLessThan(JSON.stringify(pack).length / 3);
    expect(readPackFile(carriedFile(carried) ?? "")).toEqual({ ok: true, pack });
  },
);

test("the letters are those of base64", () => {
  for (const text of ["", "a", "ab", "abc", "abcd", "字"])
    expect(carriedFile(base64(deflateSync(strToU8(text))))).toBe(text);
});

test("what is cut off, changed or something else is none", () => {
  const carried = carriedText(packs[3] as PackSpec) ?? "";
  for (const text of [
    "",
    "=",
    "AAAA",
    "不是",
    carried.slice(0, 4000),
    `${carried.slice(0, 40)}AAAAAAAA${carried.slice(48)}`,
    "x".repeat(MOST_CARRIED + 1),
  ])
    expect(readPackFile(carriedFile(text) ?? "").ok).toBe(false);
});

test("what would unpack to more than any file may have is not unpacked", () => {
  const bomb = base64(deflateSync(new Uint8Array(100_000_000), { level: 9 }));
  expect(bomb.length).toBeLessThan(MOST_CARRIED);
  expect(carriedFile(bomb)).toBeNull();
  const most = base64(deflateSync(new Uint8Array(3 * MOST_CHARACTERS).fill(0x61)));
  expect(carriedFile(most)).toHaveLength(3 * MOST_CHARACTERS);
});

test("a pack that would be too large for a workbook is not taken along", () => {
  const [pack] = packs as [PackSpec];
  // Nothing repeats in it, so that nothing is saved.
  let seed = 1;
  const noise = (): string =>
    Array.from({ length: 4000 }, () =>
      String.fromCharCode(0x4e00 + ((seed = (seed * 48271) % 2147483647) % 20000)),
    ).join("");
  expect(
    carriedText({
      ...pack,
      words: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`w${String(index)}`, noise()])),
    }),
  ).toBeNull();
});
