import { pathOf } from "./manifestXml";

/**
 * Children in the order in which the manifest schema wants them (learn.microsoft.com, "How to find the proper order of
 * manifest elements" and the reference page of each element). "!" marks those that must be there. A key may say where
 * the parent stands (parent/name) or of which type it is (name:type).
 */
const sequences: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id!",
    "AlternateId",
    "Version!",
    "ProviderName!",
    "DefaultLocale!",
    "DisplayName!",
    "Description!",
    "IconUrl!",
    "HighResolutionIconUrl!",
    "SupportUrl",
    "AppDomains",
    "Hosts!",
    "Requirements",
    "DefaultSettings!",
    "Permissions!",
    "Dictionary",
    "VersionOverrides",
  ],
  "OfficeApp/Requirements": ["Sets", "Methods"],
  "OfficeApp/DefaultSettings": ["SourceLocation!"],
  VersionOverrides: ["Description", "Requirements", "Hosts!", "Resources!", "WebApplicationInfo", "EquivalentAddins"],
  "VersionOverrides/Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor!"],
  Runtimes: ["Runtime!"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint!"],
  ExtensionPoint: ["OfficeTab", "CustomTab", "OfficeMenu"],
  OfficeTab: ["Group!"],
  CustomTab: ["Group!", "Label!", "InsertAfter", "InsertBefore"],
  Group: ["Label!", "Icon!", "Control!"],
  Control: ["Label!", "Supertip!", "Icon!", "Action!"],
  Supertip: ["Title!", "Description!"],
  "Action:ShowTaskpane": ["TaskpaneId", "SourceLocation!", "Title", "SupportsPinning"],
  "Action:ExecuteFunction": ["FunctionName!"],
  Resources: ["Images!", "Urls!", "ShortStrings!", "LongStrings!"],
};

const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

function sequenceFor(element: Element): readonly string[] | undefined {
  const { localName, parentElement } = element;
  const overrides = element.closest("VersionOverrides") ? "VersionOverrides" : "OfficeApp";
  const type = element.getAttributeNS(schemaInstance, "type") ?? "";
  const keys = [
    `${localName}:${type}`,
    `${parentElement?.localName ?? ""}/${localName}`,
    `${overrides}/${localName}`,
    localName,
  ];
  return keys.map((key) => sequences[key]).find((found) => found !== undefined);
}

function childProblems(element: Element, sequence: readonly string[]): string[] {
  const names = sequence.map((name) => name.replace("!", ""));
  const children = [...element.children].map((child) => child.localName);
  const places = children.map((name) => names.indexOf(name));
  const unknown = children
    .filter((name) => !names.includes(name))
    .map((name) => `${pathOf(element)} may not contain ${name}`);
  const missing = sequence
    .filter((name) => name.endsWith("!") && !children.includes(name.slice(0, -1)))
    .map((name) => `${pathOf(element)} lacks ${name.slice(0, -1)}`);
  const disorder = places.some((place, index) => place < (places[index - 1] ?? 0))
    ? [`${pathOf(element)} has its children in a wrong order`]
    : [];
  return unknown.length > 0 ? unknown : [...missing, ...disorder];
}

/** Excel silently ignores a manifest whose elements are in another order than the schema's. */
export function orderProblems(manifest: Document): string[] {
  return [...manifest.querySelectorAll("*")].flatMap((element) => {
    const sequence = sequenceFor(element);
    return sequence ? childProblems(element, sequence) : [];
  });
}
