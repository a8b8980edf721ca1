import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { isOwnHost } from "./allowedHost";
import { errorCode } from "./errorCode";

const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** The sandbox page talks to this server alone. Univer writes style elements and draws its images from data and blob URLs. */
const sandboxPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The pane carries its own policy in the page; it may be framed by the sandbox only. */
const panePolicy = "frame-ancestors 'self'";

/** @returns the file below `root` that a request path names, or null when the path leads outside. */
export function fileFor(root: string, requestPath: string): string | null {
  const wanted = path.join(root, requestPath.endsWith("/") ? `${requestPath}index.html` : requestPath);
  return wanted === root || wanted.startsWith(root + path.sep) ? wanted : null;
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (["ENOENT", "EISDIR", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EACCES"].includes(errorCode(error) ?? ""))
      return null;
    throw error;
  }
}

/** office.js asks for some of its files with capitals that the npm package writes in lower case. */
async function readFor(root: string, requestPath: string): Promise<Buffer | null> {
  for (const candidate of [requestPath, requestPath.toLowerCase()]) {
    const file = fileFor(root, candidate);
    const content = file && (await readIfThere(file));
    if (content) return content;
  }
  return null;
}

/** @returns null for an address that is none, is not properly encoded, or holds what no name of a file can */
function pathOf(request: IncomingMessage): string | null {
  try {
    const decoded = decodeURIComponent(new URL(`https://localhost${request.url ?? "/"}`).pathname);
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null;
  }
}

function answer(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Buffer | string,
): void {
  response.writeHead(status, {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

/** Serves the files below `root`; the address without a path leads to the sandbox. */
export async function serveFile(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = { "Content-Type": "text/plain; charset=utf-8" };
  if (!isOwnHost(request.headers.host, request.socket.localPort))
    return answer(response, 421, text, "请用 localhost 打开。");
  if (request.method !== "GET" && request.method !== "HEAD") return answer(response, 405, text, "只提供文件。");
  const requestPath = pathOf(request);
  if (requestPath === null) return answer(response, 400, text, "地址不正确。");
  if (requestPath === "/" || requestPath === "/sandbox") return answer(response, 302, { Location: "/sandbox/" }, "");

  const content = await readFor(root, requestPath);
  if (!content) return answer(response, 404, text, "没有这个文件。");
  const extension = path.extname(requestPath).toLowerCase() || ".html";
  const policy = requestPath.startsWith("/sandbox/") ? sandboxPolicy : panePolicy;
  answer(
    response,
    200,
    { "Content-Type": mimeTypes[extension] ?? "application/octet-stream", "Content-Security-Policy": policy },
    content,
  );
}
