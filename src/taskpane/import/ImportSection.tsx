import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ChangeEvent } from "react";
import { useRef, useState } from "react";
import { describeError } from "../../app/wording/errors";
import type { ListSheet } from "../../core/import/list";
import { readList } from "../../workbook/list/readList";
import { Section } from "../frame/Section";
import { usePane } from "../pane";
import { useStyles } from "../styles";
import { ImportPanel } from "./ImportPanel";

interface OpenedList {
  /** Tells two choices of the same file apart: what was chosen for the one does not hold for the other. */
  readonly turn: number;
  readonly name: string;
  readonly sheets: readonly ListSheet[];
}

/** Takes the list that the budget system exports; nothing is changed before the user accepts what it adds up to. */
export function ImportSection() {
  const styles = useStyles();
  const { pack } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [list, setList] = useState<OpenedList | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (pack.listImport === undefined) return null;

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { target } = event;
    const file = target.files?.[0];
    if (file === undefined) return;
    try {
      const sheets = await readList(new Uint8Array(await file.arrayBuffer()));
      setList((before) => ({ turn: (before?.turn ?? 0) + 1, name: file.name, sheets }));
      setRefusal(null);
    } catch (error) {
      setList(null);
      setRefusal(`“${file.name}”没有打开。${describeError(error)}`);
    }
    // The same file, mended, can be chosen again.
    target.value = "";
  };
  const close = (): void => {
    setList(null);
    bar.current?.querySelector("button")?.focus();
  };

  return (
    <Section title="从一体化导出表导入">
      <p className={styles.hint}>预算管理一体化系统导出的明细（.xlsx 或 .csv），一行一笔：科目、项目类别、项目、资金来源、金额。先看汇总结果，再决定是否采用。</p>
      <div ref={bar} className={styles.row}>
        <Button className={styles.small} onClick={() => picker.current?.click()}>导入一体化导出表…</Button>
        <input ref={picker} type="file" accept=".xlsx,.xls,.csv,.txt" aria-label="一体化导出表" hidden onChange={(event) => void choose(event)} />
      </div>
      <div role="alert">
        {refusal !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusal}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {list !== null && <ImportPanel key={list.turn} name={list.name} sheets={list.sheets} onClose={close} />}
    </Section>
  );
}
