/** What stands outside the body of a document: footnotes and endnotes, by their numbers, and words over and under the pages. */
import type { OfficePackage } from "../../file/parts/officePackage";
import { relationshipsOf } from "../../file/parts/relationships";
import { childrenOf, textOf } from "../../file/xml/element";
import type { XmlElement } from "../../file/xml/element";
import { valueOf } from "./attributes";

export type NoteKind = "footnote" | "endnote";

/** The note as a holder of paragraphs; undefined where there is none of that number. */
export function readNotes(
  pkg: OfficePackage,
  documentPath: string,
): (kind: NoteKind, id: string) => XmlElement | undefined {
  const notes = new Map(
    (["footnote", "endnote"] as const).flatMap((kind) =>
      partsOf(pkg, documentPath, `${kind}s`).flatMap((part) =>
        childrenOf(part, kind).map((note) => [`${kind} ${valueOf(note.attributes, "id") ?? ""}`, note] as const),
      ),
    ),
  );
  return (kind, id) => notes.get(`${kind} ${id}`);
}

export interface PageWords {
  /** Headers and footers that say more than a number of the page. */
  readonly count: number;
  /** Those that call the document a draft. */
  readonly drafts: number;
}

const DRAFT = /草稿|征求意见稿|送审稿|讨论稿/;

export function wordsOnPages(pkg: OfficePackage, documentPath: string): PageWords {
  const words = ["header", "footer"]
    .flatMap((kind) => partsOf(pkg, documentPath, kind))
    .map((part) => textsIn(part).replace(/\s/g, ""))
    .filter((text) => /\p{Script=Han}/u.test(text.replace(/[第共页]/g, "")));
  return { count: words.length, drafts: words.filter((text) => DRAFT.test(text)).length };
}

function partsOf(pkg: OfficePackage, documentPath: string, kind: string): readonly XmlElement[] {
  return relationshipsOf(pkg, documentPath)
    .filter(({ type, target, external }) => !external && type.endsWith(`/${kind}`) && pkg.has(target))
    .map(({ target }) => pkg.read(target));
}

/** With the words of a watermark, which stand in an attribute. */
function textsIn(parent: XmlElement): string {
  return childrenOf(parent)
    .map((child) => (child.name === "t" ? textOf(child) : (child.attributes["string"] ?? "") + textsIn(child)))
    .join("");
}
