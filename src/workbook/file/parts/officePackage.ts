/**
 * The parts of one .xlsx, some of them as XML trees. Parts nobody edits leave as the bytes they came in,
 * which is why charts, pictures, pivot tables and other add-ins' data survive.
 */
import { strToU8 } from "fflate";
import { WorkbookError } from "../../port";
import { writeArchive } from "../zip/archive";
import type { Parts } from "../zip/archive";
import { childOf, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { decodeXml } from "../xml/encoding";
import { parseXml } from "../xml/parse";
import { serializeXml, xmlDeclaration } from "../xml/serialize";
import { contentTypeOf, declareContentType, forgetContentType } from "./contentTypes";

const contentTypesPath = "[Content_Types].xml";

/** Names of parts are compared without regard to case (ECMA-376 part 2, 9.1.1): every method takes a path in any spelling. */
export class OfficePackage {
  private readonly parts: Map<string, Uint8Array>;
  /** Lower case → the name in the archive. */
  private readonly names = new Map<string, string>();
  private readonly trees = new Map<string, XmlElement>();
  private readonly edited = new Set<string>();

  constructor(parts: Parts) {
    this.parts = new Map(parts);
    for (const path of parts.keys()) this.know(path);
  }

  /** An independent copy: editing one leaves the other as it was. */
  fork(): OfficePackage {
    return new OfficePackage(this.currentParts());
  }

  has(path: string): boolean {
    return this.names.has(path.toLowerCase());
  }

  /** The part as a tree, not to be changed. Throws unreadable when it is missing or malformed. */
  read(given: string): XmlElement {
    const path = this.nameOf(given);
    const known = this.trees.get(path);
    if (known !== undefined) return known;
    const tree = parseXml(this.text(path), path);
    this.trees.set(path, tree);
    return tree;
  }

  /**
   * Hands over the elements called `name` right under `parent`, one by one, and returns the rest of the part.
   * Meant for parts with thousands of them: no tree is kept, unless somebody is editing it.
   */
  readThrough(given: string, parent: string, name: string, take: (element: XmlElement) => void): XmlElement {
    const path = this.nameOf(given);
    const known = this.trees.get(path);
    if (known === undefined) return parseXml(this.text(path), path, { parent, name, take });
    const holder = known.name === parent ? known : childOf(known, parent);
    if (holder !== undefined) childrenOf(holder, name).forEach(take);
    return known;
  }

  /** The part as a tree that may be changed in place. */
  edit(path: string): XmlElement {
    const tree = this.read(path);
    this.edited.add(this.nameOf(path));
    return tree;
  }

  /** Throws unreadable for a part that is missing or no text. */
  text(path: string): string {
    const bytes = this.parts.get(this.nameOf(path));
    if (bytes === undefined) throw new WorkbookError("unreadable", `${path} is missing`);
    return decodeXml(bytes, path);
  }

  /** A new part; every part says what it is, because the package's defaults may say something else of its extension. */
  create(path: string, root: XmlElement, type: string): void {
    this.know(path);
    this.trees.set(path, root);
    this.edited.add(path);
    this.declare(path, type);
  }

  /** The part holds this XML from now on, whatever it held before; `xml` is without a declaration. */
  writeText(given: string, xml: string, type: string): void {
    this.know(given);
    const path = this.nameOf(given);
    this.parts.set(path, strToU8(xmlDeclaration + xml));
    this.trees.delete(path);
    this.edited.delete(path);
    this.declare(path, type);
  }

  remove(given: string): void {
    const path = this.nameOf(given);
    this.parts.delete(path);
    this.trees.delete(path);
    this.edited.delete(path);
    this.names.delete(path.toLowerCase());
    forgetContentType(this.edit(contentTypesPath), path);
  }

  contentType(path: string): string | undefined {
    return contentTypeOf(this.read(contentTypesPath), path);
  }

  /** A path that no part has: `prefix` + number + `suffix`. */
  freePath(prefix: string, suffix: string): string {
    let number = 1;
    while (this.has(`${prefix}${number}${suffix}`)) number++;
    return `${prefix}${number}${suffix}`;
  }

  toBytes(): Uint8Array {
    return writeArchive(this.currentParts());
  }

  private declare(path: string, type: string): void {
    if (this.contentType(path) !== type) declareContentType(this.edit(contentTypesPath), path, type);
  }

  private know(path: string): void {
    const key = path.toLowerCase();
    if (!this.names.has(key)) this.names.set(key, path);
  }

  /** The name in the archive of a part that is given in any spelling. */
  nameOf(path: string): string {
    return this.names.get(path.toLowerCase()) ?? path;
  }

  private currentParts(): Map<string, Uint8Array> {
    const parts = new Map(this.parts);
    for (const path of this.edited) {
      const tree = this.trees.get(path);
      if (tree !== undefined) parts.set(path, strToU8(serializeXml(tree)));
    }
    return parts;
  }
}
