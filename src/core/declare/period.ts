/** Periods for which a performance form states goals, money and indicators. */
import { z } from "zod";

/** 实施期, the project's whole duration, and 年度, the budget's year. */
export const Period = z.enum(["life", "year"]);
export type Period = z.infer<typeof Period>;
