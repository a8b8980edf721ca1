/**
 * How a class of the Office.js object model is described: tables of members by their wire names (PascalCase).
 * A member that is in no table is refused with NotImplemented, so every hole is loud.
 */
import type { CallArguments } from "./arguments";
import type { HostContext } from "./hostContext";

type Awaitable<Value> = Value | Promise<Value>;

/** A readable, perhaps settable, plain property. */
export interface Property<Target> {
  readonly get: (target: Target, host: HostContext) => unknown;
  readonly set?: (target: Target, value: CallArguments, host: HostContext) => Awaitable<void>;
}

/** A method; what it returns is an object of the model, NULL_OBJECT, or a plain JSON value. */
export type Method<Target> = (target: Target, args: CallArguments, host: HostContext) => unknown;

/** One class of the object model over targets of the host's own. */
export interface HostType<Target> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  /** Properties that a plain `load()` does not include, such as the ones that cost a lot or need a format. */
  readonly notByDefault?: readonly string[];
  readonly navigation?: Readonly<Record<string, (target: Target, host: HostContext) => HostObject>>;
  /** Methods that leave the workbook alone. */
  readonly methods?: Readonly<Record<string, Method<Target>>>;
  /** Methods that change the workbook: refused when it is read-only. */
  readonly writes?: Readonly<Record<string, Method<Target>>>;
  /** What the client needs to find the object again. */
  readonly identity?: (target: Target, host: HostContext) => Readonly<Record<string, unknown>>;
  /** Members of a collection. */
  readonly items?: (target: Target, host: HostContext) => Awaitable<readonly HostObject[]>;
  /** getItem: throws ItemNotFound. */
  readonly item?: (target: Target, key: CallArguments, host: HostContext) => HostObject;
  /** False for settings of the session that may be set in a read-only workbook. */
  readonly settingIsWrite?: false;
}

/** An object of the model: its class and what it stands for. */
export class HostObject<Target = unknown> {
  /** Set once the client asked to keep the object beyond the request. */
  referenceId: string | null = null;

  private constructor(
    readonly type: HostType<unknown>,
    readonly target: Target,
  ) {}

  /** The one place where the type and its target meet, so the tables may be used on `target` without asking again. */
  static of<Target>(type: HostType<Target>, target: Target): HostObject<Target> {
    return new HostObject(type as HostType<unknown>, target);
  }

  /** Whether this is an object of the given class. */
  is<Other>(type: HostType<Other>): this is HostObject<Other> {
    return this.type === (type as HostType<unknown>);
  }
}

/** What ...OrNullObject methods return when there is nothing. */
export const NULL_OBJECT = Symbol("null object");
