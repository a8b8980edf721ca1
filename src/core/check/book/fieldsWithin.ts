/** Cars that there are against cars that are allowed: fields of 基础信息 beside each other. A unit may have its reasons. */
import { fieldLabel } from "../../terms/words";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { FindingCell } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding } from "./bookContext";

export function fieldsWithin({ check }: BookContext, declared: BookCheckOf<"fieldsWithin">): BookVerdict {
  const { book, pack } = check;
  const entered = (field: string): boolean => (book.infoText(field) ?? "").trim() !== "";
  const most = book.infoAmount(declared.most);
  const reads = declared.fields.map((field) => book.infoAmount(field));
  if (!entered(declared.most) || !declared.fields.some(entered) || !most.ok || reads.some((read) => !read.ok))
    return null;
  const sum = reads.reduce((total, read) => total + (read.ok ? read.amount : 0), 0);
  if (sum <= most.amount) return [];
  const cells = [declared.most, ...declared.fields.filter(entered)].flatMap((field): readonly FindingCell[] => {
    const address = book.infoAddress(field);
    return address
      ? [
          {
            address,
            words: `${address.sheet.trim()} ${fieldLabel(pack.info, field)}`,
            printed: book.infoText(field) ?? "",
          },
        ]
      : [];
  });
  const words = {
    sheet: pack.info.sheet,
    noun: declared.noun,
    measure: declared.measure,
    most: fieldLabel(pack.info, declared.most),
    actual: String(sum / 100),
    expected: String(most.amount / 100),
  };
  return [
    bookFinding(declared, { template: "bookFieldsExceed", kind: "plausibility", severity: "info", words, cells }),
  ];
}
