/** Attributes have the prefix of the document's namespace, elements lose it when they are read: w:val is val whatever the prefix. */
export function valueOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const plain = attributes[`w:${name}`] ?? attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** A switch such as <w:vanish/>: on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}
