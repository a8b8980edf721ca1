/** For jest-light-runner: a worker reads TypeScript from here on. */
import { register as registerRequire } from "tsx/cjs/api";
import { register as registerImport } from "tsx/esm/api";

registerRequire();
registerImport();
