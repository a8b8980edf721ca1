import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { canGoOn } from "../../app/historyCommands";
import { describeCommand, describeCutOff } from "../../app/wording/history";
import { usePane, useSessionState } from "../pane";

/** A command that was cut off, and what can be done about it; else the way back from the last one. */
export function History() {
  const { session } = usePane();
  const { busy, unfinished, last } = useSessionState();
  if (busy !== null) return null;
  if (unfinished !== null) {
    const goOn = canGoOn(unfinished);
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{describeCutOff(unfinished.command, goOn)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void session.restore()}>
            恢复
          </Button>
          {goOn && (
            <Button size="small" onClick={() => void session.resume()}>
              继续
            </Button>
          )}
          <Button size="small" appearance="transparent" onClick={() => void session.leaveUnfinished()}>
            保留现状
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return last === null ? null : (
    <div>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        onClick={() => void session.undoLast()}
      >{`撤销上一步：${describeCommand(last.command)}`}</Button>
    </div>
  );
}
