import { strToU8 } from "fflate";
import { decodeXml } from "./encoding";

const xml = '<?xml version="1.0"?><a>县局</a>';
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

test.each<readonly [string, Uint8Array]>([
  ["UTF-8", strToU8(xml)],
  ["UTF-8 with a byte order mark", strToU8(`\uFEFF${xml}`)],
  ["UTF-16, little endian", utf16(`\uFEFF${xml}`, false)],
  ["UTF-16, big endian", utf16(`\uFEFF${xml}`, true)],
  ["UTF-16 without a byte order mark", utf16(xml, false)],
  ["UTF-16, big endian, without a byte order mark", utf16(xml, true)],
])("%s", (_, bytes) => {
  expect(decodeXml(bytes, "part")).toBe(xml);
});

test("another encoding is the one that the declaration names, and UTF-8 bytes are UTF-8 whatever they say", () => {
  const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>`;
  const gbk = new Uint8Array([...strToU8(declared("GBK")), 0xcf, 0xd8, ...strToU8("</a>")]);
  expect(decodeXml(gbk, "part")).toBe(`${declared("GBK")}县</a>`);
  expect(decodeXml(strToU8(`${declared("UTF-16")}县</a>`), "part")).toBe(`${declared("UTF-16")}县</a>`);
});

test("bytes that are no text of their encoding, and unknown encodings, are unreadable", () => {
  const unreadable = expect.objectContaining({ name: "WorkbookError", code: "unreadable" });
  expect(() => decodeXml(new Uint8Array([...strToU8("<a>"), 0xff, ...strToU8("</a>")]), "part")).toThrow(unreadable);
  expect(() => decodeXml(strToU8('<?xml version="1.0" encoding="x-odd"?><a/>'), "part")).toThrow(unreadable);
});

test("line ends are line feeds", () => {
  expect(decodeXml(strToU8("<a>1\r\n2\r3\n4&#13;</a>"), "part")).toBe("<a>1\n2\n3\n4&#13;</a>");
});
