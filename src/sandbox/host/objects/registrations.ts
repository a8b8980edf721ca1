/** The methods by which handlers are added and removed. */
import { REGISTRATION_NAMES } from "../events";
import type { HostContext } from "../hostContext";
import type { Method } from "../hostObject";

/** `_Register…Event` and `_Unregister…Event` for the named events. */
export function registrationMethods<Target>(
  names: readonly string[],
  targetId: (target: Target, host: HostContext) => string,
): Record<string, Method<Target>> {
  const methods: Record<string, Method<Target>> = {};
  for (const name of names) {
    const kind = REGISTRATION_NAMES[name];
    if (kind === undefined) continue;
    methods[`_Register${name}Event`] = (target, _, host) => host.events.register(kind, targetId(target, host));
    methods[`_Unregister${name}Event`] = (target, _, host) => host.events.unregister(kind, targetId(target, host));
  }
  return methods;
}
