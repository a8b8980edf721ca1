/** The parts of a document that is read from the front: the performance forms stand behind the chapter that speaks of them, and the text goes on after them. */
import type { Part, Publication, TablePart, TextPart } from "../publication";

/** Sheets of a workbook cannot stand within a text: there the forms follow the whole of it. */
export function wordParts({ parts }: Pick<Publication, "parts">): readonly Part[] {
  const speaking = parts.find((part): part is TextPart => part.kind === "text" && part.formsAt !== undefined);
  const forms = parts.filter((part): part is TablePart => part.kind === "table" && part.isForm === true);
  if (speaking?.formsAt === undefined || forms.length === 0) return parts;
  const { formsAt, ...text } = speaking;
  const rest = text.blocks.slice(formsAt);
  const parted: readonly Part[] = [
    { ...text, blocks: text.blocks.slice(0, formsAt) }, ...forms,
    ...(rest.length === 0 ? [] : [{ ...text, title: "", titleAt: null, blocks: rest, goesOn: true } as const]),
  ];
  return parts.flatMap((part) => (part === speaking ? parted : forms.includes(part as TablePart) ? [] : [part]));
}
