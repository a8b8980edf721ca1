/** One pane's identity in the conversation with its host. */
export interface PaneIdentity {
  readonly conversation: string;
  readonly app: string;
}

/**
 * The address to give to the pane's iframe so that office.js finds Excel on the web around it.
 * @param page address of taskpane.html; the same host as the sandbox, or office.js does not trust us
 */
export function paneAddress(page: URL, identity: PaneIdentity, hostOrigin: string): string {
  const address = new URL(page);
  // host$platform$version$language$correlation, two empty fields, and logging switched off.
  address.searchParams.set("_host_Info", `Excel$Web$16.00$zh-CN$${identity.conversation}$$disableLogging$0`);
  // office.js reads _xdm_Info up to the end of the address: it stays last.
  address.hash = `&_serializer_version=1&_xdm_Info=${identity.conversation}|${identity.app}|${encodeURIComponent(hostOrigin)}`;
  return address.href;
}
