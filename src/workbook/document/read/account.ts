/** What of a document is read only in part, or not at all: counted while it is read, and told. */
import type { DocumentNotice } from "../../../core/finding/report";
import { NOTICE_CODES } from "../../../core/finding/report";

export class Account {
  private readonly counts = new Map<DocumentNotice["code"], number>();

  /** Relationships of charts, in the order of the text. */
  readonly charts: string[] = [];

  add(code: DocumentNotice["code"], count = 1): void {
    if (count > 0) this.counts.set(code, this.of(code) + count);
  }

  of(code: DocumentNotice["code"]): number {
    return this.counts.get(code) ?? 0;
  }

  /** In a fixed order. */
  all(): readonly DocumentNotice[] {
    return NOTICE_CODES.flatMap((code) => (this.of(code) > 0 ? [{ code, count: this.of(code) }] : []));
  }
}
