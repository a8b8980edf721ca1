/** Fields of a package's directory that say something untrue. */
import type { Random } from "../../../support/seededRandom";
import type { Mutation } from "../mutation";
import { between, oneOf } from "../mutation";
import type { Part } from "./zip";
import { packed, partsOf } from "./zip";

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const NUMBERS = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** Where the headers of this kind begin; bytes of a compressed part that look like one are as good a place for damage. */
function headers(file: Uint8Array, signature: number): readonly number[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return Array.from({ length: Math.max(0, file.length - 46) }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === signature,
  );
}

function edited(file: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const changed = file.slice();
  change(new DataView(changed.buffer));
  return changed;
}

/** Another number in one field of the headers of some parts, in the directory, before the part, or in both. */
function fieldMutation(
  kind: string,
  inCentral: number,
  inLocal: number | null,
  bytes: 2 | 4,
  values: (now: number, random: Random) => number,
): Mutation {
  return {
    kind: `压缩包目录：${kind}`,
    apply: (file, random) =>
      edited(file, (view) => {
        const [central, local] = [headers(file, CENTRAL), headers(file, LOCAL)];
        const set = (at: number): void => {
          if (bytes === 2) view.setUint16(at, values(view.getUint16(at, true), random) & 0xffff, true);
          else view.setUint32(at, values(view.getUint32(at, true), random) >>> 0, true);
        };
        for (let count = oneOf([1, 1, 3, central.length], random); count > 0; count -= 1) {
          const part = random.below(central.length);
          const where = random.below(3);
          if (where < 2 || inLocal === null) set((central[part] ?? 0) + inCentral);
          if (where > 0 && inLocal !== null) set((local[part] ?? 0) + inLocal);
        }
      }),
  };
}

const otherNumber = (now: number, random: Random): number =>
  oneOf([...NUMBERS, now + 1, now - 1, now * 2, random.below(2 ** 31)], random);

/** Bytes that repeated parts may come to: an ordinary workbook has one or two million. */
const MOST_UNPACKED = 8_000_000;
const ODD_NAMES = [
  "__proto__",
  "constructor",
  "../../xl/workbook.xml",
  "/xl/workbook.xml",
  "xl\\workbook.xml",
  "XL/WORKBOOK.XML",
  "",
  ".",
  "xl/",
  "xl//styles.xml",
  "xl/worksheets/sheet1.xml\u0000",
  "a".repeat(60_000),
  "xl/工作表\u202e.xml",
  "[trash]/0000.dat",
  "xl/%73tyles.xml",
];

function repacked(kind: string, change: (parts: readonly Part[], random: Random) => readonly Part[]): Mutation {
  return { kind: `压缩包目录：${kind}`, apply: (file, random) => packed(change(partsOf(file), random)) };
}

export const DIRECTORY_MUTATIONS: readonly Mutation[] = [
  fieldMutation("大小不实", 24, 22, 4, otherNumber),
  fieldMutation("压缩后大小不实", 20, 18, 4, otherNumber),
  fieldMutation("校验码不符", 16, 14, 4, (now, random) => now ^ between(1, 0x7fffffff, random)),
  fieldMutation("压缩方式不明", 10, 8, 2, (_, random) => oneOf([0, 1, 9, 12, 14, 93, 99, 0xffff], random)),
  fieldMutation("标志", 8, 6, 2, (now, random) => now ^ (1 << random.below(16))),
  fieldMutation("位置不实", 42, null, 4, otherNumber),
  fieldMutation("名称长度不实", 28, 26, 2, otherNumber),
  {
    kind: "压缩包目录：结尾记录",
    apply: (file, random) =>
      edited(file, (view) => {
        // Counts, size, offset and the length of the comment, of a record without comment.
        for (let count = between(1, 3, random); count > 0; count -= 1)
          view.setUint16(file.length - 22 + 2 * between(2, 10, random), otherNumber(0, random) & 0xffff, true);
      }),
  },
  repacked("重复的部件", (parts, random) => {
    const [part, other] = [oneOf(parts, random), oneOf(parts, random)];
    if (random.below(2) === 0) return [...parts, { name: part.name, content: other.content }];
    return [
      ...parts,
      ...Array.from({ length: Math.min(3000, Math.ceil(MOST_UNPACKED / (part.content.length + 1))) }, () => part),
    ];
  }),
  repacked("古怪的部件名", (parts, random) => {
    const [part, name] = [oneOf(parts, random), oneOf(ODD_NAMES, random)];
    return random.below(2) === 0
      ? [...parts, { name, content: part.content }]
      : parts.map((one) => (one === part ? { name, content: one.content } : one));
  }),
  repacked("许多部件", (parts, random) => {
    const content = new Uint8Array(0);
    return [
      ...parts,
      ...Array.from({ length: oneOf([1000, 20_000], random) }, (_, index) => ({
        name: `xl/media/${index}.bin`,
        content,
      })),
    ];
  }),
];
