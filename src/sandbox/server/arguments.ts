/** What `npm start -- …` was asked to do. */
export interface ServerOptions {
  readonly port: number;
  /** false: serve what is already in dist. */
  readonly build: boolean;
}

const defaultPort = 3000;

function toPort(text: string | undefined): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`端口应为 1 到 65535 的整数，现在是“${text ?? ""}”。`);
  return port;
}

/**
 * @param args what follows `npm start --`
 * @param environment PORT counts when there is no --port
 * @throws Error with a Chinese message on an unknown flag or a bad port
 */
export function readArguments(
  args: readonly string[],
  environment: { readonly PORT?: string | undefined },
): ServerOptions {
  let port = environment.PORT ? toPort(environment.PORT) : defaultPort;
  let build = true;
  const rest = [...args];
  for (let flag = rest.shift(); flag !== undefined; flag = rest.shift()) {
    if (flag === "--no-build") build = false;
    else if (flag === "--port") port = toPort(rest.shift());
    else if (flag.startsWith("--port=")) port = toPort(flag.slice("--port=".length));
    else throw new Error(`不认识的参数“${flag}”。可用：--port 端口号，--no-build（不重新编译）。`);
  }
  return { port, build };
}
