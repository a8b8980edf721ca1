/** One amount field of 基础信息, which states 万元. */
import { convertAmount, WAN } from "../../amount/money";
import { reference } from "../../model/address";
import { unitOf } from "../scope";
import { fieldLabel } from "../vocabulary";
import type { TermKind, TermOf } from "./kind";
import { SIMPLE } from "./kind";
import { converted, once } from "./rowSums";

export const info: TermKind<TermOf<"info">> = {
  ...SIMPLE,
  value: ({ field }, scope) => {
    const read = scope.book.infoAmount(field);
    const address = scope.book.infoAddress(field);
    return read.ok
      ? {
          ok: true,
          amount: convertAmount(read.amount, WAN.unit, unitOf(scope)),
          parts: 1,
          cells: address ? [address] : [],
        }
      : read;
  },
  formula: ({ field }, scope, sheet) => {
    const address = scope.book.infoAddress(field);
    return address && converted(reference(address, sheet), WAN.unit, scope);
  },
  count: () => "1",
  words: ({ field }, _, vocabulary) => `${vocabulary.info.sheet} ${fieldLabel(vocabulary.info, field)}`,
  cells: ({ field }, { book }) => once(book.infoAddress(field)),
};
