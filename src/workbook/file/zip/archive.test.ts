import { strToU8, zipSync } from "fflate";
import { readArchive as readWith, writeArchive } from "./archive";
import type { Inflater } from "./inflate";
import { portableInflater } from "./inflate";
import { nodeInflater } from "./nodeInflater";

const text = strToU8("一般公共预算".repeat(200));
const zeros = (size: number): Uint8Array => new Uint8Array(size);

test("what is written is read again", () => {
  const parts = new Map([
    ["xl/workbook.xml", text],
    ["[Content_Types].xml", strToU8("<Types/>")],
  ]);
  const read = readWith(writeArchive(parts));
  expect([...read.keys()]).toEqual(["[Content_Types].xml", "xl/workbook.xml"]);
  expect(Buffer.from(read.get("xl/workbook.xml") ?? [])).toEqual(Buffer.from(text));
});

test("equal parts give equal bytes", () => {
  const parts = new Map([["a.xml", text]]);
  expect(Buffer.from(writeArchive(parts))).toEqual(Buffer.from(writeArchive(parts)));
});

describe.each<readonly [string, Inflater]>([
  ["fflate", portableInflater],
  ["node:zlib", nodeInflater],
])("read with %s", (_, inflate) => {
  const readArchive = (bytes: Uint8Array): Map<string, Uint8Array> => readWith(bytes, inflate);

  test("stored entries and backslashes in names are understood", () => {
    const read = readArchive(zipSync({ "xl\\workbook.xml": [text, { level: 0 }] }));
    expect(read.get("xl/workbook.xml")?.length).toBe(text.length);
  });

  test("an empty part, stored, deflated or of no bytes at all", () => {
    const bytes = zipSync({
      "a.xml": [zeros(0), { level: 0 }],
      "b.xml": [zeros(0), { level: 6 }],
      "c.xml": [zeros(0), { level: 0 }],
    });
    declareDeflated(bytes, "c.xml");
    expect([...readArchive(bytes).values()].map((part) => part.length)).toEqual([0, 0, 0]);
  });

  describe("hostile archives", () => {
    test("a bomb is refused by its declared size", () => {
      expect(() => readArchive(zipSync({ "xl/a.xml": zeros(60e6) }))).toThrow(
        expect.objectContaining({ code: "tooLarge" }),
      );
    });

    test("a bomb that declares a small size is refused while inflating", () => {
      const bytes = zipSync({ "xl/a.xml": zeros(60e6) });
      declareSize(bytes, 1000);
      expect(() => readArchive(bytes)).toThrow(expect.objectContaining({ code: "tooLarge" }));
    });

    test("many entries are refused", () => {
      const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`a${index}`, zeros(1)]));
      expect(() => readArchive(zipSync(many))).toThrow(expect.objectContaining({ code: "tooLarge" }));
    });

    test("paths that differ in case only are refused", () => {
      expect(() => readArchive(zipSync({ "xl/a.xml": text, "xl/A.xml": text }))).toThrow(
        expect.objectContaining({ code: "unreadable" }),
      );
    });

    test("the same path twice is refused", () => {
      const bytes = zipSync({ "xl/a.xml": text, "xl/b.xml": text });
      const renamed = Uint8Array.from(
        Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("xl/b.xml", "xl/a.xml"), "latin1"),
      );
      expect(() => readArchive(renamed)).toThrow(expect.objectContaining({ code: "unreadable" }));
    });

    test("every cut is an error of the port, never a crash", () => {
      const bytes = zipSync({ "xl/workbook.xml": text, "xl/styles.xml": text });
      for (let length = 0; length < bytes.length; length += 7) {
        expect(() => readArchive(bytes.subarray(0, length))).toThrow(
          expect.objectContaining({ name: "WorkbookError" }),
        );
      }
    });

    test("one damaged byte of a part is noticed, deflated or stored", () => {
      const amount = strToU8("<v>2699.93</v>");
      const bytes = zipSync({ "a.xml": [amount, { level: 0 }] });
      const at = Buffer.from(bytes).indexOf("2699.93");
      bytes[at] = "9".charCodeAt(0);
      expect(() => readArchive(bytes)).toThrow(expect.objectContaining({ code: "unreadable" }));
      const wrong = zipSync({ "a.xml": amount });
      changeEntries(wrong, (view, entry) => view.setUint32(entry + 16, view.getUint32(entry + 16, true) ^ 1, true));
      expect(() => readArchive(wrong)).toThrow(expect.objectContaining({ code: "unreadable" }));
    });

    test("an entry called __proto__ is refused as what no spreadsheet program writes: another format would not help", () => {
      const bytes = Buffer.from(
        Buffer.from(zipSync({ "a/proto12": text }))
          .toString("latin1")
          .replaceAll("a/proto12", "__proto__"),
        "latin1",
      );
      expect(() => readArchive(bytes)).toThrow(expect.objectContaining({ code: "unreadable" }));
    });

    test("a comment may hold what the end of an archive begins with", () => {
      const bytes = zipSync({ "a.xml": text });
      const comment = strToU8("PK\u0005\u0006 hello ".repeat(20));
      const whole = new Uint8Array([...bytes, ...comment]);
      new DataView(whole.buffer).setUint16(bytes.length - 2, comment.length, true);
      expect([...readArchive(whole).keys()]).toEqual(["a.xml"]);
    });

    test("a flipped byte is an error of the port or harmless, never a crash", () => {
      const bytes = zipSync({ "xl/workbook.xml": text });
      for (let at = 0; at < bytes.length; at++) {
        const broken = bytes.slice();
        broken[at] = (broken[at] ?? 0) ^ 0xff;
        let error: unknown = null;
        try {
          readArchive(broken);
        } catch (caught) {
          error = caught;
        }
        if (error !== null) expect(error).toMatchObject({ name: "WorkbookError" });
      }
    });
  });
});

/** Calls `change` with the place of every entry of the central directory. */
function changeEntries(bytes: Uint8Array, change: (view: DataView, entry: number) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  }
}

/** Overwrites the uncompressed size in the central directory and the local header of a one-entry archive. */
function declareSize(bytes: Uint8Array, size: number): void {
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).setUint32(22, size, true);
  changeEntries(bytes, (view, entry) => view.setUint32(entry + 24, size, true));
}

/** Marks a stored entry as a deflated one. */
function declareDeflated(bytes: Uint8Array, name: string): void {
  changeEntries(bytes, (view, entry) => {
    const length = view.getUint16(entry + 28, true);
    if (Buffer.from(bytes.subarray(entry + 46, entry + 46 + length)).toString() === name)
      view.setUint16(entry + 10, 8, true);
  });
}
