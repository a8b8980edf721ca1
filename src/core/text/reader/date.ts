/** Dates that a spreadsheet program keeps as the number of a day; number format codes tell (ECMA-376 part 1, 18.8.31). */
import { remembered } from "../remembered";

/** Colours, conditions, literal texts, padding: none of them is a part of a date. [h] and the like are spans of time. */
const LITERAL = /"[^"]*"|\[(?!h+\]|m+\]|s+\])[^[\]]*\]|\\.|[_*]./gi;

const bare = (code: string): string => code.replace(LITERAL, "").split(";")[0] ?? "";

/** Year, month or day is shown. */
export function showsDate(code: string | null): boolean {
  return code !== null && hasDate(code);
}

const hasDate = remembered(100_000, (code: string): boolean => {
  if (/general/i.test(code)) return false;
  const parts = bare(code).replace(/am\/pm|a\/p|上午\/下午/gi, "");
  return /[yde]/i.test(parts.replace(/e[+-]/gi, "")) || (/m/i.test(parts) && !/[hs0#?]/i.test(parts));
});

/** Hours, minutes or seconds are shown, and no day: of the time of a day, or as a span ([h]:mm). */
export function showsTime(code: string | null): boolean {
  return code !== null && hasTime(code);
}

const hasTime = remembered(
  100_000,
  (code: string): boolean => !hasDate(code) && !/general/i.test(code) && /[hs]/i.test(bare(code)),
);

/** 13:30, or 13:30:05 where there are seconds; the days of a span count as hours. */
export function timeText(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * 86_400);
  const two = (count: number): string => String(count).padStart(2, "0");
  const parts = [
    String(Math.floor(seconds / 3600)),
    two(Math.floor(seconds / 60) % 60),
    ...(seconds % 60 === 0 ? [] : [two(seconds % 60)]),
  ];
  return `${serial < 0 ? "-" : ""}${parts.join(":")}`;
}

/** Year, month, day of a serial number in the calendar from 1900; null outside 1901 to 2199. */
export function dayOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } | null {
  if (!(serial >= 367 && serial < 109_575)) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 2025年12月31日, or 12月31日 where the format shows no year, or 2025-12-31 where it is written so; null where it is no date. */
export function dateText(serial: number, code: string | null): string | null {
  const day = showsDate(code) ? dayOf(serial) : null;
  if (day === null || code === null) return null;
  const parts = bare(code);
  const words = /["\\]?[年月日]/.test(code) || !/[-/.]/.test(parts);
  const withYear = /[ye]/i.test(parts);
  const numbers = [...(withYear ? [day.year] : []), day.month, ...(/d/i.test(parts) ? [day.day] : [])];
  if (!words) return numbers.join("-");
  return `${withYear ? `${String(day.year)}年` : ""}${String(day.month)}月${/d/i.test(parts) ? `${String(day.day)}日` : ""}`;
}

/** 12月31日 of a serial number: for a field that asks for no more. */
export function monthAndDay(serial: number): string | null {
  const day = dayOf(serial);
  return day === null ? null : `${String(day.month)}月${String(day.day)}日`;
}

/** 12月31日 of a whole date in any of its forms: 2025年12月31日, 2025.12.31, 2025-12-31, 2025/12/31. Null for anything else. */
export function writtenDay(text: string): string | null {
  const found = /^20\d\d(?:年|[-./．])(\d{1,2})(?:月|[-./．])(\d{1,2})日?$/.exec(
    text.normalize("NFKC").replace(/\s/g, ""),
  );
  const [month, day] = [Number(found?.[1]), Number(found?.[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${String(month)}月${String(day)}日` : null;
}
