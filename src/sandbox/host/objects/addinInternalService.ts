/** A service office.js itself announces to when a pane starts; nothing has to happen. */
import type { HostType } from "../hostObject";

/** Its name in "new object" paths. */
export const ADDIN_INTERNAL_SERVICE = "Microsoft.InternalService.AddinInternalService";

export const addinInternalService: HostType<null> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
};
