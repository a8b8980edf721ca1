/** Damage that knows nothing of the format: what a bad disk, a cut download or a wrong program leaves. */
import type { Random } from "../../../support/seededRandom";
import type { Mutation } from "../mutation";
import { between } from "../mutation";
import { joined } from "./zip";

type Change = (file: Uint8Array, random: Random) => Uint8Array;

const CHANGES: Readonly<Record<string, Change>> = {
  翻转字节: (file, random) => {
    const changed = file.slice();
    for (let count = between(1, 8, random); count > 0; count -= 1) {
      const at = random.below(file.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    }
    return changed;
  },
  截断: (file, random) =>
    file.slice(
      0,
      random.below(3) === 0 ? Math.max(1, file.length - between(1, 64, random)) : between(1, file.length - 1, random),
    ),
  插入字节: (file, random) => {
    const at = random.below(file.length);
    const added = Uint8Array.from({ length: between(1, 200, random) }, () => random.below(256));
    return joined([file.slice(0, at), added, file.slice(at)]);
  },
  删去一段: (file, random) => {
    const at = random.below(file.length);
    return joined([file.slice(0, at), file.slice(at + between(1, 2000, random)), Uint8Array.of(0)]);
  },
  重复一段: (file, random) => {
    const [at, times] = [random.below(file.length), between(1, 50, random)];
    const piece = file.slice(at, at + between(1, 4000, random));
    return joined([file.slice(0, at), ...Array.from({ length: times }, () => piece), file.slice(at)]);
  },
  清零一段: (file, random) => {
    const at = random.below(file.length);
    return file.slice().fill(0, at, at + between(1, 4000, random));
  },
  首尾添上杂物: (file, random) => {
    const junk = Uint8Array.from({ length: between(1, 70_000, random) }, () => random.below(256));
    return random.below(2) === 0 ? joined([junk, file]) : joined([file, junk]);
  },
};

export const BYTE_MUTATIONS: readonly Mutation[] = Object.entries(CHANGES).map(([kind, apply]) => ({
  kind: `字节：${kind}`,
  apply,
}));
