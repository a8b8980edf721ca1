/** What a worksheet keeps in lists beside its cells: merged areas, columns, conditions, validations, links, headers. */
import type { Area } from "../../../src/core/model/workbookPlan";
import { parseArea } from "../../../src/workbook/address";
import type { SheetContext } from "./cellRules";
import { repeated } from "./partRules";
import type { Node } from "./xml";
import { attributeOf, childOf, childrenOf } from "./xml";

const MAX_COLUMN = 16_384;
const MAX_WIDTH = 255;
const MAX_FORMULA = 8192;
/** Characters: of a list in quotes, of a header or footer, of a message, of its title. */
const MAX_LITERAL = 255;
const MAX_HEADER = 255;
const MAX_MESSAGE = 255;
const MAX_TITLE = 32;

type Rule = (sheet: Node, context: SheetContext) => readonly string[];

function overlap(first: Area, second: Area): boolean {
  return (
    first.top <= second.bottom && second.top <= first.bottom && first.left <= second.right && second.left <= first.right
  );
}

/** References of which some other one, further up, covers a cell. */
function overlapping(references: readonly string[]): readonly string[] {
  const areas = references.flatMap((reference) => {
    const area = parseArea(reference);
    return area ? [{ reference, area }] : [];
  });
  const byTop = [...areas].sort((first, second) => first.area.top - second.area.top);
  const found: string[] = [];
  const open: typeof areas = [];
  for (const one of byTop) {
    if (open.some((other) => other.area.bottom >= one.area.top && overlap(other.area, one.area)))
      found.push(one.reference);
    open.push(one);
  }
  return found;
}

const isSingle = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

export const mergedAreasAreApart: Rule = (sheet) => {
  const references = childrenOf(childOf(sheet, "mergeCells")).map(({ attributes }) => attributes.get("ref") ?? "");
  const areas = references.map((reference) => [reference, parseArea(reference)] as const);
  const bad = areas
    .filter(([, area]) => area === null || isSingle(area))
    .map(([reference]) => `merged area ${reference} is no area`);
  return [...bad, ...overlapping(references).map((reference) => `merged area ${reference} overlaps another`)];
};

export const columnsAreInOrder: Rule = (sheet, { formats }) => {
  let last = 0;
  return childrenOf(childOf(sheet, "cols")).flatMap(({ attributes }) => {
    const [min, max] = [Number(attributes.get("min")), Number(attributes.get("max"))];
    const bad = !(min > last && max >= min && max <= MAX_COLUMN);
    last = max;
    return [
      ...(bad ? [`columns ${min} to ${max} are out of order`] : []),
      ...(Number(attributes.get("width") ?? 0) > MAX_WIDTH
        ? [`columns ${min} to ${max} are ${attributes.get("width") ?? ""} wide`]
        : []),
      ...(Number(attributes.get("style") ?? 0) >= formats
        ? [`columns ${min} to ${max}: style ${attributes.get("style") ?? ""} of ${formats}`]
        : []),
    ];
  });
};

export const conditionsAreSound: Rule = (sheet, { differential }) => {
  const groups = childrenOf(sheet, "conditionalFormatting");
  const rules = groups.flatMap((group) => childrenOf(group, "cfRule"));
  return [
    ...groups
      .filter(({ attributes }) => (attributes.get("sqref") ?? "") === "")
      .map(() => "a condition without an area"),
    ...repeated(rules.map(({ attributes }) => attributes.get("priority") ?? "")).map(
      (priority) => `two conditions with the priority ${priority}`,
    ),
    ...rules
      .filter(({ attributes }) => Number(attributes.get("dxfId") ?? -1) >= differential)
      .map(({ attributes }) => `condition with format ${attributes.get("dxfId") ?? ""} of ${differential}`),
    ...rules
      .flatMap((rule) => childrenOf(rule, "formula"))
      .filter(({ text }) => text === "" || text.startsWith("=") || text.length > MAX_FORMULA)
      .map(({ text }) => `condition with the formula ${text.slice(0, 30)}`),
  ];
};

export const validationsAreApart: Rule = (sheet) => {
  const all = childrenOf(childOf(sheet, "dataValidations"), "dataValidation");
  const areas = all.flatMap(({ attributes }) =>
    (attributes.get("sqref") ?? "").split(/\s+/).filter((reference) => reference !== ""),
  );
  return [
    ...overlapping(areas).map((reference) => `validation of ${reference} overlaps another`),
    ...all.flatMap(messageFaults),
    ...all.flatMap((one) => one.children.flatMap(listFaults)),
  ];
};

function messageFaults({ attributes }: Node): readonly string[] {
  const limits = { errorTitle: MAX_TITLE, promptTitle: MAX_TITLE, error: MAX_MESSAGE, prompt: MAX_MESSAGE };
  return Object.entries(limits)
    .filter(([key, limit]) => (attributes.get(key) ?? "").length > limit)
    .map(([key]) => `validation of ${attributes.get("sqref") ?? ""}: ${key} is too long`);
}

function listFaults({ text }: Node): readonly string[] {
  if (text === "") return ["validation with an empty formula"];
  // The quotes are not counted.
  if (text.startsWith('"') && text.length - 2 > MAX_LITERAL)
    return [`validation with a list of ${text.length - 2} characters`];
  return text.length > MAX_FORMULA ? ["validation with a formula that is too long"] : [];
}

export const aCellHasOneLink: Rule = (sheet) =>
  repeated(childrenOf(childOf(sheet, "hyperlinks")).map(({ attributes }) => attributes.get("ref") ?? "")).map(
    (reference) => `two links of ${reference}`,
  );

export const linksAreShort: Rule = (sheet) =>
  childrenOf(childOf(sheet, "hyperlinks"))
    .filter((link) =>
      (["location", "display", "tooltip"] as const).some((key) => (attributeOf(link, key) ?? "").length > 2079),
    )
    .map(({ attributes }) => `link of ${attributes.get("ref") ?? ""} is too long`);

export const headersAreShort: Rule = (sheet) =>
  childrenOf(childOf(sheet, "headerFooter"))
    .filter(({ text }) => text.length > MAX_HEADER)
    .map(({ name, text }) => `${name} has ${text.length} characters`);

export const listRules: readonly Rule[] = [
  mergedAreasAreApart,
  columnsAreInOrder,
  conditionsAreSound,
  validationsAreApart,
  aCellHasOneLink,
  linksAreShort,
  headersAreShort,
];
