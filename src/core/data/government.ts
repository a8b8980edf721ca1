/** The 政府预算支出经济分类 beside an item of 表六: from the catalogue, by the kind of the unit, unless the file says otherwise. */
import { catalogueFor } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { EntryGroup } from "./entries";

/** Id of the text column that shows it, in every pack with such a column. */
const COLUMN = "government";
/** The choice field of 基础信息 that decides, and its value for units that report as 事业单位. */
const UNIT_KIND = "unitKind";
const INSTITUTION = "事业单位";

/** The texts that a row has of its own accord. An item that one kind of unit does not use has the other's name, as published tables print it. */
export function catalogueTexts(
  pack: PackSpec,
  entry: EntryGroup,
  code: string | null,
  info: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (entry.group.kind !== "tree" || !entry.texts.includes(COLUMN)) return new Map();
  const government = catalogueFor(pack, entry.group).find((candidate) => candidate.code === code)?.government;
  if (!government) return new Map();
  const { agency, institution } = government;
  const name = info.get(UNIT_KIND) === INSTITUTION ? (institution ?? agency) : (agency ?? institution);
  return name === null ? new Map() : new Map([[COLUMN, name]]);
}
