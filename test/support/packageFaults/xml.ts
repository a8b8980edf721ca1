/** A strict reader of XML, which shares nothing with the one that is tested: what it refuses, Excel refuses. */

export interface Node {
  /** Without its prefix. */
  readonly name: string;
  /** Names as they are written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  /** Directly inside the element. */
  readonly text: string;
}

export class Malformed extends Error {}

/** Everything outside XML 1.0's Char, but halves of pairs: the decoder refuses those that stand alone. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAME = "[\\p{L}_:][\\p{L}\\p{N}_:.·-]*";
const MARKUP = new RegExp(
  `<!--[^]*?-->|<\\?[^]*?\\?>|<!\\[CDATA\\[([^]*?)\\]\\]>|<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  "uy",
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "gu");
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Throws Malformed. */
export function readXml(bytes: Uint8Array): Node {
  const text = decoded(bytes);
  const bad = FORBIDDEN.exec(text);
  if (bad !== null)
    throw new Malformed(`character U+${bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
  return new Reader(text).root();
}

/** UTF-8, or UTF-16 with a mark of its order. */
export function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    throw new Malformed(`bytes that are no ${encoding}`);
  }
}

/** Filled in as it is read. */
class Element implements Node {
  readonly name: string;
  readonly children: Element[] = [];
  text = "";

  constructor(
    /** With its prefix. */
    readonly tag: string,
    readonly attributes: ReadonlyMap<string, string>,
  ) {
    this.name = tag.slice(tag.indexOf(":") + 1);
  }
}

const none: ReadonlyMap<string, string> = new Map();

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  root(): Node {
    const document = new Element("", none);
    const open = [document];
    while (this.at < this.source.length) {
      const next = this.source.indexOf("<", this.at);
      const end = next === -1 ? this.source.length : next;
      const top = open.at(-1) ?? document;
      if (end > this.at) top.text += unescaped(this.source.slice(this.at, end));
      if (next === -1) break;
      this.at = next;
      this.markup(open, top);
    }
    const [root, second] = document.children;
    if (open.length !== 1 || root === undefined || second !== undefined || document.text.trim() !== "")
      throw new Malformed("no single root element");
    return root;
  }

  private markup(open: Element[], top: Element): void {
    MARKUP.lastIndex = this.at;
    const match = MARKUP.exec(this.source);
    if (match === null) throw new Malformed(`markup at ${this.source.slice(this.at, this.at + 30)}`);
    this.at = MARKUP.lastIndex;
    const [, literal, closing, tag, attributes = "", empty] = match;
    if (literal !== undefined) top.text += literal;
    if (tag === undefined) return;
    if (closing === "/") {
      if (top.tag !== tag) throw new Malformed(`</${tag}> closes <${top.tag}>`);
      open.pop();
      return;
    }
    const element = new Element(tag, attributes === "" ? none : attributesOf(attributes, tag));
    top.children.push(element);
    if (empty !== "/") open.push(element);
  }
}

function attributesOf(source: string, tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of source.matchAll(ATTRIBUTE)) {
    if (found.has(name)) throw new Malformed(`${name} twice in <${tag}>`);
    found.set(name, unescaped(double ?? single ?? ""));
  }
  return found;
}

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,12};)?/g, (whole, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? "";
    const code = /^#x[0-9a-f]+$/i.test(name)
      ? parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : null;
    const character = code === null ? ENTITIES[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (character === undefined || FORBIDDEN.test(character) || /^[\ud800-\udfff]$/.test(character))
      throw new Malformed(`reference ${whole}`);
    return character;
  });
}

export function childrenOf(parent: Node | undefined, name?: string): readonly Node[] {
  return parent?.children.filter((child) => name === undefined || child.name === name) ?? [];
}

export function childOf(parent: Node | undefined, name: string): Node | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** The attribute, whatever the prefix of its name is. */
export function attributeOf({ attributes }: Node, name: string): string | undefined {
  const plain = attributes.get(name);
  if (plain !== undefined) return plain;
  for (const [key, value] of attributes) if (key.endsWith(`:${name}`) && !key.startsWith("xmlns")) return value;
  return undefined;
}

export function descendants(root: Node): readonly Node[] {
  return [root, ...root.children.flatMap(descendants)];
}
