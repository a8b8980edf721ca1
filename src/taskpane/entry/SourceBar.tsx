import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ChangeEvent } from "react";
import { useRef, useState } from "react";
import { emptyDraft } from "../../app/entry/draft";
import { countFigures } from "../../app/entry/problems";
import { describeSource } from "../../app/wording/entry";
import { Section } from "../frame/Section";
import { ShowMore } from "../frame/ShowMore";
import { useBringing } from "../frame/useBringing";
import { useDraftState, usePane } from "../pane";
import { useStyles } from "../styles";
import { layOutSample } from "../layOutSample";
import { readTextFile } from "./readTextFile";

interface Refusal {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Where the entries come from: typed, the sample, or a data file. Opening one can be taken back. */
export function SourceBar() {
  const styles = useStyles();
  const { desk, drafts, pack, samples } = usePane();
  const { draft, replaced, stored } = useDraftState();
  const picker = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const { isWaiting, missing, bring } = useBringing();

  const open = async (label: string, text: string): Promise<void> => {
    const reader = await bring(() =>
      Promise.all([import("../../app/entry/openFile"), import("../../core/data/wording")]),
    );
    if (reader === null) return;
    const [{ openDataFile }, { describeDataIssue }] = reader;
    const opened = openDataFile(pack, label, text);
    setRefusal(
      opened.ok
        ? null
        : {
            title: `“${label}”有 ${opened.issues.length} 处问题，没有载入，原来填写的内容没有变：`,
            lines: opened.issues.map(describeDataIssue),
          },
    );
    if (opened.ok) drafts.replace(opened.draft);
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { target } = event;
    const file = target.files?.[0];
    if (file === undefined) return;
    setRefusal(null);
    try {
      await open(file.name, await readTextFile(file));
    } catch {
      setRefusal({ title: `“${file.name}”打不开。请确认文件还在，并且没有被别的程序占用。`, lines: [] });
    }
    // The same file, mended, can be chosen again.
    target.value = "";
  };

  return (
    <Section title="从哪里开始">
      <p className={styles.hint}>直接在下面填写，或先载入样例、打开已有的数据文件（.json）。</p>
      <div className={styles.row}>
        <Button
          className={styles.small}
          disabledFocusable={isWaiting}
          onClick={() => void bring(() => desk.laying(layOutSample(desk, samples)))}
        >
          载入样例
        </Button>
        <Button className={styles.small} disabledFocusable={isWaiting} onClick={() => picker.current?.click()}>
          打开数据文件
        </Button>
        <Button className={styles.small} appearance="subtle" onClick={() => drafts.replace(emptyDraft(pack))}>
          清空
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label="数据文件"
          hidden
          onChange={(event) => void desk.laying(choose(event))}
        />
      </div>
      {missing}
      <div role="status" className={styles.section}>
        {draft.source !== null && (
          <p className={styles.paragraph}>{describeSource(draft.source.label, countFigures(draft))}</p>
        )}
        {replaced !== null && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>原来填写的内容已换下。</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => drafts.restore()}>
                恢复原来的内容
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {!stored && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>这台电脑不允许保存草稿，关闭面板后填写的内容会丢失。请填完就生成。</MessageBarBody>
          </MessageBar>
        )}
        {refusal !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{refusal.title}</MessageBarTitle>
              <ShowMore
                items={refusal.lines}
                draw={(lines) => (
                  <ul className={styles.bullets}>
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                )}
              />
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </Section>
  );
}
