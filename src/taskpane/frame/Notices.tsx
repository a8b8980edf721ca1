import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { Busy } from "./Busy";
import { History } from "./History";

/** How the last command ended, above every page. The region is always there, so that screen readers hear what enters it. */
export function Notices({ note }: { readonly note: string | null }) {
  const styles = useStyles();
  const { session } = usePane();
  const { message } = useSessionState();
  return (
    <div className={styles.notices} role="status">
      <Busy />
      {message !== null && (
        <MessageBar intent={message.kind} layout="multiline">
          <MessageBarBody role={message.kind === "error" ? "alert" : undefined}>{message.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                aria-label="关闭提示"
                appearance="transparent"
                icon={<DismissRegular />}
                onClick={() => session.closeMessage()}
              />
            }
          />
        </MessageBar>
      )}
      <History />
      {note !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
