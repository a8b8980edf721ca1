/** Year, unit and money over a table that the form says nothing of, against what stands over the others of the workbook. */
import { bookContextOf } from "../../check/book/bookUnits";
import { sameHeads } from "../../check/book/sameHeads";
import type { CheckUnit } from "../../check/part";
import { headsAgree } from "../../declare/headsAgree";
import type { CheckContext } from "../../finding/context";

/** `form`: the check of the form's own tables, which says itself what is wrong with their heads. */
export function headUnits(form: CheckContext): readonly CheckUnit[] {
  return [
    {
      reads: "everything",
      run: ({ located }) => {
        const tables = new Map([...form.located.tables, ...located.tables]);
        const all = bookContextOf({ ...form, located: { ...form.located, tables } });
        const found = sameHeads(all, headsAgree);
        const findings = (found ?? []).filter(({ table }) => table !== null && located.tables.has(table));
        return {
          outcomes: [
            { table: null, outcome: found === null ? "notApplicable" : findings.length > 0 ? "fail" : "pass" },
          ],
          findings,
        };
      },
    },
  ];
}
