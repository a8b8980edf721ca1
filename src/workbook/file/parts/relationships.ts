/** Which part points to which (ECMA-376 part 2, relationships): read, resolved and added. */
import { childrenOf, element } from "../xml/element";
import type { OfficePackage } from "./officePackage";

const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const relationshipTypes = {
  officeDocument: `${base}/officeDocument`,
  worksheet: `${base}/worksheet`,
  styles: `${base}/styles`,
  theme: `${base}/theme`,
  sharedStrings: `${base}/sharedStrings`,
  calcChain: `${base}/calcChain`,
  externalLink: `${base}/externalLink`,
  table: `${base}/table`,
  drawing: `${base}/drawing`,
  chart: `${base}/chart`,
  customXml: `${base}/customXml`,
  customXmlProps: `${base}/customXmlProps`,
  comments: `${base}/comments`,
  extendedProperties: `${base}/extended-properties`,
  coreProperties: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
} as const;

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of the part inside the package, or the address when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part; "" is the package itself. */
export function relationshipsOf(pkg: OfficePackage, part: string): Relationship[] {
  const path = relationshipsPath(part);
  if (!pkg.has(path)) return [];
  return childrenOf(pkg.read(path), "Relationship").map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type: attributes["Type"] ?? "",
      target: external ? target : resolve(part, target),
      external,
    };
  });
}

/** The relationship that an element names. The prefix of the namespace is "r" by habit only. */
export function relationshipId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(":id"));
  return key === undefined ? "" : (attributes[key] ?? "");
}

/** Adds a relationship from `part` to the part `target` and returns its id. */
export function addRelationship(pkg: OfficePackage, part: string, type: string, target: string): string {
  const path = relationshipsPath(part);
  if (!pkg.has(path)) pkg.create(path, element("Relationships", { xmlns: namespace }), relationshipsType);
  const root = pkg.edit(path);
  const used = new Set(childrenOf(root).map((child) => child.attributes["Id"]));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  root.children.push(element("Relationship", { Id: id, Type: type, Target: `/${target}` }));
  return id;
}

/** Targets that differ from the names of their parts in case only are spelt as these are: not every program looks without regard to case. */
export function spellTargets(pkg: OfficePackage, part: string): void {
  const wrong = relationshipsOf(pkg, part).filter(
    ({ external, target }) => !external && pkg.has(target) && pkg.nameOf(target) !== target,
  );
  if (wrong.length === 0) return;
  const targets = new Map(wrong.map(({ id, target }) => [id, `/${pkg.nameOf(target)}`]));
  for (const { attributes } of childrenOf(pkg.edit(relationshipsPath(part)), "Relationship")) {
    attributes["Target"] = targets.get(attributes["Id"] ?? "") ?? attributes["Target"] ?? "";
  }
}

/** Removes every relationship of `part` that leads to `target`. */
export function removeRelationshipsTo(pkg: OfficePackage, part: string, target: string): void {
  const same = (path: string): boolean => path.toLowerCase() === target.toLowerCase();
  const ids = new Set(
    relationshipsOf(pkg, part)
      .filter((one) => !one.external && same(one.target))
      .map((one) => one.id),
  );
  const root = pkg.edit(relationshipsPath(part));
  root.children = childrenOf(root).filter((child) => !ids.has(child.attributes["Id"] ?? ""));
}

function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolve(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
