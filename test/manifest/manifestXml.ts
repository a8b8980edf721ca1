/** @returns null when the text is not well-formed XML; needs the jsdom environment */
export function parseXml(text: string): Document | null {
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  return parsed.getElementsByTagName("parsererror").length > 0 ? null : parsed;
}

/** All elements of this local name, whatever their namespace prefix. */
export function elements(manifest: Document, localName: string): Element[] {
  return [...manifest.getElementsByTagNameNS("*", localName)];
}

/** "OfficeApp/Hosts/Host": enough to find the place in the file. */
export function pathOf(element: Element): string {
  const id = element.getAttribute("id");
  const name = id ? `${element.localName}[${id}]` : element.localName;
  return element.parentElement ? `${pathOf(element.parentElement)}/${name}` : name;
}
