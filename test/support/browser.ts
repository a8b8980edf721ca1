import type {} from "../../src/sandbox/page/handle";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Frame, Page } from "playwright-core";
import { startSandboxServer } from "./sandboxServer";

const places = [
  process.env["CHROMIUM_PATH"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser to test in, null when none of the usual places has one. */
const chromiumPath: string | null = places.find((place) => place !== "" && existsSync(place)) ?? null;

const noChromium = "no Chromium found, set CHROMIUM_PATH";

/** A describe that is skipped by name, with the reason on the terminal, where there is no Chromium. */
export function describeInBrowser(name: string, body: () => void): void {
  if (chromiumPath) return describe(name, body);
  // Jest does not print the names of skipped tests when a whole file is skipped.
  process.stderr.write(`skipped: ${name} (${noChromium})\n`);
  test.skip(`${name}: ${noChromium}`, () => undefined);
}

/** BROWSER_SLOWDOWN=4 lets the pages run as on a machine four times slower: what depends on timing shows itself. */
const slowdown = Number(process.env["BROWSER_SLOWDOWN"] ?? "1");

/** No window, and nothing that talks to the network by itself. */
const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser with an empty profile. @throws Error when there is no Chromium */
export async function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error(noChromium);
  return chromium.launch({ executablePath: chromiumPath, args: launchArguments });
}

export interface SandboxSession {
  readonly page: Page;
  /** The real task pane, talking to the spreadsheet through office.js. */
  readonly pane: Frame;
  /** Addresses asked for outside the sandbox's own server; stays empty. */
  readonly foreignRequests: readonly string[];
  /** Errors on the console and uncaught ones, of the page and the pane. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export interface SandboxSessionOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Starts the sandbox and opens it in a browser; ready when the spreadsheet is drawn and office.js has found its host. */
export async function openSandbox(options: SandboxSessionOptions = {}): Promise<SandboxSession> {
  const server = await startSandboxServer();
  const browser = await launchBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: "zh-CN",
      viewport: options.viewport ?? { width: 1366, height: 768 },
    });
    const page = await context.newPage();
    if (slowdown > 1)
      await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const foreignRequests: string[] = [];
    const problems: string[] = [];
    const { origin } = new URL(server.address);
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) foreignRequests.push(request.url());
    });
    context.on("weberror", (error) => problems.push(String(error.error())));
    context.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.goto(server.address);
    await page.waitForSelector("#sheet canvas");
    const pane = await paneOf(page);
    return { page, pane, foreignRequests, problems, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("#pane")).contentFrame();
  if (!frame) throw new Error("#pane is no iframe");
  await frame.waitForFunction(() => typeof Office !== "undefined");
  await frame.evaluate(async () => {
    await Office.onReady();
  });
  return frame;
}

/** SCREENSHOTS=1 renews the pictures of the README. */
const images = join(__dirname, "../../docs/images");

export async function picture(session: SandboxSession, name: string): Promise<void> {
  if (process.env["SCREENSHOTS"] !== "1") return;
  mkdirSync(images, { recursive: true });
  await session.page.waitForTimeout(500);
  await session.page.screenshot({ path: join(images, name) });
}

/** Goes to a cell by the name box, as a person would, and types. */
export async function typeInto(session: SandboxSession, sheet: string, cell: string, text: string): Promise<void> {
  const { page } = session;
  await page.evaluate(
    (name) => void window.sandboxSpreadsheet.getActiveWorkbook()?.getSheetByName(name)?.activate(),
    sheet,
  );
  await page.waitForTimeout(300);
  const nameBox = page
    .locator("[data-u-comp=defined-name] input, input[data-u-comp=defined-name-input], header + * input")
    .first();
  await nameBox.click();
  await nameBox.fill(cell);
  await nameBox.press("Enter");
  await page.waitForTimeout(300);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function selection(session: SandboxSession): Promise<string> {
  return session.page.evaluate(() => {
    const book = window.sandboxSpreadsheet.getActiveWorkbook();
    return `${book?.getActiveSheet().getSheetName() ?? ""}!${book?.getActiveRange()?.getA1Notation() ?? ""}`;
  });
}

/** Waits until this cell, 表3!E6, is the selected one. */
export async function untilSelected(session: SandboxSession, cell: string): Promise<void> {
  for (let tries = 0; tries < 50 && (await selection(session)) !== cell; tries += 1)
    await session.page.waitForTimeout(200);
  expect(await selection(session)).toBe(cell);
}
