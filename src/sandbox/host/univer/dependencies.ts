import type { Univer } from "@univerjs/core";
import { IDependencyManagerService } from "@univerjs/engine-formula";
import type { DependencyManagerService } from "@univerjs/engine-formula";

/** Univer's own record of the formulas it knows, by number. */
interface KnownFormulas {
  readonly _allTreeMap: ReadonlyMap<number, unknown>;
}

/**
 * When rows are hidden, inserted or deleted, Univer 0.25.1 takes the sheet's formulas for new ones but leaves what
 * the old ones read on other sheets in its index; each later calculation meets those, skips them and writes an
 * error to the console for every one. They are left out of what the index answers.
 */
export function passOverForgottenFormulas(univer: Univer): void {
  const manager = univer.__getInjector().get(IDependencyManagerService) as DependencyManagerService;
  const { _allTreeMap: known } = manager as unknown as KnownFormulas;
  const search = manager.searchDependency.bind(manager);
  manager.searchDependency = (ranges, except) => {
    const found = search(ranges, except);
    for (const formula of found) if (!known.has(formula)) found.delete(formula);
    return found;
  };
}
