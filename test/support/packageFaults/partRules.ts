/** Names of parts, content types and relationships (ECMA-376 part 2). */
import type { OpenedPackage } from "./openedPackage";
import { CONTENT_TYPES, relationshipsPath } from "./openedPackage";
import { attributeOf, childrenOf, descendants, Malformed } from "./xml";

type Rule = (pkg: OpenedPackage) => readonly string[];

/** What stands more than once, each once. */
export function repeated(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(words.filter((word) => seen.size === seen.add(word).size))];
}

export const namesDifferByMoreThanCase: Rule = ({ parts }) =>
  repeated([...parts.keys()].map((name) => name.toLowerCase())).map((name) => `two parts are called ${name}`);

export const everyPartIsWellFormed: Rule = (pkg) =>
  [...pkg.parts.keys()]
    .filter((name) => isXml(pkg, name))
    .flatMap((name) => {
      const read = pkg.read(name);
      return read instanceof Malformed ? [`${name} is not well-formed: ${read.message}`] : [];
    });

function isXml(pkg: OpenedPackage, name: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(name)
    ? !name.toLowerCase().endsWith(".vml")
    : typeOf(pkg, name)?.endsWith("xml") === true;
}

function typesOf(pkg: OpenedPackage, list: "Default" | "Override"): readonly (readonly [key: string, type: string])[] {
  return childrenOf(pkg.tree(CONTENT_TYPES) ?? undefined, list).map(({ attributes }) => {
    const key = list === "Default" ? attributes.get("Extension") : attributes.get("PartName")?.replace(/^\//, "");
    return [(key ?? "").toLowerCase(), attributes.get("ContentType") ?? ""];
  });
}

export function typeOf(pkg: OpenedPackage, name: string): string | undefined {
  const key = name.toLowerCase();
  const own = typesOf(pkg, "Override").find(([part]) => part === key);
  return (own ?? typesOf(pkg, "Default").find(([extension]) => extension === key.split(".").at(-1)))?.[1];
}

export const everyPartHasAType: Rule = (pkg) =>
  [...pkg.parts.keys()]
    .filter((name) => name !== CONTENT_TYPES && typeOf(pkg, name) === undefined)
    .map((name) => `${name} has no content type`);

export const typesAreDeclaredOnce: Rule = (pkg) =>
  (["Default", "Override"] as const).flatMap((list) =>
    repeated(typesOf(pkg, list).map(([key]) => key)).map((key) => `two content types (${list}) of ${key}`),
  );

export const typesAreOfPartsThatExist: Rule = (pkg) =>
  typesOf(pkg, "Override")
    .filter(([name]) => pkg.find(name) === undefined)
    .map(([name]) => `content type of the missing part ${name}`);

const MAIN_TYPE = /(?:sheet|template)(?:\.macroEnabled)?\.main\+xml$/i;
const KINDS: Readonly<Record<string, RegExp>> = {
  worksheet: /\.worksheet\+xml$/,
  chartsheet: /\.chartsheet\+xml$/,
  styles: /\.styles\+xml$/,
  sharedStrings: /\.sharedStrings\+xml$/,
  drawing: /\.drawing\+xml$/,
  chart: /\.chart\+xml$/,
  table: /\.table\+xml$/,
  comments: /\.comments\+xml$/,
  theme: /\.theme\+xml$/,
  customXmlProps: /\.customXmlProperties\+xml$/,
};

export const theWorkbookHasAWorkbooksType: Rule = (pkg) =>
  MAIN_TYPE.test(typeOf(pkg, pkg.workbookPath) ?? "") ? [] : [`${pkg.workbookPath} is no workbook by its content type`];

export const onlyTheWorkbookHasItsType: Rule = (pkg) =>
  [...pkg.parts.keys()]
    .filter(
      (name) =>
        name !== CONTENT_TYPES &&
        name.toLowerCase() !== pkg.workbookPath.toLowerCase() &&
        MAIN_TYPE.test(typeOf(pkg, name) ?? ""),
    )
    .map((name) => `${name} has the content type of a workbook`);

export const typesFitRelationships: Rule = (pkg) =>
  owners(pkg)
    .flatMap((owner) => pkg.relationships(owner))
    .flatMap(({ kind, target }) => {
      const wanted = KINDS[kind];
      const name = target === null ? undefined : pkg.find(target);
      return wanted === undefined || name === undefined || wanted.test(typeOf(pkg, name) ?? "")
        ? []
        : [`${name} is no ${kind} by its content type`];
    });

/** Every part that has relationships, and the package itself. */
function owners(pkg: OpenedPackage): readonly string[] {
  return ["", ...[...pkg.parts.keys()].filter((name) => pkg.find(relationshipsPath(name)) !== undefined)];
}

export const relationshipsLeadToParts: Rule = (pkg) =>
  owners(pkg).flatMap((owner) =>
    pkg
      .relationships(owner)
      .filter(({ target }) => target !== null && pkg.find(target) === undefined)
      .map(({ id, target }) => `relationship ${id} of ${owner || "the package"} leads to the missing ${target ?? ""}`),
  );

export const relationshipIdsAreUnique: Rule = (pkg) =>
  owners(pkg).flatMap((owner) =>
    repeated(pkg.relationships(owner).map(({ id }) => id)).map(
      (id) => `two relationships ${id} of ${owner || "the package"}`,
    ),
  );

export const relationshipPartsHaveOwners: Rule = (pkg) =>
  [...pkg.parts.keys()]
    .filter((name) => /(?:^|\/)_rels\/[^/]+\.rels$/.test(name))
    .flatMap((name) => {
      const owner = name.replace(/_rels\/([^/]+)\.rels$/, "$1");
      return pkg.find(owner) === undefined ? [`${name} belongs to no part`] : [];
    });

const RELATIONSHIP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** In the workbook and its sheets: an r:id that no relationship has. */
export const relationshipsThatAreNamedExist: Rule = (pkg) =>
  [pkg.workbookPath, ...pkg.tabs().flatMap(({ part }) => (part === null ? [] : [part]))].flatMap((owner) => {
    const root = pkg.tree(owner);
    if (root === null) return [];
    const prefixes = [...root.attributes]
      .filter(([, value]) => value === RELATIONSHIP_NAMESPACE)
      .map(([key]) => key.replace("xmlns:", ""));
    const ids = new Set(pkg.relationships(owner).map(({ id }) => id));
    const named = root.children.filter(({ name }) => name !== "sheetData").flatMap(descendants);
    return named
      .filter(
        (node) =>
          prefixes.some((prefix) => node.attributes.has(`${prefix}:id`)) && !ids.has(attributeOf(node, "id") ?? ""),
      )
      .map(
        (node) =>
          `${owner}: ${node.name} names the relationship ${attributeOf(node, "id") ?? ""}, which does not exist`,
      );
  });

export const partRules: readonly Rule[] = [
  namesDifferByMoreThanCase,
  everyPartIsWellFormed,
  everyPartHasAType,
  typesAreDeclaredOnce,
  typesAreOfPartsThatExist,
  theWorkbookHasAWorkbooksType,
  onlyTheWorkbookHasItsType,
  typesFitRelationships,
  relationshipsLeadToParts,
  relationshipIdsAreUnique,
  relationshipPartsHaveOwners,
  relationshipsThatAreNamedExist,
];
