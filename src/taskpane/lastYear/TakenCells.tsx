import { Button } from "@fluentui/react-components";
import { describeRepairedCell } from "../../app/wording/repair";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** What was filled last, and its way back. */
export function TakenCells() {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, filled } = useSessionState();
  if (filled.length === 0) return null;
  return (
    <div role="group" aria-label="刚填入的上年数" className={styles.card}>
      <ul className={styles.bullets}>
        {filled.map((cell, index) => (
          <li key={index}>{describeRepairedCell(cell)}</li>
        ))}
      </ul>
      <Button
        size="small"
        className={styles.small}
        disabledFocusable={busy !== null}
        onClick={() => void session.undoLastYear()}
      >
        撤回
      </Button>
    </div>
  );
}
