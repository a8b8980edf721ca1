import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ChangeEvent } from "react";
import { useRef, useState } from "react";
import { describeError } from "../../app/wording/errors";
import type { ListSheet } from "../../core/import/list";
import { readList } from "../../workbook/list/readList";
import { Section } from "../frame/Section";
import { useShelf } from "../pane";
import { useStyles } from "../styles";
import { CataloguePanel } from "./CataloguePanel";
import { InUse } from "./InUse";

interface OpenedFile {
  /** Tells two choices of the same file apart. */
  readonly turn: number;
  readonly name: string;
  readonly sheets: readonly ListSheet[];
}

/** 科目目录: which catalogues codes and names are compared with, and bringing in the one of the year. */
export function CatalogueSection() {
  const styles = useStyles();
  const { stored } = useShelf();
  const picker = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { target } = event;
    const chosen = target.files?.[0];
    if (chosen === undefined) return;
    try {
      const sheets = await readList(new Uint8Array(await chosen.arrayBuffer()));
      setFile((before) => ({ turn: (before?.turn ?? 0) + 1, name: chosen.name, sheets }));
      setRefusal(null);
    } catch (error) {
      setFile(null);
      setRefusal(`“${chosen.name}”没有打开。${describeError(error)}`);
    }
    // The same file, mended, can be chosen again.
    target.value = "";
  };
  const close = (): void => {
    setFile(null);
    bar.current?.querySelector("button")?.focus();
  };

  return (
    <Section title="科目目录">
      <p className={styles.hint}>自带的目录只有部分功能科目。导入当年的科目目录（.xlsx 或 .csv，编码、名称两列）后，选科目、核对编码和名称都用它。</p>
      <InUse />
      <div ref={bar} className={styles.row}>
        <Button className={styles.small} onClick={() => picker.current?.click()}>导入科目目录…</Button>
        <input ref={picker} type="file" accept=".xlsx,.xls,.csv,.txt" aria-label="科目目录文件" hidden onChange={(event) => void choose(event)} />
      </div>
      <div role="alert">
        {refusal !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusal}</MessageBarBody>
          </MessageBar>
        )}
        {!stored && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>这台电脑不允许保存科目目录，关闭面板后要重新导入；已存入工作簿的不受影响。</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {file !== null && <CataloguePanel key={file.turn} name={file.name} sheets={file.sheets} onClose={close} />}
    </Section>
  );
}
