/** Everything that a pack's declarations name has to be declared. */
import type { PackSpec } from "../../declare/pack";
import { infoFields } from "../../declare/lookups";
import type { PackFault } from "../fault";
import { each } from "../fault";
import { idFaults } from "./ids";
import type { Known } from "./known";
import { knownOf } from "./known";
import { bookCheckFaults, categoryFaults, targetFaults } from "./others";
import { chartFaults, contentsFaults, coverFaults, glossaryFaults, ownPageFaults } from "./pages";
import { performanceFaults } from "./performance";
import { formulaFaults, ruleFaults } from "./rules";
import { serviceGuideFaults } from "./serviceGuide";
import { tableFaults } from "./tables";
import { termFaults } from "./terms";
import { narrativeFaults } from "./texts";

/** In the order of the pack; none for a sound one. */
export function referenceFaults(pack: PackSpec): readonly PackFault[] {
  const known = knownOf(pack);
  const ids = idFaults(known);
  return [
    ...ids,
    ...coverFaults(known, pack.cover, ["cover"]),
    ...contentsFaults(known, pack.contents, ["contents"]),
    ...pack.info.sections.flatMap((section, index) =>
      section.fields.flatMap(({ takenFrom, drawnFrom }, place) => [
        ...(takenFrom
          ? termFaults(known, takenFrom, null, ["info", "sections", index, "fields", place, "takenFrom"])
          : []),
        ...(drawnFrom
          ? termFaults(known, drawnFrom, null, ["info", "sections", index, "fields", place, "drawnFrom"])
          : []),
      ]),
    ),
    ...each(pack.tables, ["tables"], (table, path) => tableFaults(known, table, path)),
    ...each(pack.rules, ["rules"], (rule, path) => [...ruleFaults(known, rule, path), ...formulaFaults(rule, path)]),
    ...each(pack.bookChecks ?? [], ["bookChecks"], (check, path) => bookCheckFaults(known, check, path)),
    ...each(pack.narratives, ["narratives"], (narrative, path) => narrativeFaults(known, narrative, path)),
    ...each(pack.textPages ?? [], ["textPages"], (page, path) => ownPageFaults(known, page, path)),
    ...(pack.glossary ? glossaryFaults(known, pack.glossary, ["glossary"]) : []),
    ...(pack.charts ? chartFaults(known, pack.charts, ["charts"]) : []),
    ...(pack.performance ? performanceFaults(known, pack.performance, ["performance"]) : []),
    ...(pack.serviceGuide ? serviceGuideFaults(known, pack.serviceGuide, ["serviceGuide"]) : []),
    // Which groups are entered is told from rules that have to be sound first.
    ...(ids.length === 0 && infoFields(pack.info).length > 0 ? listFaults(known, pack) : []),
  ];
}

function listFaults(known: Known, { listImport }: PackSpec): readonly PackFault[] {
  return [
    ...each(listImport?.targets ?? [], ["listImport", "targets"], (target, path) => targetFaults(known, target, path)),
    ...each(listImport?.categories ?? [], ["listImport", "categories"], (category, path) =>
      categoryFaults(known, category, path),
    ),
  ];
}
