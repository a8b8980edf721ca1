import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Draft } from "../../app/entry/draft";
import { draftForms } from "../../app/entry/forms";
import { draftProblems, droppedRows } from "../../app/entry/problems";
import { describeDraftProblem, describeDropped, describeGeneration } from "../../app/wording/entry";
import { sheetNames } from "../../core/plan/sheetNames";
import { Section } from "../frame/Section";
import { useBringing } from "../frame/useBringing";
import { useDraftState, usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** Says what will be made, and makes it. */
export function GenerateBar() {
  const styles = useStyles();
  const { drafts, isComing, pack, session, requests, opensWithWorkbook } = usePane();
  const { draft } = useDraftState();
  const { busy } = useSessionState();
  const [tried, setTried] = useState<Draft | null>(null);
  const [issues, setIssues] = useState<readonly string[]>([]);
  // The other sheets do not depend on what was entered.
  const plain = useMemo(() => sheetNames(pack, draft.guide), [pack, draft.guide]);
  const { isWaiting, missing, bring } = useBringing();
  const dropped = useMemo(() => describeDropped(droppedRows(draft, pack)), [draft, pack]);

  // After the first try the list shrinks as things are put right; what only reading everything finds holds for what was read.
  const problems =
    tried === null ? [] : [...draftProblems(draft).map(describeDraftProblem), ...(tried === draft ? issues : [])];

  const generate = async (): Promise<void> => {
    if (isWaiting || isComing) return;
    const { draft: latest } = drafts.state;
    setTried(latest);
    setIssues([]);
    if (draftProblems(latest).length > 0) return;
    const reader = await bring(() =>
      Promise.all([import("../../app/entry/buildInputs"), import("../../core/data/wording")]),
    );
    if (reader === null) return;
    const [{ buildInputs }, { describeDataIssue }] = reader;
    const reading = buildInputs(latest, pack);
    if (!reading.ok) return setIssues(reading.issues.map(describeDataIssue));
    if (await session.generate(pack, reading.inputs)) await opensWithWorkbook();
  };

  const current = useRef(generate);
  current.current = generate;
  // The ribbon's 生成 waits for what is on its way to the desk, as the button here does.
  useEffect(
    () =>
      requests.subscribe((request) => {
        if (request !== "generate" || isComing) return false;
        void current.current();
        return true;
      }),
    [requests, isComing],
  );

  return (
    <Section title="生成">
      <p className={styles.paragraph}>{describeGeneration(plain, draftForms(draft, pack))}</p>
      {draft.unitName.trim() === "" && (
        <p className={styles.hint}>单位名称还没有填，也可以生成后在“基础信息”里补填。</p>
      )}
      {dropped !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{dropped}</MessageBarBody>
        </MessageBar>
      )}
      {missing}
      <div role="alert">
        {problems.length > 0 && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>还不能生成，请先改好：</MessageBarTitle>
              <ul className={styles.bullets}>
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null || isWaiting || isComing}
          onClick={() => void generate()}
        >
          生成
        </Button>
      </div>
    </Section>
  );
}
