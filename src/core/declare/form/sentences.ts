/**
 * Sentences whose slots are those of their text: a slot that is missing, is not in the text, or names a table, row, column or field that
 * the form does not have is a compile error.
 */
import type { Sentence, Slot } from "../narrative";
import type { InfoSpec } from "../info";
import type { AnyTable, ColumnOf, FieldOf, GroupOf } from "./names";

/** The names in braces. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** {year} and {lastYear} need no slot, but may have one. */
type Slots<Text extends string, S> = string extends Text
  ? Readonly<Record<string, S>>
  : { readonly [Name in Exclude<NamesIn<Text>, "year" | "lastYear">]: S } & {
      readonly year?: S;
      readonly lastYear?: S;
    };

/** With the names of the form where the schema has texts. */
type NamedSlot<All extends AnyTable, Field extends string> = Typed<Slot, All, Field>;

type Typed<S, All extends AnyTable, Field extends string> = S extends { readonly table: string; readonly group: string }
  ? Fields<Omit<S, "table" | "group" | "column" | "code">, Field> &
      (S extends { readonly code: string } ? CodedPlace<All> : Place<All>)
  : Fields<S, Field>;

/** Group and column are of one table. */
type Place<All extends AnyTable> = All extends AnyTable
  ? { readonly table: All["id"]; readonly group: GroupOf<All>; readonly column: ColumnOf<All> }
  : never;
type CodedPlace<All extends AnyTable> = All extends AnyTable
  ? {
      readonly table: All["id"];
      readonly group: GroupOf<All>;
      readonly column: ColumnOf<All>;
      readonly code: ColumnOf<All>;
    }
  : never;

type Fields<S, Field extends string> = {
  readonly [K in keyof S]: K extends "field"
    ? Field | Exclude<S[K], string>
    : K extends "fields" | "with" | "less" | "needs"
      ? readonly Field[] | Extract<S[K], undefined>
      : S[K];
};

type Said<Text extends string, S> = Omit<Sentence, "text" | "slots" | "whenZero"> & {
  readonly text: Text;
  readonly slots: Slots<NoInfer<Text>, S>;
};

type Zero<Text extends string, S, Field extends string> = Omit<
  NonNullable<Sentence["whenZero"]>,
  "text" | "slots" | "entered"
> & {
  readonly entered?: readonly Field[];
  readonly text: Text;
  readonly slots: Slots<NoInfer<Text>, S>;
};

export interface Sentences<All extends AnyTable, Info extends InfoSpec> {
  sentence<Text extends string, ZeroText extends string = "">(
    said: Said<Text, NamedSlot<All, FieldOf<Info>>> & {
      readonly whenZero?: Zero<ZeroText, NamedSlot<All, FieldOf<Info>>, FieldOf<Info>>;
    },
  ): Sentence;
}

/** What is said has narrower names than the schema, and no others; the compiler compares the two only loosely. */
export function sentencesOf<All extends AnyTable, Info extends InfoSpec>(): Sentences<All, Info> {
  return { sentence: (said) => said as Sentence };
}
