/** docProps: who made the file, who saved it last, its title (ECMA-376 part 2, core properties; part 1, 22.2). */
import type { DocumentProperties } from "../../../core/model/snapshot";
import { maxCellText } from "../../address";
import type { OfficePackage } from "../parts/officePackage";
import { relationshipTypes, relationshipsOf } from "../parts/relationships";
import type { XmlElement } from "../xml/element";
import { childrenOf, textOf } from "../xml/element";

/** Undefined where a part is damaged: spreadsheet programs open such a file all the same. */
export function documentProperties(pkg: OfficePackage): DocumentProperties | undefined {
  try {
    const core = fieldsOf(pkg, relationshipTypes.coreProperties);
    const more = fieldsOf(pkg, relationshipTypes.extendedProperties);
    const field = (name: string): string => (core.get(name) ?? more.get(name) ?? "").trim().slice(0, maxCellText);
    return {
      author: field("creator"),
      lastAuthor: field("lastModifiedBy"),
      company: field("Company"),
      manager: field("Manager"),
      title: field("title"),
      subject: field("subject"),
    };
  } catch {
    return undefined;
  }
}

/** By their names without prefix: programs choose prefixes as they like. */
function fieldsOf(pkg: OfficePackage, type: string): ReadonlyMap<string, string> {
  const part = relationshipsOf(pkg, "").find((one) => one.type === type)?.target;
  return part === undefined || !pkg.has(part)
    ? new Map()
    : new Map(childrenOf(pkg.read(part)).map((field) => [localName(field), textOf(field)]));
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}
