/** Custom XML parts of the workbook: well-formed XML texts found by namespace or id. */

export interface CustomXmlPart {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

/** Keeps parts in the order they were added. */
export class CustomXmlStore {
  private parts: CustomXmlPart[] = [];
  private sequence = 0;

  list(): readonly CustomXmlPart[] {
    return this.parts;
  }

  find(id: string): CustomXmlPart | undefined {
    return this.parts.find((part) => part.id === id);
  }

  /** Null when the text is not well-formed XML. */
  add(xml: string): CustomXmlPart | null {
    const namespace = rootNamespace(xml);
    if (namespace === null) return null;
    this.sequence += 1;
    const part = { id: `{00000000-0000-4000-8000-${String(this.sequence).padStart(12, "0")}}`, namespace, xml };
    this.parts.push(part);
    return part;
  }

  /** False when the text is not well-formed XML; the part is then unchanged. */
  replace(id: string, xml: string): boolean {
    const namespace = rootNamespace(xml);
    if (namespace === null) return false;
    this.parts = this.parts.map((part) => (part.id === id ? { id, namespace, xml } : part));
    return true;
  }

  delete(id: string): void {
    this.parts = this.parts.filter((part) => part.id !== id);
  }
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.:-]*`;
const ATTRIBUTES = String.raw`(?:\s+${NAME}\s*=\s*(?:"[^<"]*"|'[^<']*'))*`;
const PIECE = new RegExp(
  String.raw`<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(${NAME})(${ATTRIBUTES})\s*(/?)>|</(${NAME})\s*>|[^<]+`,
  "uy",
);
const BARE_AMPERSAND = /&(?!(?:[a-z]+|#\d+|#x[\da-f]+);)/i;

/** The namespace of the root element ("" for none), or null when tags do not nest or something stands outside the root. */
export function rootNamespace(xml: string): string | null {
  const open: string[] = [];
  let root: { name: string; attributes: string } | null = null;
  PIECE.lastIndex = 0;
  const text = xml.replace(/^\uFEFF/, "");
  while (PIECE.lastIndex < text.length) {
    const match = PIECE.exec(text);
    if (!match) return null;
    const [piece, name, attributes = "", selfClosing, closed] = match;
    if (closed !== undefined) {
      if (open.pop() !== closed) return null;
    } else if (name !== undefined) {
      if (open.length === 0 && root) return null;
      root ??= { name, attributes };
      if (selfClosing !== "/") open.push(name);
    } else if (!isHarmless(piece, open.length > 0)) {
      return null;
    }
  }
  return root && open.length === 0 ? declaredNamespace(root.name, root.attributes) : null;
}

function isHarmless(piece: string, insideRoot: boolean): boolean {
  if (piece.startsWith("<")) return insideRoot || !piece.startsWith("<![CDATA[");
  return insideRoot ? !BARE_AMPERSAND.test(piece) : piece.trim() === "";
}

function declaredNamespace(name: string, attributes: string): string {
  const prefix = name.includes(":") ? `xmlns:${name.split(":")[0]}` : "xmlns";
  const match = new RegExp(`\\s${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(attributes);
  return match?.[1] ?? match?.[2] ?? "";
}
