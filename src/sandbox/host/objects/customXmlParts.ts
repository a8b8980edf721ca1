/** Excel.CustomXmlPartCollection, its scoped form and Excel.CustomXmlPart. */
import type { CallArguments } from "../arguments";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { HostContext } from "../hostContext";
import { HostObject, NULL_OBJECT } from "../hostObject";
import type { HostType } from "../hostObject";
import type { CustomXmlPart } from "../records/customXml";

export const customXmlPartType: HostType<string> = {
  name: "CustomXmlPart",
  identity: (id) => ({ Id: id }),
  properties: {
    Id: { get: (id) => id },
    NamespaceUri: { get: (id, host) => requirePart(id, host, "CustomXmlPart.namespaceUri").namespace },
  },
  methods: { GetXml: (id, args, host) => requirePart(id, host, args.location).xml },
  writes: {
    SetXml: (id, args, host) => {
      requirePart(id, host, args.location);
      if (!host.customXml.replace(id, undeclared(args))) throw invalidArgument(args.location);
    },
    Delete: (id, args, host) => host.customXml.delete(requirePart(id, host, args.location).id),
  },
};

export const customXmlPartsType: HostType<null> = {
  name: "CustomXmlPartCollection",
  items: (_, host) => host.customXml.list().map(part),
  item: (_, key, host) => part(requirePart(key.text(), host, key.location)),
  methods: {
    GetCount: (_, __, host) => host.customXml.list().length,
    GetByNamespace: (_, args) => HostObject.of(scopedType, args.text()),
    GetItemOrNullObject: (_, args, host) => orNull(host.customXml.find(args.text())),
  },
  writes: {
    Add: (_, args, host) => {
      const added = host.customXml.add(undeclared(args));
      if (!added) throw invalidArgument(args.location);
      return part(added);
    },
  },
};

/** The parts of one namespace, which is the target. */
const scopedType: HostType<string> = {
  name: "CustomXmlPartScopedCollection",
  items: (namespace, host) => inNamespace(host, namespace).map(part),
  item: (namespace, key, host) => {
    const found = inNamespace(host, namespace).find((candidate) => candidate.id === key.text());
    if (!found) throw itemNotFound(key.location);
    return part(found);
  },
  methods: {
    GetCount: (namespace, _, host) => inNamespace(host, namespace).length,
    GetItemOrNullObject: (namespace, args, host) =>
      orNull(inNamespace(host, namespace).find((candidate) => candidate.id === args.text())),
    GetOnlyItem: (namespace, args, host) => {
      const only = onlyPart(namespace, args, host);
      if (!only) throw itemNotFound(args.location);
      return part(only);
    },
    GetOnlyItemOrNullObject: (namespace, args, host) => orNull(onlyPart(namespace, args, host)),
  },
};

export const customXmlParts = (): HostObject => HostObject.of(customXmlPartsType, null);

const part = (found: CustomXmlPart): HostObject => HostObject.of(customXmlPartType, found.id);

const orNull = (found: CustomXmlPart | undefined): HostObject | typeof NULL_OBJECT =>
  found ? part(found) : NULL_OBJECT;

const inNamespace = (host: HostContext, namespace: string): readonly CustomXmlPart[] =>
  host.customXml.list().filter((candidate) => candidate.namespace === namespace);

/** With an XML declaration setXml did nothing, and said nothing (OfficeDev/office-js issue 1643): here it is refused, so that it is seen. */
function undeclared(args: CallArguments): string {
  if (/^\uFEFF?\s*<\?xml\s/.test(args.text())) throw invalidArgument(args.location, "The XML has a declaration.");
  return args.text();
}

function onlyPart(namespace: string, args: CallArguments, host: HostContext): CustomXmlPart | undefined {
  const found = inNamespace(host, namespace);
  if (found.length > 1) throw invalidOperation(args.location);
  return found[0];
}

function requirePart(id: string, host: HostContext, location: string): CustomXmlPart {
  const found = host.customXml.find(id);
  if (!found) throw itemNotFound(location);
  return found;
}
