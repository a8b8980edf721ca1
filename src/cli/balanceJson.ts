/** 舍位平衡 as scripts read it. Amounts are decimal strings. */
import type { BalanceUndone } from "../app/balance";
import { toDecimalString } from "../core/amount/amount";
import type { Balance, CellContentState, RoundingGap } from "../core/balance/proposal";
import { cellName } from "../core/model/address";
import type { CellAddress } from "../core/model/snapshot";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/balance@1";

export function balanceJson(file: string, out: string | null, { proposals, unbalanced }: Balance): unknown {
  return {
    schema: SCHEMA,
    file,
    out,
    proposals: proposals.map((proposal) => ({
      ...gapJson(proposal),
      chosen: proposal.chosen,
      mends: proposal.mends,
      changes: proposal.changes.map(({ role, address, before, after }) => ({
        role,
        ...place(address),
        before: content(before),
        after: content(after),
      })),
    })),
    unbalanced: unbalanced.map((gap) => ({ ...gapJson(gap), reason: gap.reason, detail: gap.detail })),
  };
}

export function undoJson(file: string, out: string | null, undone: BalanceUndone | null): unknown {
  return {
    schema: SCHEMA,
    file,
    out,
    restored: (undone?.restored ?? []).map(({ address, after }) => ({ ...place(address), after: content(after) })),
    left: (undone?.left ?? []).map(({ address, reason, words }) => ({
      ...(address ? place(address) : { sheet: null, address: null }),
      words,
      reason,
    })),
  };
}

function gapJson({ id, rule, total, printed, sum, gap, places }: RoundingGap): Record<string, unknown> {
  return {
    id,
    rule,
    ...place(total.address),
    total: toDecimalString(printed, places),
    sum: toDecimalString(sum, places),
    gap: toDecimalString(gap, places),
  };
}

function place({ sheet, row, column }: CellAddress): { readonly sheet: string; readonly address: string } {
  return { sheet, address: cellName(row, column) };
}

/** The value as the cell holds it, with all its decimals. */
function content({ formula, value }: CellContentState): { readonly value: string; readonly formula: string | null } {
  return { value: String(Number(value.toPrecision(15))), formula };
}
