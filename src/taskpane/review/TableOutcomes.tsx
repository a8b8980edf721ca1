import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { OutcomeCounts, TableReport } from "../../core/finding/report";
import { shownCount, shownOutcomes } from "../../core/finding/wording";
import { wholeBookOutcomes } from "../../core/review/wholeBook";
import { describeTableState, TABLE_COLUMNS, WHOLE_BOOK } from "../../core/review/wording";
import { Section } from "../frame/Section";
import { useStyles } from "../styles";

const useOwnStyles = makeStyles({
  table: { width: "100%" },
  count: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  total: { fontWeight: tokens.fontWeightSemibold },
});

const [name, , ...counts] = TABLE_COLUMNS;

/** All counts of every table, and of the workbook as a whole. */
export function TableOutcomes({
  tables,
  outcomes,
}: {
  readonly tables: readonly TableReport[];
  readonly outcomes: OutcomeCounts;
}) {
  const styles = useStyles();
  const own = useOwnStyles();
  const whole = wholeBookOutcomes(tables, outcomes);
  const published = tables.filter((table) => table.published);
  return (
    <Section
      title={`各表核对结果（应有 ${published.length} 张，找到 ${published.filter(({ found }) => found).length} 张）`}
    >
      <table className={mergeClasses(styles.table, own.table)}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {counts.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table.id}>
              <th scope="row">
                {table.shortName}
                {state(table)}
              </th>
              {shownOutcomes.map((kind) => (
                <td key={kind} className={own.count}>
                  {shownCount(table.outcomes, kind)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{WHOLE_BOOK}</th>
            {shownOutcomes.map((kind) => (
              <td key={kind} className={own.count}>
                {shownCount(whole, kind)}
              </td>
            ))}
          </tr>
          <tr className={own.total}>
            <th scope="row">合计</th>
            {shownOutcomes.map((kind) => (
              <td key={kind} className={own.count}>
                {shownCount(outcomes, kind)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Section>
  );
}

/** Only what is out of the ordinary. */
function state(table: TableReport): string {
  return table.found && !(table.empty && table.published) ? "" : `（${describeTableState(table)}）`;
}
