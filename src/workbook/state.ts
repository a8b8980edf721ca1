/**
 * What the product remembers in a workbook is JSON text inside one custom XML part.
 * Both adapters find the part by this namespace, so a file written by one is understood by the other.
 */

/** Versioned: a later, incompatible shape of the state gets a new namespace, never a silent reinterpretation. */
export const stateNamespace = "urn:budget-disclosure:state:1";

/** There while a command of the pane writes: which one, so that a start after a crash can say so. */
export const runningNamespace = "urn:budget-disclosure:running:1";

/** How to take back the last command of the pane, or the one that is running. */
export const wayBackNamespace = "urn:budget-disclosure:way-back:1";

/**
 * The custom XML part that holds `json`, without an XML declaration: Office.js is reported to ignore a part that has one
 * (OfficeDev/office-js issue 1643). Two characters that JSON keeps as they are and XML cannot hold are escaped as JSON does.
 */
export function stateToXml(json: string, namespace = stateNamespace): string {
  const escaped = json.replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  const text = escaped.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
  return `<state xmlns="${namespace}">${text}</state>`;
}

/** The JSON text of a part written by `stateToXml`, null when the part is something else. */
export function stateFromXml(xml: string, namespace = stateNamespace): string | null {
  const match = /^(?:<\?xml[^>]*\?>\s*)?<(?:[\w-]+:)?state\b([^>]*?)(?:\/>|>([^<]*)<\/)/.exec(xml.trimStart());
  if (match === null || !(match[1] ?? "").includes(`"${namespace}"`)) return null;
  return decodeEntities(match[2] ?? "");
}

const namedEntities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return namedEntities[name] ?? whole;
    const code = name[1] === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
