/**
 * Lets Univer load through Node itself. Some of its dependencies are ESM only: Node 20 can require them, Jest's own
 * module system cannot; and Node loads Univer once per worker instead of once per test file.
 */
import nodeModule from "node:module";
import { resolve } from "node:path";

/** Every Univer module that the host or its boot imports. */
const UNIVER_MODULES = [
  "core",
  "core/facade",
  "data-validation",
  "docs",
  "engine-formula",
  "engine-formula/facade",
  "engine-render",
  "sheets",
  "sheets/facade",
  "sheets-conditional-formatting",
  "sheets-data-validation",
  "sheets-formula",
  "sheets-numfmt",
].map((name) => `@univerjs/${name}`);

/** Jest's `Module` extends Node's and overrides createRequire; the parent still has the genuine one. */
const genuine = Object.getPrototypeOf(nodeModule) as Partial<typeof nodeModule>;

/** What Univer complains to: outside Jest's own console. */
export let univerConsole: Console = console;

if (typeof jest !== "undefined" && typeof genuine.createRequire === "function") {
  const nodeRequire = genuine.createRequire(resolve("package.json"));
  univerConsole = nodeRequire("node:console") as Console;
  for (const name of UNIVER_MODULES) jest.doMock(name, () => nodeRequire(name) as object);
}
