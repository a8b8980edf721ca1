/** What Excel would repair or refuse in a workbook, as far as it can be seen without the schemas. */
import { cellFaults, textFaults } from "./cellRules";
import { listRules } from "./listRules";
import type { OpenedPackage, Tab } from "./openedPackage";
import { openPackage } from "./openedPackage";
import { orderFaults } from "./orderRules";
import { partRules } from "./partRules";
import { styleCounts, styleFaults } from "./styleRules";
import { tableFaults } from "./tableRules";
import { workbookRules } from "./workbookRules";
import { childrenOf } from "./xml";

/** The bytes of an .xlsx, or its parts. */
export type PackageSource = Uint8Array | ReadonlyMap<string, Uint8Array>;

export function packageFaults(source: PackageSource): readonly string[] {
  const pkg = openPackage(source);
  return [
    ...partRules.flatMap((rule) => rule(pkg)),
    ...orderFaults(pkg),
    ...styleFaults(pkg),
    ...workbookRules.flatMap((rule) => rule(pkg)),
    ...sheetFaults(pkg),
    ...tableFaults(pkg),
  ];
}

/** Faults of `after` that `before` has not. Null for a workbook that was made anew. */
export function newPackageFaults(before: PackageSource | null, after: PackageSource): readonly string[] {
  const faults = packageFaults(after);
  if (faults.length === 0 || before === null) return faults;
  const known = new Set(packageFaults(before));
  return faults.filter((fault) => !known.has(fault));
}

function sheetFaults(pkg: OpenedPackage): readonly string[] {
  const texts = childrenOf(pkg.ofWorkbook("sharedStrings") ?? undefined, "si");
  const context = { ...styleCounts(pkg), strings: texts.length };
  const ofSheet = ({ name, sheet }: Tab): readonly string[] =>
    sheet === null
      ? []
      : [...cellFaults(sheet, context), ...listRules.flatMap((rule) => rule(sheet, context))].map(
          (text) => `${name}: ${text}`,
        );
  return [...pkg.tabs().flatMap(ofSheet), ...texts.flatMap((text) => [...textFaults(text)])];
}
