/** A small non-validating XML parser. No DTD, no external entities: a part that declares any is refused. */
import { WorkbookError } from "../../port";
import { emptyAttributes } from "./element";
import type { XmlElement } from "./element";
import { decodeEntities, malformed } from "./entities";

/** SpreadsheetML nests about ten deep; the limit keeps recursion over the tree safe. */
const maxDepth = 200;
/** An element has a dozen attributes, a worksheet's root some twenty namespaces. */
const maxAttributes = 1000;
/** Elements of one tree. An element takes some 200 bytes in memory and four in a part: the size of a part says nothing. */
export const maxElements = 800_000;
/** Elements inside one that passes: a row has 16,384 cells with a few elements each. */
export const maxPassingElements = 300_000;

/** Elements that are used one at a time, such as the rows of a sheet, and not kept: thousands of them cost more to hold than to read. */
export interface Passing {
  readonly parent: string;
  readonly name: string;
  take(element: XmlElement): void;
}

/** The root element, without what was `passing`. Throws WorkbookError unreadable or tooLarge; `part` names the part in its detail. */
export function parseXml(text: string, part: string, passing: Passing | null = null): XmlElement {
  return new Parser(text, part, passing).document();
}

/** Whether anything passes through the tree instead of staying in it. */
function passes({ name }: XmlElement, parent: XmlElement, passing: Passing | null): boolean {
  return passing !== null && name === passing.name && parent.name === passing.parent;
}

const TAB = 9,
  LINE = 10,
  RETURN = 13,
  SPACE = 32,
  BANG = 33,
  QUOTE = 34,
  APOSTROPHE = 39,
  SLASH = 47,
  LESS = 60,
  EQUALS = 61,
  GREATER = 62,
  QUESTION = 63;

function isBlank(code: number): boolean {
  return code === SPACE || code === LINE || code === RETURN || code === TAB;
}

class Parser {
  private at = 0;
  private readonly root: XmlElement = { name: "", attributes: emptyAttributes(), children: [] };
  /** The elements that are not closed yet, the document first, and their names as the text has them. */
  private readonly open: XmlElement[] = [this.root];
  private readonly names: string[] = [""];
  private top = this.root;
  /** Some producers write <x:worksheet xmlns:x="…">; the rest of the adapter knows names without a prefix only. */
  private prefix = "";
  /** Elements of the tree so far, and of the one that is passing at the moment. */
  private kept = 0;
  private held = 0;
  private isPassing = false;

  constructor(
    private readonly text: string,
    private readonly part: string,
    private readonly passing: Passing | null,
  ) {}

  document(): XmlElement {
    const { text } = this;
    this.at = text.indexOf("<");
    while (this.at !== -1) {
      this.markup();
      const next = text.indexOf("<", this.at);
      const end = next === -1 ? text.length : next;
      if (end > this.at && this.open.length > 1)
        this.top.children.push(decodeEntities(text.slice(this.at, end), this.part));
      this.at = next;
    }
    const [root, second] = this.root.children;
    if (root === undefined || typeof root === "string" || second !== undefined || this.open.length !== 1)
      throw malformed(this.part, "end of part");
    return root;
  }

  /** From a "<" to behind its ">". */
  private markup(): void {
    const code = this.text.charCodeAt(this.at + 1);
    if (code === SLASH) this.endTag();
    else if (code === QUESTION) this.skipTo("?>");
    else if (code !== BANG) this.startTag();
    else if (this.text.startsWith("<!--", this.at)) this.skipTo("-->");
    else if (this.text.startsWith("<![CDATA[", this.at)) this.cdata();
    else throw new WorkbookError("unreadable", `${this.part}: document type declarations are refused`);
  }

  private skipTo(mark: string): void {
    const found = this.text.indexOf(mark, this.at);
    if (found === -1) throw malformed(this.part, mark);
    this.at = found + mark.length;
  }

  private cdata(): void {
    const from = this.at + "<![CDATA[".length;
    this.skipTo("]]>");
    if (this.open.length > 1) this.top.children.push(this.text.slice(from, this.at - 3));
  }

  private startTag(): void {
    const raw = this.word(this.at + 1);
    if (raw === "") throw malformed(this.part, "tag name");
    const opened: XmlElement = { name: raw, attributes: emptyAttributes(), children: [] };
    this.count();
    const empty = this.attributes(opened.attributes);
    if (this.open.length === 1) this.learnPrefix(opened);
    if (this.prefix !== "" && raw.startsWith(this.prefix)) opened.name = raw.slice(this.prefix.length);
    if (empty) {
      this.place(opened, this.top);
      return;
    }
    if (passes(opened, this.top, this.passing)) this.isPassing = true;
    this.open.push(opened);
    this.names.push(raw);
    this.top = opened;
    if (this.open.length > maxDepth) throw malformed(this.part, "too deep");
  }

  private endTag(): void {
    const end = this.text.indexOf(">", this.at);
    const closed = this.top;
    const parent = this.open[this.open.length - 2];
    if (end === -1 || parent === undefined || this.names.pop() !== this.text.slice(this.at + 2, end).trim())
      throw malformed(this.part, "end tag");
    this.open.pop();
    this.top = parent;
    this.at = end + 1;
    this.place(closed, parent);
  }

  private place(complete: XmlElement, parent: XmlElement): void {
    if (this.passing === null || !passes(complete, parent, this.passing)) {
      parent.children.push(complete);
      return;
    }
    this.isPassing = false;
    this.held = 0;
    this.passing.take(complete);
  }

  private count(): void {
    if (this.isPassing ? ++this.held > maxPassingElements : ++this.kept > maxElements)
      throw new WorkbookError("tooLarge", `${this.part}: too many elements`);
  }

  private learnPrefix({ name, attributes }: XmlElement): void {
    const colon = name.indexOf(":");
    const namespace = attributes[`xmlns:${name.slice(0, Math.max(0, colon))}`];
    if (colon < 1 || namespace === undefined || attributes["xmlns"] !== undefined) return;
    this.prefix = name.slice(0, colon + 1);
    delete attributes[`xmlns:${name.slice(0, colon)}`];
    attributes["xmlns"] = namespace;
  }

  /** Reads a name from `start` and stops behind it. */
  private word(start: number): string {
    let at = start;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (Number.isNaN(code) || isBlank(code) || code === EQUALS || code === SLASH || code === GREATER || code === LESS)
        break;
      at++;
    }
    this.at = at;
    return this.text.slice(start, at);
  }

  private skipBlanks(): number {
    let code = this.text.charCodeAt(this.at);
    while (isBlank(code)) code = this.text.charCodeAt(++this.at);
    return code;
  }

  /** Up to behind the ">" of the tag; true when it ends in "/>". */
  private attributes(into: Record<string, string>): boolean {
    for (let number = 0; number <= maxAttributes; number++) {
      const code = this.skipBlanks();
      if (code === GREATER) {
        this.at++;
        return false;
      }
      if (code === SLASH && this.text.charCodeAt(this.at + 1) === GREATER) {
        this.at += 2;
        return true;
      }
      const name = this.word(this.at);
      if (name === "" || this.skipBlanks() !== EQUALS) throw malformed(this.part, "tag");
      this.at++;
      into[name] = this.quoted(this.skipBlanks());
    }
    throw malformed(this.part, "too many attributes");
  }

  private quoted(mark: number): string {
    const from = this.at + 1;
    const end = mark === QUOTE || mark === APOSTROPHE ? this.text.indexOf(mark === QUOTE ? '"' : "'", from) : -1;
    if (end === -1) throw malformed(this.part, "attribute");
    this.at = end + 1;
    const value = this.text.slice(from, end);
    // XML 1.0, 3.3.3: a line break in an attribute is a blank; one that is meant is written as a character reference.
    return decodeEntities(/[\t\n]/.test(value) ? value.replace(/[\t\n]/g, " ") : value, this.part);
  }
}
