import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, rm, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const lock = path.join(root, ".cache/sandbox-build.lock");
const stamp = path.join(root, ".cache/sandbox-build.stamp");
/** Milliseconds after which a lock belongs to nobody: a build takes half a minute. */
const staleAfter = 5 * 60_000;

export interface SandboxServer {
  readonly address: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}

/** Time of the last change below a file or folder. */
function lastChange(place: string): number {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(place).map((name) => lastChange(path.join(place, name))));
}

/** True when dist holds a development build of the sources as they are now. */
function isBuilt(): boolean {
  if (!existsSync(stamp) || !existsSync(path.join(root, "dist/sandbox/index.html"))) return false;
  return ["src", "assets", "webpack.config.js", "manifest.xml"].every(
    (name) => lastChange(path.join(root, name)) < statSync(stamp).mtimeMs,
  );
}

/** Waits for the server's announcement. @throws Error with everything it printed when it ends before that */
function untilReady(server: ChildProcess): Promise<void> {
  let printed = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (printed.includes("已启动")) resolve();
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => reject(new Error(`the sandbox server ended with ${code}:\n${printed}`)));
  });
}

async function start(build: boolean): Promise<SandboxServer> {
  const port = await freePort();
  const args = [
    path.join(root, "node_modules/tsx/dist/cli.mjs"),
    path.join(root, "src/sandbox/server/main.ts"),
    "--port",
    String(port),
  ];
  const server = spawn(process.execPath, build ? args : [...args, "--no-build"], { cwd: root });
  await untilReady(server);
  return {
    address: `https://localhost:${port}/sandbox/`,
    stop: async () => {
      const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
      server.kill();
      await ended;
    },
  };
}

/** One build at a time: jest runs test files side by side, and they share dist. */
async function takeLock(): Promise<void> {
  for (;;) {
    try {
      await mkdir(lock);
      return;
    } catch (error) {
      // Errors of Node's own modules are not of the class Error that a jest test sees.
      if ((error as { readonly code?: unknown }).code !== "EEXIST") throw error;
    }
    const taken = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    // Left behind by a run that was killed.
    if (Date.now() - taken > staleAfter) await rm(lock, { recursive: true, force: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Starts the sandbox as `npm start` does, on a free port; builds only when the sources changed since the last build. */
export async function startSandboxServer(): Promise<SandboxServer> {
  await mkdir(path.dirname(lock), { recursive: true });
  await takeLock();
  try {
    if (isBuilt()) return await start(false);
    const started = new Date();
    const server = await start(true);
    await writeFile(stamp, "");
    // A change made during the build may not be in it.
    await utimes(stamp, started, started);
    return server;
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
