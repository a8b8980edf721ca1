/** Character references of XML text. */
import { WorkbookError } from "../../port";
import { changedInPieces } from "./pieces";

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** `&lt;` `&#10;` `&#xA;` as characters. Throws unreadable for any other entity: without a DTD there is none. */
export function decodeEntities(text: string, part: string): string {
  if (!text.includes("&")) return text;
  return changedInPieces(text, (piece) =>
    piece.replace(/&([^;\s]{1,10});?/g, (_, name: string) => decodedEntity(name, part)),
  );
}

function decodedEntity(name: string, part: string): string {
  const code = name.startsWith("#x")
    ? parseInt(name.slice(2), 16)
    : name.startsWith("#")
      ? parseInt(name.slice(1), 10)
      : null;
  const decoded =
    code === null
      ? Object.hasOwn(named, name)
        ? named[name]
        : undefined
      : code <= 0x10ffff
        ? String.fromCodePoint(code)
        : undefined;
  if (decoded === undefined) throw malformed(part, `entity ${name}`);
  return decoded;
}

/** `where` says what the parser was reading. */
export function malformed(part: string, where: string): WorkbookError {
  return new WorkbookError("unreadable", `${part}: malformed XML (${where})`);
}
