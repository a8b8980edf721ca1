/** Arguments from the wire, read with the type that the member expects; anything else is InvalidArgument. */
import { invalidArgument } from "./errors";
import { HostObject } from "./hostObject";

export class CallArguments {
  constructor(
    private readonly values: readonly unknown[],
    /** "Class.member" for error reports. */
    readonly location: string,
  ) {}

  /** The value as it came; undefined when left out. */
  raw(index = 0): unknown {
    return this.values[index];
  }

  has(index = 0): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  text(index = 0): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalidArgument(this.location);
    return value;
  }

  number(index = 0): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(this.location);
    return value;
  }

  integer(index = 0): number {
    const value = this.number(index);
    if (!Number.isInteger(value)) throw invalidArgument(this.location);
    return value;
  }

  flag(index = 0): boolean {
    const value = this.values[index];
    if (typeof value !== "boolean") throw invalidArgument(this.location);
    return value;
  }

  /** One of the listed words. */
  oneOf<Word extends string>(words: readonly Word[], index = 0): Word {
    const found = words.find((word) => word === this.values[index]);
    if (found === undefined) throw invalidArgument(this.location);
    return found;
  }

  /** A JSON object. */
  record(index = 0): Readonly<Record<string, unknown>> {
    const value = this.values[index];
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument(this.location);
    return value as Readonly<Record<string, unknown>>;
  }

  /** An object of the model that was passed by reference; null for a plain value. */
  object(index = 0): HostObject | null {
    const value = this.values[index];
    return value instanceof HostObject ? value : null;
  }
}
