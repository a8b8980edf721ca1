/** The services behind Office.addin: the runtime that ribbon and pane share, and whether its pane is seen. */
import { sharedRuntimeNotAvailable } from "../errors";
import type { HostContext } from "../hostContext";
import type { HostType } from "../hostObject";

const STATES = ["Inactive", "Background", "Visible"] as const;
export type RuntimeState = (typeof STATES)[number];

/** Names in "new object" paths. */
export const APP_RUNTIME_SERVICE = "Microsoft.AppRuntime.AppRuntimeService";
export const APP_RUNTIME_PERSISTENCE_SERVICE = "Microsoft.AppRuntime.AppRuntimePersistenceService";

/** An add-in whose manifest has no runtimes is refused, whatever requirement sets Excel has (docs/develop/show-hide-add-in of office-js-docs-pr). */
function requireShared(host: HostContext, location: string): void {
  if (!host.runtime.shared) throw sharedRuntimeNotAvailable(location);
}

/** `showAsTaskpane` sets Visible, `hide` Background. */
export const appRuntimeService: HostType<null> = {
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (_, args, host) => {
      requireShared(host, args.location);
      return host.runtime.state;
    },
    SetAppRuntimeState: (_, args, host) => {
      requireShared(host, args.location);
      host.runtime.state = args.oneOf(STATES);
      host.runtime.onState(host.runtime.state);
    },
  },
};

/** Whether the runtime starts with the document. */
export const appRuntimePersistenceService: HostType<null> = {
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: (_, __, host) => host.runtime.startState,
    SetAppRuntimeStartState: (_, args, host) => {
      requireShared(host, args.location);
      host.runtime.startState = args.oneOf(STATES);
    },
  },
};
