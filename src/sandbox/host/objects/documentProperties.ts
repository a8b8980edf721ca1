/** Excel.DocumentProperties: what a file says of itself, as far as anything here asks. */
import type { HostContext } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType, Property } from "../hostObject";

const KEYS = ["Author", "LastAuthor", "Company", "Manager", "Title", "Subject"] as const;

function property(key: (typeof KEYS)[number]): Property<null> {
  return {
    get: (_, host) => host.properties.get(key) ?? "",
    // LastAuthor is Excel's own.
    ...(key === "LastAuthor"
      ? {}
      : { set: (_: null, value, host: HostContext): void => void host.properties.set(key, value.text()) }),
  };
}

const documentPropertiesType: HostType<null> = {
  name: "DocumentProperties",
  properties: Object.fromEntries(KEYS.map((key) => [key, property(key)])),
};

export const documentProperties = (): HostObject => HostObject.of(documentPropertiesType, null);
