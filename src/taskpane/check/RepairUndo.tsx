import { Button } from "@fluentui/react-components";
import { describeRepairedCell } from "../../app/wording/repair";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** The last 改为建议值, and its way back; there also when nothing is left to complain of. */
export function RepairUndo() {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, repaired } = useSessionState();
  if (repaired.length === 0) return null;
  return (
    <div role="group" aria-label="刚改过的单元格" className={styles.card}>
      <ul className={styles.bullets}>
        {repaired.map((cell, index) => (
          <li key={index}>{describeRepairedCell(cell)}</li>
        ))}
      </ul>
      <Button
        size="small"
        className={styles.small}
        disabledFocusable={busy !== null}
        onClick={() => void session.undoRepair()}
      >
        撤回
      </Button>
    </div>
  );
}
