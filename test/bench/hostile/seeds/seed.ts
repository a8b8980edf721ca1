/** An ordinary file, made when it is first wanted. */
import type { Area, Trait } from "../mutation";

export interface Seed {
  /** For printing; unique. */
  readonly name: string;
  readonly area: Area;
  readonly traits: readonly Trait[];
  /** The form that commands are told where they have to be told one. */
  readonly pack: string;
  readonly ending: ".xlsx" | ".json" | ".csv";
  bytes(): Promise<Uint8Array>;
}

/** The bytes are kept: hundreds of files are made of one. */
export function seed(name: string, about: Omit<Seed, "name" | "bytes">, make: () => Promise<Uint8Array>): Seed {
  let made: Promise<Uint8Array> | null = null;
  return { name, ...about, bytes: () => (made ??= make()) };
}
