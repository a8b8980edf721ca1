import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveFile } from "./staticFiles";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sandbox-"));
  const root = path.join(folder, "dist");
  await mkdir(path.join(root, "sandbox"), { recursive: true });
  await mkdir(path.join(root, "office-js/agaveerrorux"), { recursive: true });
  await writeFile(path.join(folder, "secret.txt"), "outside");
  await writeFile(path.join(root, "taskpane.html"), "pane");
  await writeFile(path.join(root, "sandbox/index.html"), "page");
  await writeFile(path.join(root, "office-js/agaveerrorux/index.html"), "error");
  server = createServer((incoming, outgoing) => {
    serveFile(root, incoming, outgoing).catch((error: unknown) =>
      outgoing.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** Unlike fetch this sends the path as it is, with its dots. */
function get(requestPath: string, method = "GET", headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: requestPath, method, headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("serves a page with its type, never from a cache", async () => {
  const answer = await get("/taskpane.html?_host_Info=Excel");
  expect(answer).toMatchObject({
    status: 200,
    body: "pane",
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
  expect(answer.headers["content-security-policy"]).toBe("frame-ancestors 'self'");
});

test("leads the bare address to the sandbox, whose page loads from this server alone", async () => {
  expect((await get("/")).headers.location).toBe("/sandbox/");
  const page = await get("/sandbox/");
  expect(page.body).toBe("page");
  expect(page.headers["content-security-policy"]).toContain("connect-src 'self'");
  expect(page.headers["content-security-policy"]).not.toContain("unsafe-eval");
});

test("finds files that office.js asks for with capitals", async () => {
  expect((await get("/office-js/AgaveErrorUX/index.html")).body).toBe("error");
});

test.each([
  "/../secret.txt",
  "/sandbox/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
])("gives nothing away for %s", async (requestPath) => {
  const answer = await get(requestPath);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain("outside");
});

test("answers what it cannot serve", async () => {
  expect((await get("/missing.js")).status).toBe(404);
  expect((await get("/sandbox/%zz")).status).toBe(400);
  expect((await get("/taskpane.html", "POST")).status).toBe(405);
  expect(await get("/taskpane.html", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test.each([
  ["/%00", 400],
  [`/${"a".repeat(5000)}`, 404],
  [`/${"%E9%A2%84".repeat(1000)}`, 404],
  ["/%", 400],
  ["//", 404],
  ["//evil.example/", 404],
  ["///taskpane.html", 200],
  ["/taskpane.html/", 404],
  ["/sandbox", 302],
  ["/a:b", 404],
  ["/?%", 302],
])("answers %.20s with %i", async (requestPath, status) => {
  expect((await get(requestPath)).status).toBe(status);
});

test("answers to its own names alone", async () => {
  const { port } = server.address() as AddressInfo;
  for (const host of [
    "evil.example",
    `evil.example:${port}`,
    "localhost",
    "localhost:1",
    `localhost.evil.example:${port}`,
    `localhost:${port}.evil`,
    "[::1",
  ]) {
    expect([host, (await get("/taskpane.html", "GET", { host })).status]).toEqual([host, 421]);
  }
  for (const host of ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"])
    expect((await get("/taskpane.html", "GET", { host: `${host}:${port}` })).status).toBe(200);
});
