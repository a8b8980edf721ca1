import { existsSync } from "node:fs";
import { createServer } from "node:https";
import path from "node:path";
import { announcement, startFailure } from "./announcement";
import { readArguments } from "./arguments";
import type { ServerOptions } from "./arguments";
import { buildForDevelopment, distFolder } from "./build";
import { findOrMakeCertificate } from "./certificate";
import type { Certificate } from "./certificate";
import { serveFile } from "./staticFiles";

const certificateFolder = path.resolve(__dirname, "../../../.cache/certificate");

/** Answers on this computer only: nobody else on the network can reach the page. */
async function listen(port: number, certificate: Certificate): Promise<void> {
  const server = createServer({ cert: certificate.cert, key: certificate.key }, (request, response) => {
    serveFile(distFolder, request, response).catch((error: unknown) => {
      // Nobody's browser asks for what fails here; whoever does gets an answer, and the console one line.
      console.error(
        `没有回答 ${JSON.stringify(request.url)}：${error instanceof Error ? error.message : String(error)}`,
      );
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

async function build(): Promise<void> {
  console.log("正在编译，第一次约需半分钟……");
  const seconds = await buildForDevelopment();
  console.log(`编译完成，用时 ${seconds.toFixed(1)} 秒。`);
}

/** The port is taken first: nobody should wait for a build only to hear that it is in use. */
async function start({ port, build: wanted }: ServerOptions): Promise<void> {
  const certificate = await findOrMakeCertificate(certificateFolder);
  await listen(port, certificate);
  if (wanted) await build();
  else if (!existsSync(path.join(distFolder, "sandbox/index.html")))
    throw new Error("dist 里还没有编译好的页面。请去掉 --no-build 再启动一次。");
  console.log(announcement(port, certificate));
}

let port = 3000;
try {
  const options = readArguments(process.argv.slice(2), process.env);
  port = options.port;
  start(options).catch(fail);
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  console.error(startFailure(error, port));
  process.exit(1);
}
