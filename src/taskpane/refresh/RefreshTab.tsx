import { Badge, Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { changesAnything } from "../../core/refresh/account";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { AddForms } from "./AddForms";
import { AddGuide } from "./AddGuide";
import { AddProject } from "./AddProject";
import { AddSubject } from "./AddSubject";
import { Done } from "./Done";
import { Planned } from "./Planned";

/** 更新: what has to change so that all tables agree with the codes and projects of today, and doing it. */
export function RefreshTab() {
  const styles = useStyles();
  const { session } = usePane();
  const {
    busy,
    refresh: { planned, refusal, done },
    stale,
  } = useSessionState();
  const refreshStale = stale.has("refresh");
  useLook();
  const ready = planned !== null && !refreshStale && changesAnything(planned.account);
  return (
    <>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={!ready || busy !== null} onClick={() => void session.refresh()}>
          更新
        </Button>
        <Button disabledFocusable={busy !== null} onClick={() => void session.previewRefresh()}>
          重新查看
        </Button>
        <span role="status">
          {refreshStale && (
            <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
              工作簿已改动，请重新查看
            </Badge>
          )}
        </span>
      </div>
      <p className={styles.hint}>
        科目、项目、单位名称变了，或者在表中加了行、删了行以后，让各表的行、公式、“勾稽检查”和变红提示重新一致。先看后做；您填的数、文字、批注和自己加的行、列、工作表都不动。
      </p>
      {refusal !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      {done !== null && <Done done={done} />}
      {planned !== null && (
        <>
          <Planned planned={planned} stale={refreshStale} />
          <AddSubject located={planned.located} />
          <AddProject located={planned.located} />
          <AddForms located={planned.located} />
          <AddGuide located={planned.located} />
        </>
      )}
    </>
  );
}

/** The page is not asked for in vain: it looks when it is opened, unless what it shows still holds. */
function useLook(): void {
  const { session } = usePane();
  useEffect(() => {
    const {
      refresh: { planned },
      stale,
    } = session.state;
    if (planned === null || stale.has("refresh")) void session.previewRefresh();
  }, [session]);
}
