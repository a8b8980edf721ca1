/** Paragraphs that break off, and amounts that break off before their unit. */
import { withoutOrdinal } from "../../text/normalize";
import type { BookText } from "./bookTexts";

/** So many paragraphs of a page with amounts have to end with a mark that ends, and so large a share of them, before one without is told. */
const ENDED = 3;
const MOSTLY = 0.8;

const STOP = /[。；：！？;:!?）)】”"…]$/;
const AMOUNT = /\d(?:万元|%|％)/;

/** It ends with a comma, and what follows begins anew. */
export function breaksOff({ text }: BookText, next: BookText | undefined): boolean {
  return /[，、]$/.test(text) && text.length > 10 && (next === undefined || beginsAnew(next));
}

/**
 * A paragraph with amounts that ends with none of these marks before a heading, a numbered paragraph or the end of its page, where the
 * others of the page do.
 */
export function endsOpen(running: readonly BookText[]): (text: BookText, next: BookText | undefined) => boolean {
  const votes = new Map<BookText["page"], { stated: number; ended: number }>();
  for (const { page, text } of running) {
    if (!AMOUNT.test(text)) continue;
    const vote = votes.get(page) ?? { stated: 0, ended: 0 };
    votes.set(page, { stated: vote.stated + 1, ended: vote.ended + (STOP.test(text) ? 1 : 0) });
  }
  return (text, next) => {
    const { stated, ended } = votes.get(text.page) ?? { stated: 0, ended: 0 };
    return (
      ended >= ENDED &&
      ended >= stated * MOSTLY &&
      AMOUNT.test(text.text) &&
      !STOP.test(text.text) &&
      (next === undefined || next.page !== text.page || beginsAnew(next))
    );
  };
}

/** 2026年度…支出预算图（单位：万元） */
const CAPTION = /[图表](?:[（(]单位[:：][^（()）]{1,6}[）)])?$/;

/** A heading, a numbered paragraph, or what a chart or table is called. */
function beginsAnew({ text, plain }: BookText): boolean {
  return withoutOrdinal(text).length < plain.length || CAPTION.test(text);
}

/** 增加22.21，增长31.73%: an amount with two decimals or thousands before a mark, in a text of 万元. */
const BARE = /(?<![\d,.])(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}\.\d{2})(?=[，。；,;](?!\d))/;

/** The first of them with the words before it. */
export function withoutUnit(text: string): string | null {
  const found = text.includes("万元") || text.includes("科目") ? BARE.exec(text) : null;
  return found === null ? null : text.slice(Math.max(0, found.index - 6), found.index + found[0].length);
}
