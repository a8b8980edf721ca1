/** The files that a workbook is linked to, in the order in which formulas number them: [1], [2] … */
import { childOf, childrenOf } from "../xml/element";
import type { OfficePackage } from "../parts/officePackage";
import { relationshipId, relationshipTypes, relationshipsOf } from "../parts/relationships";

/** Names without folders; a link whose file is not named (DDE, a damaged part) keeps its place as "". */
export function linkedFiles(pkg: OfficePackage, workbookPath: string): readonly string[] {
  const list = childOf(pkg.read(workbookPath), "externalReferences");
  if (list === undefined) return [];
  const parts = new Map(
    relationshipsOf(pkg, workbookPath)
      .filter((one) => one.type === relationshipTypes.externalLink)
      .map((one) => [one.id, one.target]),
  );
  return childrenOf(list, "externalReference").map(({ attributes }) =>
    fileOf(pkg, parts.get(relationshipId(attributes))),
  );
}

function fileOf(pkg: OfficePackage, part: string | undefined): string {
  const address = part === undefined ? undefined : relationshipsOf(pkg, part).find((one) => one.external)?.target;
  return address === undefined ? "" : decoded(address.replace(/\\/g, "/").split("/").at(-1) ?? "");
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A percent sign that is one: 完成率100%.xlsx
    return name;
  }
}
