/** Tabs, the view of the workbook, defined names and the order of calculation. */
import { columnIndex } from "../../../src/workbook/address";
import type { OpenedPackage } from "./openedPackage";
import { repeated } from "./partRules";
import type { Node } from "./xml";
import { childOf, childrenOf } from "./xml";

type Rule = (pkg: OpenedPackage) => readonly string[];

export const tabsHaveLegalNames: Rule = (pkg) => {
  const names = pkg.tabs().map(({ name }) => name);
  const bad = names.filter(
    (name) => name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name) || name.toLowerCase() === "history",
  );
  return [
    ...bad.map((name) => `tab with the name ${name}`),
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `two tabs are called ${name}`),
  ];
};

export const tabsHaveParts: Rule = (pkg) =>
  pkg
    .tabs()
    .filter(({ part }) => part === null || pkg.find(part) === undefined)
    .map(({ name }) => `tab ${name} has no part`);

export const tabNumbersAreUnique: Rule = ({ workbook }) =>
  repeated(
    childrenOf(childOf(workbook ?? undefined, "sheets")).map(({ attributes }) => attributes.get("sheetId") ?? ""),
  ).map((id) => `two tabs with the number ${id}`);

export const someTabIsVisible: Rule = (pkg) => (pkg.tabs().some(({ visible }) => visible) ? [] : ["no tab is visible"]);

export const theActiveTabIsVisible: Rule = (pkg) => {
  const tabs = pkg.tabs();
  return childrenOf(childOf(pkg.workbook ?? undefined, "bookViews")).flatMap(({ attributes }) => {
    const tab = tabs[Number(attributes.get("activeTab") ?? 0)];
    if (tab === undefined) return [`active tab ${attributes.get("activeTab") ?? ""} of ${tabs.length}`];
    return tab.visible ? [] : ["the active tab is hidden"];
  });
};

/** Several make a group, into all of which the user types at once. */
export const atMostOneTabIsSelected: Rule = (pkg) => {
  const selected = pkg.tabs().filter(({ part }) => {
    const root = part === null ? null : pkg.tree(part);
    return childrenOf(childOf(root ?? undefined, "sheetViews")).some(({ attributes }) =>
      ["1", "true"].includes(attributes.get("tabSelected") ?? ""),
    );
  });
  return selected.length > 1 ? [`${selected.length} tabs are selected`] : [];
};

function namesOf({ workbook }: OpenedPackage): readonly Node[] {
  return childrenOf(childOf(workbook ?? undefined, "definedNames"), "definedName");
}

const nameOf = ({ attributes }: Node): string => attributes.get("name") ?? "";

export const namesAreUnique: Rule = (pkg) =>
  repeated(
    namesOf(pkg).map((one) => `${nameOf(one).toLowerCase()} of sheet ${one.attributes.get("localSheetId") ?? "none"}`),
  ).map((name) => `two names ${name}`);

export const namesAreLegal: Rule = (pkg) =>
  namesOf(pkg)
    .map(nameOf)
    .filter((name) => !name.startsWith("_xlnm.") && !isLegalName(name))
    .map((name) => `the name ${name}`);

/** Not what reads as a cell or as R1C1. */
function isLegalName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) || name.length > 255) return false;
  const [, letters] = /^([A-Za-z]{1,3})\d{1,7}$/.exec(name) ?? [];
  return (letters === undefined || columnIndex(letters) === null) && !/^(?:[rc]\d*|r\d*c\d*)$/i.test(name);
}

export const namesBelongToTabs: Rule = (pkg) => {
  const count = pkg.tabs().length;
  return namesOf(pkg)
    .filter(({ attributes }) => Number(attributes.get("localSheetId") ?? 0) >= count)
    .map((one) => `the name ${nameOf(one)} belongs to no tab`);
};

export const namesHoldFormulas: Rule = (pkg) =>
  namesOf(pkg)
    .filter(({ text }) => text.startsWith("=") || text.length > 8192)
    .map((one) => `the name ${nameOf(one)} has a formula with = or too long`);

/** A cell in the order of calculation without a formula makes Excel repair the file. */
export const theCalculationChainHasFormulas: Rule = (pkg) => {
  const chain = pkg.ofWorkbook("calcChain");
  if (chain === null) return [];
  const ids = childrenOf(childOf(pkg.workbook ?? undefined, "sheets"), "sheet").map(({ attributes }) =>
    attributes.get("sheetId"),
  );
  const formulas = new Set(
    pkg.tabs().flatMap(({ sheet }, index) =>
      childrenOf(childOf(sheet ?? undefined, "sheetData"), "row").flatMap((row) =>
        childrenOf(row, "c")
          .filter((cell) => childOf(cell, "f"))
          .map((cell) => `${ids[index] ?? ""} ${cell.attributes.get("r") ?? ""}`),
      ),
    ),
  );
  let sheet = "";
  const stale = childrenOf(chain, "c").filter(({ attributes }) => {
    sheet = attributes.get("i") ?? sheet;
    return !formulas.has(`${sheet} ${attributes.get("r") ?? ""}`);
  });
  return stale
    .slice(0, 3)
    .map(({ attributes }) => `the calculation chain names ${attributes.get("r") ?? ""}, which has no formula`);
};

export const workbookRules: readonly Rule[] = [
  tabsHaveLegalNames,
  tabsHaveParts,
  tabNumbersAreUnique,
  someTabIsVisible,
  theActiveTabIsVisible,
  atMostOneTabIsSelected,
  namesAreUnique,
  namesAreLegal,
  namesBelongToTabs,
  namesHoldFormulas,
  theCalculationChainHasFormulas,
];
