/** The built-in forms by name, each brought in when somebody asks for it: index.ts has them all at once. */
import type { PackSpec } from "../core/declare/pack";
import { head as basicEight } from "./basic-eight/head";
import { head as shanghaiDepartment } from "./shanghai-department-2026/head";
import { head as shanghaiUnit } from "./shanghai-unit-2026/head";
import { head as shanxiUnit } from "./shanxi-unit-2026/head";

export interface FormName {
  readonly id: string;
  readonly title: string;
}

export interface BuiltInForm extends FormName {
  /** Rejects where the file with the form cannot be had. */
  load(): Promise<PackSpec>;
}

/** In the order of index.ts. */
export const builtIn: readonly BuiltInForm[] = [
  {
    ...shanxiUnit,
    load: async () =>
      (await import(/* webpackChunkName: "form-shanxi-unit-2026" */ "./shanxi-unit-2026/pack")).shanxiUnit2026,
  },
  {
    ...shanghaiUnit,
    load: async () =>
      (await import(/* webpackChunkName: "form-shanghai-unit-2026" */ "./shanghai-unit-2026/pack")).shanghaiUnit2026,
  },
  {
    ...shanghaiDepartment,
    load: async () =>
      (await import(/* webpackChunkName: "form-shanghai-department-2026" */ "./shanghai-department-2026/pack"))
        .shanghaiDepartment2026,
  },
  {
    ...basicEight,
    load: async () => (await import(/* webpackChunkName: "form-basic-eight" */ "./basic-eight/pack")).basicEight,
  },
];
