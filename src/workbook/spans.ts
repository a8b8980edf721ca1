/** Single rows or columns, gathered into spans. */
import type { Span } from "../core/model/snapshot";

export class SpanList {
  private readonly spans: { first: number; last: number }[] = [];

  /** Indexes come in ascending order. */
  add(index: number): void {
    const current = this.spans.at(-1);
    if (current !== undefined && current.last >= index - 1) current.last = Math.max(current.last, index);
    else this.spans.push({ first: index, last: index });
  }

  get list(): readonly Span[] {
    return this.spans;
  }
}
