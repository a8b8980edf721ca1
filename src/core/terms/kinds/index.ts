/** Every kind of term. One that is missing here does not compile. */
import type { Term } from "../../declare/term";
import { add } from "./add";
import { cell } from "./cell";
import { children } from "./children";
import { info } from "./info";
import type { TermKind, TermOf } from "./kind";
import { lookup } from "./lookup";
import { named } from "./named";
import { onlyFor } from "./onlyFor";
import { parts } from "./parts";
import { rows } from "./rows";
import { scaled } from "./scaled";
import { subtract } from "./subtract";
import { zero } from "./zero";

const kinds: { readonly [K in Term["term"]]: TermKind<TermOf<K>> } = {
  cell,
  info,
  parts,
  named,
  children,
  rows,
  lookup,
  add,
  subtract,
  scaled,
  onlyFor,
  zero,
};

export const termNames = Object.keys(kinds);

export function kindOf<T extends Term>(term: T): TermKind<T> {
  // Each kind stands under its own name; the compiler cannot follow that for a union.
  return kinds[term.term] as unknown as TermKind<T>;
}
