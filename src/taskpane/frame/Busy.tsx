import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { COMMANDS } from "../../app/commandNames";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** Anything quicker shows nothing: a bar that flashes only disturbs. */
const SHOW_AFTER = 300;

/** The command under way, how far it is, and the way to stop it. */
export function Busy() {
  const styles = useStyles();
  const { session } = usePane();
  const { busy } = useSessionState();
  const [slow, setSlow] = useState(false);
  const running = busy !== null;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setSlow(true), SHOW_AFTER);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [running]);
  if (busy === null || !slow) return null;
  const known = busy.total > 0;
  return (
    <div className={styles.card}>
      <div className={styles.spread}>
        <span>
          {COMMANDS[busy.command].busy}
          {known ? `（${busy.done}/${busy.total}）` : "……"}
        </span>
        {busy.cancellable && (
          <Button size="small" onClick={() => session.cancel()}>
            取消
          </Button>
        )}
      </div>
      <ProgressBar aria-label={COMMANDS[busy.command].busy} {...(known ? { value: busy.done, max: busy.total } : {})} />
    </div>
  );
}
