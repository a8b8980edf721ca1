import { strToU8 } from "fflate";
import { crc32 } from "./crc32";

test.each([
  ["", 0],
  ["123456789", 0xcbf43926],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("of %j", (text, expected) => {
  expect(crc32(strToU8(text))).toBe(expected);
});
