/** Every workbook that a test writes is looked at, and the test fails where Excel would repair or refuse the file. */
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { newPackageFaults, packageFaults } from "./packageFaults";

/** What the class keeps to itself. */
interface Inside {
  readonly pkg: { fork(): { toBytes(): Uint8Array } };
}

/** Only what is wrong since the first reading counts: a file that is opened may have had faults. Of one without sheets, which is new, all counts. */
export function watchWriting({ prototype }: typeof FileWorkbook): void {
  const first = new WeakMap<FileWorkbook, ReturnType<Inside["pkg"]["fork"]> | null>();
  const { read, toBytes } = prototype;
  prototype.read = async function watched(this: FileWorkbook) {
    const seen = await read.call(this);
    if (!first.has(this)) first.set(this, seen.sheets.length > 0 ? (this as unknown as Inside).pkg.fork() : null);
    return seen;
  };
  prototype.toBytes = async function checked(this: FileWorkbook): Promise<Uint8Array> {
    const bytes = await toBytes.call(this);
    if (packageFaults(bytes).length === 0) return bytes;
    const faults = newPackageFaults(first.get(this)?.toBytes() ?? null, bytes);
    if (faults.length > 0)
      throw new Error(`Excel would not take the file that was written:\n${faults.slice(0, 20).join("\n")}`);
    return bytes;
  };
}
