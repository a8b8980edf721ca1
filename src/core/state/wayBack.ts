/** How to take one command of the pane back, as the workbook keeps it. Versioned JSON; rows and columns count from 0. */
import { z } from "zod";

const Input = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Rows = z.array(z.array(Input));
const Step = z.strictObject({ kind: z.enum(["insert", "delete"]), at: z.number().int(), count: z.number().int() });

const Area = z.strictObject({
  top: z.number().int(),
  left: z.number().int(),
  bottom: z.number().int(),
  right: z.number().int(),
});
/** As Office.js has it. */
const Settings = z.record(z.string(), z.unknown());

const Colour = z.strictObject({
  area: Area,
  formula: z.string(),
  fill: z.string(),
  fontColor: z.string(),
  bold: z.boolean().optional(),
  underline: z.boolean().optional(),
  dashes: z.string().optional(),
  numberFormat: z.string().optional(),
});

/** Beside cells, on sheets that were there: where it stood before rows came and went, what is `written` where they stand afterwards. */
const Rest = z.strictObject({
  /** With the message that the command writes; null where there was no validation. */
  validations: z.array(
    z.strictObject({
      sheet: z.string(),
      written: Area,
      message: z.string(),
      parts: z.array(z.strictObject({ area: Area, before: Settings.nullable() })),
    }),
  ),
  /** `written` is a row; `target` what the command links to. */
  links: z.array(
    z.strictObject({
      sheet: z.string(),
      row: z.number().int(),
      column: z.number().int(),
      written: z.number().int(),
      target: z.string(),
      before: Settings.nullable(),
      text: z.string(),
      font: Settings,
    }),
  ),
  merges: z.array(z.strictObject({ sheet: z.string(), area: Area, before: z.array(z.string()) })),
  pages: z.array(
    z.strictObject({
      sheet: z.string(),
      set: Settings,
      footer: z.string(),
      area: z.string().nullable(),
      titleRows: z.string().nullable(),
      /** First rows of further pages; absent in records of earlier versions. */
      breaks: z.array(z.number().int()).optional(),
      header: z.string().optional(),
      written: z.strictObject({
        orientation: z.enum(["portrait", "landscape"]).optional(),
        footer: z.string().optional(),
        blackAndWhite: z.boolean().optional(),
      }),
    }),
  ),
});

/** Rectangles of inputs; null where a cell is left alone. */
const Written = z.strictObject({ sheet: z.string(), top: z.number().int(), left: z.number().int(), rows: Rows });

export const WayBack = z.strictObject({
  schema: z.literal("budget-disclosure/way-back@1"),
  /** Tells whose way it is. */
  token: z.string(),
  command: z.string(),
  again: z.string().nullable(),
  /** Sheets that come in, with a mark of each row that is written. */
  created: z.array(z.strictObject({ sheet: z.string(), rows: z.array(z.string()) })),
  /** What the cells held, where they stood before rows came and went. */
  former: z.array(Written.extend({ formats: z.array(z.array(z.string())) })),
  /** What is written there, where they stand afterwards. */
  after: z.array(Written),
  /** Sheets whose rows come and go, with the constants of each row before, as [column, value]. */
  moves: z.array(
    z.strictObject({
      sheet: z.string(),
      steps: z.array(Step),
      typed: z.array(z.array(z.tuple([z.number().int(), Input]))),
    }),
  ),
  /** Name, formula before (null for a new one), formula afterwards. */
  names: z.array(z.tuple([z.string(), z.string().nullable(), z.string()])),
  state: z.strictObject({ before: z.string().nullable(), after: z.string() }).nullable(),
  looks: z.array(z.strictObject({ sheet: z.string(), address: z.string(), set: z.record(z.string(), z.unknown()) })),
  /** Absent in records of earlier versions. */
  rest: Rest.optional(),
  /** Tabs before and afterwards; absent where none has moved. */
  order: z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) }).optional(),
  /** Charts that come in on sheets that were there; absent where none does. */
  charts: z.array(z.strictObject({ sheet: z.string(), name: z.string() })).optional(),
  /** Fill and text of the colours that come in. `former`: those that they take the place of, where they do; else the ids of all that are there, null where rows move first, which gives them new ones. */
  colours: z.array(
    z.strictObject({
      sheet: z.string(),
      looks: z.array(z.string()),
      ids: z.array(z.string()).nullable(),
      former: z.array(Colour).nullable(),
    }),
  ),
});
export type WayBack = z.infer<typeof WayBack>;

/** Null when it is of a version that this product does not know. */
export function readWayBack(text: string): WayBack | null {
  try {
    const parsed = WayBack.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
