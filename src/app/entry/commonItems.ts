/**
 * 经济科目 that nearly every unit with staff of its own budgets, ticked beforehand in a new draft.
 * They follow the items that published unit budgets list year after year; ticking one that stays empty does no harm.
 */
export const COMMON_ITEMS: readonly string[] = [
  "30101",
  "30102",
  "30103",
  "30107",
  "30108",
  "30109",
  "30110",
  "30111",
  "30112",
  "30113",
  "30201",
  "30202",
  "30205",
  "30206",
  "30207",
  "30211",
  "30216",
  "30217",
  "30228",
  "30229",
  "30231",
  "30239",
  "30299",
  "30302",
  "30307",
];
