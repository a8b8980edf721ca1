/** The parts of a document that is read from the front: the performance forms and 政府购买服务指导性目录 stand behind the chapter that speaks of them, and the text goes on after them. */
import type { AttachmentKind, PublicationPart, Publication, TablePart, TextPart } from "../publication";

/** Sheets of a workbook cannot stand within a text: there they follow the whole of it. */
export function wordParts({ parts }: Pick<Publication, "parts">): readonly PublicationPart[] {
  const moved = new Set<PublicationPart>();
  const parted = new Map<PublicationPart, readonly PublicationPart[]>();
  for (const part of parts) {
    if (part.kind !== "text" || part.placed === undefined) continue;
    const places = placesOf(part, parts).filter(({ tables }) => tables.length > 0);
    places.forEach(({ tables }) => tables.forEach((table) => moved.add(table)));
    if (places.length > 0) parted.set(part, divided(part, places));
  }
  return parts.flatMap((part) => parted.get(part) ?? (moved.has(part) ? [] : [part]));
}

interface Place {
  /** Before this block of the text. */
  readonly at: number;
  readonly tables: readonly TablePart[];
}

function placesOf({ placed = {} }: TextPart, parts: readonly PublicationPart[]): readonly Place[] {
  const kinds: readonly AttachmentKind[] = ["form", "guide"];
  return kinds
    .flatMap((kind) => {
      const at = placed[kind];
      return at === undefined
        ? []
        : [
            {
              at,
              tables: parts.filter((part): part is TablePart => part.kind === "table" && part.attachment === kind),
            },
          ];
    })
    .sort((one, other) => one.at - other.at);
}

function divided({ placed: _, ...text }: TextPart, places: readonly Place[]): readonly PublicationPart[] {
  const ends = [...places.map(({ at }) => at), text.blocks.length];
  return ends.flatMap((end, index): readonly PublicationPart[] => {
    const blocks = text.blocks.slice(index === 0 ? 0 : ends[index - 1], end);
    const own: readonly PublicationPart[] =
      index === 0
        ? [{ ...text, blocks }]
        : blocks.length === 0
          ? []
          : [{ ...text, title: "", titleAt: null, blocks, goesOn: true }];
    return [...own, ...(places[index]?.tables ?? [])];
  });
}
