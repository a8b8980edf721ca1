import { createWorkbookFile, openWorkbookFile } from "../../../src/workbook/file/fileWorkbook";
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { sampleWorkbook } from "../../cli/workspace";
import { watchWriting } from "./watchWriting";

/** Any bytes are enough: what no program opens has faults. */
function watched(sheets: number, before: Uint8Array, written: Uint8Array): FileWorkbook {
  class Book {
    readonly pkg = { fork: () => ({ toBytes: () => before }) };
    async read() {
      return { sheets: Array.from({ length: sheets }) };
    }
    async toBytes() {
      return written;
    }
  }
  watchWriting(Book as unknown as typeof FileWorkbook);
  return new Book() as unknown as FileWorkbook;
}

/** Without a sheet: no tab is visible. */
function blank(): Uint8Array {
  const { pkg } = createWorkbookFile() as unknown as { pkg: { fork(): { toBytes(): Uint8Array } } };
  return pkg.fork().toBytes();
}

test("what a file has had before is not held against who writes it", async () => {
  const book = watched(1, blank(), blank());
  await book.read();
  await expect(book.toBytes()).resolves.toEqual(blank());
});

test("of a new workbook all counts, read or not", async () => {
  await expect(watched(0, blank(), blank()).toBytes()).rejects.toThrow("no tab is visible");
  const book = watched(0, blank(), blank());
  await book.read();
  await expect(book.toBytes()).rejects.toThrow("no tab is visible");
});

test("what writing brings about is told", async () => {
  const sound = await sampleWorkbook();
  const book = watched(1, sound, blank());
  await book.read();
  await expect(book.toBytes()).rejects.toThrow("no tab is visible");
  await expect((await openWorkbookFile(sound)).toBytes()).resolves.toBeInstanceOf(Uint8Array);
});
