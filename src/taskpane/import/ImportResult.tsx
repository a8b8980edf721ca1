import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { formatTarget } from "../../core/import/money";
import type { ImportOutcome } from "../../core/import/outcome";
import { isNote } from "../../core/import/problem";
import { describeImportProblem, describeSkipped, describeSums } from "../../core/import/wording";
import { ShowMore } from "../frame/ShowMore";
import { useStyles } from "../styles";

/** What the list adds up to by table, and what is not in it. */
export function ImportResult({ outcome }: { readonly outcome: ImportOutcome }) {
  const styles = useStyles();
  const leftOut = outcome.problems.filter((problem) => !isNote(problem)).map(describeImportProblem);
  const notes = [...outcome.problems.filter(isNote).map(describeImportProblem), ...describeSkipped(outcome.skipped)];
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>导入后各表</caption>
        <thead>
          <tr>
            <th scope="col">表</th>
            <th scope="col">列</th>
            <th scope="col">金额</th>
          </tr>
        </thead>
        <tbody>
          {outcome.totals.flatMap(({ group, table, unit, columns, partial }) =>
            columns.map(({ id, label, amount }) => (
              <tr key={`${group} ${id}`}>
                <td>
                  {table}
                  {partial ? "（替换自动取来的数）" : ""}
                </td>
                <td>{label}</td>
                <td className={styles.amount}>{`${formatTarget(amount, unit)} ${unit}`}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p role="status" className={styles.paragraph}>
        {describeSums(outcome)}
      </p>
      {leftOut.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>有 {outcome.leftOutRows} 行没有导入：</MessageBarTitle>
            <Lines lines={leftOut} />
          </MessageBarBody>
        </MessageBar>
      )}
      {notes.length > 0 && <Lines lines={notes} />}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ShowMore
      items={lines}
      draw={(shown) => (
        <ul className={styles.bullets}>
          {shown.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    />
  );
}
