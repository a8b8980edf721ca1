/** A page elsewhere could let its own name lead to this computer and read what this server gives: only our own names are answered. */

const NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** `header` as the browser sent it, `port` as the request came in by. */
export function isOwnHost(header: string | undefined, port: number | undefined): boolean {
  const [, name = "", given] = /^([^:[\]]+|\[[^\]]*\])(?::(\d{1,5}))?$/.exec(header ?? "") ?? [];
  return NAMES.includes(name.toLowerCase()) && (given === undefined ? port === 443 : Number(given) === port);
}
