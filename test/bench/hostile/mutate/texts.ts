/** The encoding of text files: what another program, or an older one, would have saved. */
import type { Random } from "../../../support/seededRandom";
import type { Mutation } from "../mutation";
import { oneOf } from "../mutation";
import { BYTE_MUTATIONS } from "./bytes";
import { JSON_CHANGES } from "./json";
import { joined } from "./zip";

const decoded = (file: Uint8Array): string => new TextDecoder().decode(file);
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

export function reencoded(file: Uint8Array, random: Random): Uint8Array {
  const text = decoded(file);
  const [little, mark] = [Buffer.from(text, "utf16le"), Uint8Array.of(0xff, 0xfe)];
  return oneOf<() => Uint8Array>(
    [
      () => new Uint8Array(little),
      () => joined([mark, new Uint8Array(little)]),
      () => joined([Uint8Array.of(0xfe, 0xff), new Uint8Array(Buffer.from(little).swap16())]),
      () => joined([mark, new Uint8Array(little).slice(0, -1)]),
      () => joined([Uint8Array.of(0xef, 0xbb, 0xbf), Uint8Array.of(0xef, 0xbb, 0xbf), file]),
      () => new Uint8Array(Buffer.from(text, "latin1")),
      () => file.map((byte) => (random.below(100) === 0 ? 0xff : byte)),
      () => file.slice(0, -1).map((byte) => (byte === 0xe5 ? 0x81 : byte)),
      () => joined([file, Uint8Array.of(0xe5, 0xad)]),
      () => encoded(text.replace(/\n/g, oneOf(["\r", "\r\n", "\u2028", "\u0085", "\u0000"], random))),
    ],
    random,
  )();
}

export const DATA_MUTATIONS: readonly Mutation[] = [
  ...Object.entries(JSON_CHANGES).map(([kind, change]): Mutation => ({
    kind: `内容：${kind}`,
    apply: (file, random) => encoded(change(decoded(file), random)),
  })),
  { kind: "编码", apply: reencoded },
  ...BYTE_MUTATIONS,
];
