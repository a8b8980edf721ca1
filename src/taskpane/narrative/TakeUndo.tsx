import { Button } from "@fluentui/react-components";
import { describeTaken } from "../../app/wording/narration";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** The way back from 采用新文字, while there is one. */
export function TakeUndo() {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, taken } = useSessionState();
  if (taken === null) return null;
  return (
    <div className={styles.row}>
      <span>{describeTaken(taken)}</span>
      <Button size="small" disabledFocusable={busy !== null} onClick={() => void session.undoTake()}>
        撤回
      </Button>
    </div>
  );
}
