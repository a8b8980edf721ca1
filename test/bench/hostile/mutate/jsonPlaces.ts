/** Reaching into a JSON document: every place of it, and text put there that JSON.stringify cannot write. */
import type { Random } from "../../../support/seededRandom";
import { oneOf } from "../mutation";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Container = Json[] | { [key: string]: Json };

export interface Place {
  readonly holder: Container;
  readonly key: string;
  readonly value: Json;
}

const RAW = /"@raw(\d+)@"/g;

/** Every place of the document, the document itself left out. */
function placesOf(value: Json): readonly Place[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Place[] => [
    { holder: value, key, value: inner },
    ...placesOf(inner),
  ]);
}

export function put({ holder, key }: Place, value: Json): void {
  (holder as { [key: string]: Json })[key] = value;
}

export type Change = (text: string, random: Random) => string;

/** `edit` may put "@raw0@" where the text that it returns belongs. */
export function structural(edit: (places: readonly Place[], random: Random) => readonly string[] | null): Change {
  return (text, random) => {
    const document = JSON.parse(text) as Json;
    const places = placesOf(document);
    if (places.length === 0) return text;
    const raw = edit(places, random) ?? [];
    return JSON.stringify(document).replace(RAW, (_, index: string) => raw[Number(index)] ?? "null");
  };
}

export function somewhere(
  values: (random: Random, place: Place) => string,
  pick: (place: Place) => boolean = () => true,
): Change {
  return structural((places, random) => {
    const fitting = places.filter(pick);
    const from = fitting.length > 0 ? fitting : places;
    return Array.from({ length: oneOf([1, 1, 4, 40], random) }, (_, index) => {
      const place = oneOf(from, random);
      put(place, `@raw${index}@`);
      return values(random, place);
    });
  });
}
