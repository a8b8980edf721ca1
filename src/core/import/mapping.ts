/** Which column holds which field. A column is never guessed: none or several under a known name, and the user has to say. */
import { columnIndex } from "../model/columnLetters";
import { normalizeText } from "../text/normalize";
import { FIELD_IDS, fieldsNamed, headerKey } from "./fields";
import type { FieldId } from "./fields";
import type { Header, HeaderColumn } from "./header";

/** What the user said about a field: a column by its header text or its place, or null for "the list has none". */
export type ColumnChoice = { readonly header: string } | { readonly column: number } | null;

export type FieldColumn =
  | { readonly state: "found"; readonly column: HeaderColumn }
  /** Not in the list, and not needed; or the user said so. */
  | { readonly state: "absent" }
  | { readonly state: "missing" }
  | { readonly state: "ambiguous"; readonly columns: readonly HeaderColumn[] }
  /** The user named a header that is not there, or stands there several times. */
  | { readonly state: "wrongChoice"; readonly header: string; readonly columns: readonly HeaderColumn[] };

export type Mapping = ReadonlyMap<FieldId, FieldColumn>;

export function mapColumns(
  header: Header,
  required: ReadonlySet<FieldId>,
  choices: ReadonlyMap<FieldId, ColumnChoice>,
): Mapping {
  return new Map(FIELD_IDS.map((field) => [field, placeOf(field, header, required.has(field), choices.get(field))]));
}

function placeOf(field: FieldId, header: Header, required: boolean, choice: ColumnChoice | undefined): FieldColumn {
  if (choice === undefined) return byName(field, header, required);
  if (choice === null) return { state: required ? "missing" : "absent" };
  return "column" in choice ? byPlace(header, choice.column, required) : byHeader(header, choice.header);
}

function byName(field: FieldId, header: Header, required: boolean): FieldColumn {
  const columns = header.columns.filter(({ text }) => fieldsNamed(text).includes(field));
  const [first, ...more] = columns;
  if (first === undefined) return { state: required ? "missing" : "absent" };
  return more.length === 0 ? { state: "found", column: first } : { state: "ambiguous", columns };
}

function byPlace(header: Header, column: number, required: boolean): FieldColumn {
  const found = header.columns.find((candidate) => candidate.column === column);
  if (found) return { state: "found", column: found };
  return { state: required ? "missing" : "absent" };
}

const PLACE = /^([A-Z]{1,3})列$/i;

/** "H列" is the column H whatever its header says, for lists with the same header twice. */
function byHeader(header: Header, text: string): FieldColumn {
  const place = PLACE.exec(normalizeText(text))?.[1];
  const columns = header.columns.filter((candidate) => {
    if (place !== undefined && candidate.column === columnIndex(place)) return true;
    return normalizeText(candidate.text) === normalizeText(text) || headerKey(candidate.text) === headerKey(text);
  });
  const [first, ...more] = columns;
  return first !== undefined && more.length === 0
    ? { state: "found", column: first }
    : { state: "wrongChoice", header: text, columns };
}

/** The columns by field; fields without one are left out. */
export function foundColumns(mapping: Mapping): ReadonlyMap<FieldId, HeaderColumn> {
  return new Map(
    [...mapping].flatMap(([field, place]) => (place.state === "found" ? [[field, place.column] as const] : [])),
  );
}

export function unsettledFields(mapping: Mapping): readonly FieldId[] {
  return [...mapping]
    .filter(([, place]) => place.state !== "found" && place.state !== "absent")
    .map(([field]) => field);
}
