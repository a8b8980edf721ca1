/** A pack as a file: versioned JSON. Nothing in it is run; see docs/pack-file.md. */
import { z } from "zod";
import { PackSpec } from "../declare/pack";

export const PACK_SCHEMA = "budget-disclosure/pack@1";

/** What a file holds: without what the program finds out while it runs. */
export const FilePack = PackSpec.omit({ formless: true, atHand: true, carried: true });

export const PackFile = z.strictObject({
  schema: z.literal(PACK_SCHEMA),
  pack: FilePack,
});

const WIDTH = 160;

/** The file of a pack, keys in the order of the schema: a line for each thing that fits on one, so that two files can be compared line by line. */
export function packFileText(pack: PackSpec): string {
  return `${laidOut({ schema: PACK_SCHEMA, pack: FilePack.parse(declaredOf(pack)) }, "")}\n`;
}

/** Without what the program finds out while it runs. */
export function declaredOf(pack: PackSpec): PackSpec {
  const { formless, atHand, carried, ...declared } = pack;
  void [formless, atHand, carried];
  return declared;
}

/** Whether both declare the same, whatever the order of their keys. */
export function isSamePack(one: PackSpec, other: PackSpec): boolean {
  return JSON.stringify(sorted(declaredOf(one))) === JSON.stringify(sorted(declaredOf(other)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

function laidOut(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== "object" || value === null || indent.length + line.length <= WIDTH) return line;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((item) => `${inner}${laidOut(item, inner)}`)
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${laidOut(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}
