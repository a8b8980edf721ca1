/** Numbers of the narrative that no sentence of the form explains, for scripts. */
import type { UncheckedNumber } from "../core/finding/report";
import { cellName } from "../core/model/address";

export function toJsonNumbers({
  checked,
  unchecked,
}: {
  readonly checked: number;
  readonly unchecked: readonly UncheckedNumber[];
}): object {
  return {
    checked,
    unchecked: unchecked.map(({ address, printed, around }) => ({
      sheet: address.sheet,
      address: cellName(address.row, address.column),
      printed,
      around,
    })),
  };
}
