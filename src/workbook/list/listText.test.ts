import { gb18030 } from "../../../test/support/csvBytes";
import { decodeText } from "./listText";

const TEXT = "功能科目,金额\n2010301,一 5\n";
const cells = [
  ["功能科目", "金额"],
  ["2010301", "一 5"],
];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, big: boolean): Uint8Array {
  const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from(codes.flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8])));
}

test.each<[string, Uint8Array]>([
  ["UTF-8", utf8(TEXT)],
  ["UTF-8 with its mark", bytesOf([0xef, 0xbb, 0xbf], utf8(TEXT))],
  ["UTF-16 LE", utf16(TEXT, false)],
  ["UTF-16 BE", utf16(TEXT, true)],
  ["UTF-16 LE with its mark", bytesOf([0xff, 0xfe], utf16(TEXT, false))],
  ["UTF-16 BE with its mark", bytesOf([0xfe, 0xff], utf16(TEXT, true))],
  ["UTF-8 with Ctrl-Z at its end", bytesOf(utf8(TEXT), [0x1a])],
  ["UTF-8 filled up with zeros", bytesOf(utf8(TEXT), [0, 0, 0])],
])("%s", (_, bytes) => expect(decodeText(bytes)).toBe(TEXT));

test("GB18030", () => {
  expect(decodeText(gb18030(cells))?.trimEnd()).toBe(TEXT.replace(/\n/g, "\r\n").trimEnd());
});

test("a character that was cut spoils its line only, in either encoding", () => {
  const cut = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length - 1);
  expect(decodeText(bytesOf(utf8(TEXT), cut(utf8("项目")), utf8(",8\n专项,9")))).toBe(`${TEXT}项\uFFFD,8\n专项,9`);
  const good = gb18030(cells);
  const decoded = decodeText(bytesOf(good, [0x0a], cut(gb18030([["项目"]])), utf8(",8")));
  expect(decoded).toContain("功能科目");
  expect(decoded).toMatch(/项\uFFFD,8$/);
});

test.each<[string, Uint8Array]>([
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0)],
  ["noise", Uint8Array.from({ length: 4_000 }, (_, index) => (index * index * 31 + index * 7) % 256)],
])("%s is no text", (_, bytes) => expect(decodeText(bytes)).toBeNull());
