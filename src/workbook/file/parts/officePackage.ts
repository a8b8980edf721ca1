/**
 * The parts of one .xlsx, some of them as XML trees. Parts nobody edits leave as the bytes they came in,
 * which is why charts, pictures, pivot tables and other add-ins' data survive.
 */
import { strFromU8, strToU8 } from "fflate";
import { WorkbookError } from "../../port";
import { writeArchive } from "../zip/archive";
import type { Parts } from "../zip/archive";
import { childOf, childrenOf, element } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse";
import { serializeXml } from "../xml/serialize";

const contentTypesPath = "[Content_Types].xml";

export class OfficePackage {
  private readonly parts: Map<string, Uint8Array>;
  private readonly trees = new Map<string, XmlElement>();
  private readonly edited = new Set<string>();

  constructor(parts: Parts) {
    this.parts = new Map(parts);
  }

  /** An independent copy: editing one leaves the other as it was. */
  fork(): OfficePackage {
    return new OfficePackage(this.currentParts());
  }

  has(path: string): boolean {
    return this.parts.has(path) || this.trees.has(path);
  }

  /** The part as a tree, not to be changed. Throws unreadable when it is missing or malformed. */
  read(path: string): XmlElement {
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
  readThrough(path: string, parent: string, name: string, take: (element: XmlElement) => void): XmlElement {
    const known = this.trees.get(path);
    if (known === undefined) return parseXml(this.text(path), path, { parent, name, take });
    const holder = known.name === parent ? known : childOf(known, parent);
    if (holder !== undefined) childrenOf(holder, name).forEach(take);
    return known;
  }

  /** The part as a tree that may be changed in place. */
  edit(path: string): XmlElement {
    this.edited.add(path);
    return this.read(path);
  }

  text(path: string): string {
    const bytes = this.parts.get(path);
    if (bytes === undefined) throw new WorkbookError("unreadable", `${path} is missing`);
    return strFromU8(bytes).replace(/^\uFEFF/, "");
  }

  create(path: string, root: XmlElement): void {
    this.trees.set(path, root);
    this.edited.add(path);
  }

  createText(path: string, xml: string): void {
    this.parts.set(path, strToU8(xml));
    this.trees.delete(path);
    this.edited.delete(path);
  }

  remove(path: string): void {
    this.parts.delete(path);
    this.trees.delete(path);
    this.edited.delete(path);
    const types = this.edit(contentTypesPath);
    types.children = childrenOf(types).filter((child) => child.attributes["PartName"] !== `/${path}`);
  }

  /** Declares what the part is; every part but plain .xml and .rels needs it. */
  setContentType(path: string, type: string): void {
    this.edit(contentTypesPath).children.push(element("Override", { PartName: `/${path}`, ContentType: type }));
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

  private currentParts(): Map<string, Uint8Array> {
    const parts = new Map(this.parts);
    for (const path of this.edited) {
      const tree = this.trees.get(path);
      if (tree !== undefined) parts.set(path, strToU8(serializeXml(tree)));
    }
    return parts;
  }
}
