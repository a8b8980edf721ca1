/** A class of the object model whose members all fail on a computer without a printer. */
import { noPrinter } from "../errors";
import type { HostContext } from "../hostContext";
import type { HostType, Method, Property } from "../hostObject";

/**
 * Reported of Excel's page set-up: without an installed printer its properties can be neither set nor read (MicrosoftDocs/VBA-Docs issue 260,
 * cognidox/OfficeToPDF issue 28). An option of the host: most computers have one.
 */
export function needingPrinter<Target>(type: HostType<Target>): HostType<Target> {
  const { name, properties = {}, methods = {}, writes = {} } = type;
  const requirePrinter = (host: HostContext, member: string): void => {
    if (!host.hasPrinter) throw noPrinter(`${name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`);
  };
  const property = (member: string, { get, set }: Property<Target>): Property<Target> => ({
    get: (target, host) => {
      requirePrinter(host, member);
      return get(target, host);
    },
    ...(set === undefined
      ? {}
      : {
          set: (target, value, host) => {
            requirePrinter(host, member);
            return set(target, value, host);
          },
        }),
  });
  const method =
    (member: string, call: Method<Target>): Method<Target> =>
    (target, args, host) => {
      requirePrinter(host, member);
      return call(target, args, host);
    };
  return {
    ...type,
    properties: Object.fromEntries(Object.entries(properties).map(([member, one]) => [member, property(member, one)])),
    methods: Object.fromEntries(Object.entries(methods).map(([member, one]) => [member, method(member, one)])),
    writes: Object.fromEntries(Object.entries(writes).map(([member, one]) => [member, method(member, one)])),
  };
}
