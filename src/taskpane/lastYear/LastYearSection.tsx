import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ChangeEvent } from "react";
import { useRef, useState } from "react";
import type { LastYearFile } from "../../app/results";
import { describeLastYearRefusal } from "../../app/wording/lastYear";
import { describeFailure } from "../frame/failure";
import { part } from "../frame/Part";
import { Section } from "../frame/Section";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { TakenCells } from "./TakenCells";

const Takings = part(async () => (await import("./Takings")).Takings);

/** 取上年数: last year's figures of 基础信息 from last year's workbook; shown first, written where the user says so. */
export function LastYearSection() {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, lastYear } = useSessionState();
  const picker = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = target.files?.[0];
    if (chosen === undefined) return;
    try {
      const { readSnapshot } = await import("../../workbook/list/readSnapshot");
      const snapshot = await readSnapshot(new Uint8Array(await chosen.arrayBuffer()));
      setRefusal(null);
      await session.previewLastYear(chosen.name, snapshot, false);
    } catch (error) {
      session.closeLastYear();
      setRefusal(`“${chosen.name}”没有打开。${await describeFailure(error)}`);
    }
    // The same file, mended, can be chosen again.
    target.value = "";
  };
  return (
    <Section title="取上年数">
      <p className={styles.hint}>
        “基础信息”里的上年预算数，可以从上年的预算公开工作簿（.xlsx）取，也可以自己填。先看后填，您填过的不会被覆盖，除非您勾选。
      </p>
      <div className={styles.row}>
        <Button className={styles.small} disabledFocusable={busy !== null} onClick={() => picker.current?.click()}>
          选择上年的文件…
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          aria-label="上年的预算公开工作簿"
          hidden
          onChange={(event) => void choose(event)}
        />
      </div>
      <div role="alert">
        {refusal !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusal}</MessageBarBody>
          </MessageBar>
        )}
        {lastYear !== null && !lastYear.outcome.ok && <Refused file={lastYear} />}
      </div>
      {lastYear?.outcome.ok === true && (
        <Takings key={lastYear.name} name={lastYear.name} proposal={lastYear.outcome.proposal} />
      )}
      <TakenCells />
    </Section>
  );
}

/** A file of another year may be used all the same, where the user says so. */
function Refused({ file: { name, snapshot, outcome } }: { readonly file: LastYearFile }) {
  const { session } = usePane();
  const { busy } = useSessionState();
  if (outcome.ok) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        “{name}”没有采用。{describeLastYearRefusal(outcome.refusal)}
      </MessageBarBody>
      {outcome.refusal.code === "wrongYear" && (
        <MessageBarActions>
          <Button
            size="small"
            disabledFocusable={busy !== null}
            onClick={() => void session.previewLastYear(name, snapshot, true)}
          >
            仍然用这个文件
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
