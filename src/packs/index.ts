/** Every pack that the product knows. */
import type { PackSpec } from "../core/declare/pack";
import { basicEight } from "./basic-eight/pack";
import { shanghaiDepartment2026 } from "./shanghai-department-2026/pack";
import { shanghaiUnit2026 } from "./shanghai-unit-2026/pack";
import { shanxiUnit2026 } from "./shanxi-unit-2026/pack";

export const packs: readonly PackSpec[] = [shanxiUnit2026, shanghaiUnit2026, shanghaiDepartment2026, basicEight];

export function findPack(id: string): PackSpec | undefined {
  return packs.find((pack) => pack.id === id);
}
