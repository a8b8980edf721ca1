import { createRequire } from "node:module";
import path from "node:path";
import webpack from "webpack";
import type { Configuration } from "webpack";

interface ProjectConfig {
  addin(mode: "development"): Configuration;
  sandbox(mode: "development"): Configuration;
}

const projectConfig = createRequire(__filename)("../../../webpack.config.js") as ProjectConfig;

/** The folder that both bundles are written to and that the server offers. */
export const distFolder = path.resolve(__dirname, "../../../dist");

/**
 * Compiles the add-in and the sandbox page for development.
 * @returns seconds it took
 * @throws Error with webpack's own report when the sources do not compile
 */
export async function buildForDevelopment(): Promise<number> {
  const started = Date.now();
  const compiler = webpack([projectConfig.addin("development"), projectConfig.sandbox("development")]);
  if (!compiler) throw new Error("webpack 没有给出编译器。");
  const report = await new Promise<string | null>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || !stats) reject(error ?? new Error("webpack 没有给出结果。"));
      else resolve(stats.hasErrors() ? stats.toString({ preset: "errors-only", colors: false }) : null);
    });
  });
  // Closing writes the cache that makes the next start quick.
  await new Promise<void>((resolve, reject) => compiler.close((error) => (error ? reject(error) : resolve())));
  if (report) throw new Error(report);
  return (Date.now() - started) / 1000;
}
