/** Which plans went into a file: what a command reports as written, taken from where it is carried out. */
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import type { ApplyOptions } from "../../src/workbook/port";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook";

const plansOf = new WeakMap<FileWorkbook, WorkbookPlan[]>();
let saved: readonly WorkbookPlan[] = [];

/** From here on every workbook remembers the plans that succeeded. Call once. */
export function recordPlans(): void {
  const { prototype } = FileWorkbook;
  const { apply, toBytes } = prototype;
  prototype.apply = async function applyAndRecord(
    this: FileWorkbook,
    plan: WorkbookPlan,
    options?: ApplyOptions,
  ): Promise<void> {
    await apply.call(this, plan, options);
    plansOf.set(this, [...(plansOf.get(this) ?? []), plan]);
  };
  prototype.toBytes = async function remember(this: FileWorkbook): Promise<Uint8Array> {
    saved = plansOf.get(this) ?? [];
    return toBytes.call(this);
  };
}

/** The plans of the workbook that was saved last. */
export function savedPlans(): readonly WorkbookPlan[] {
  return saved;
}
