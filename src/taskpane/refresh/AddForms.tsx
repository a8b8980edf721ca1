import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ChangeEvent } from "react";
import { useMemo, useRef, useState } from "react";
import type { FormsFile } from "../../app/refresh";
import { formsThere } from "../../app/refreshForms";
import { describeError } from "../../app/wording/errors";
import { describeFormsThere } from "../../app/wording/refreshPane";
import type { LocatedWorkbook } from "../../core/locate/locate";
import { readSnapshot } from "../../workbook/list/readSnapshot";
import { Section } from "../frame/Section";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** A folder of sixty files leaves the rest of the page in reach. */
const MOST_FILES = 8;
const useOwnStyles = makeStyles({ scrolled: { maxHeight: "240px", overflowY: "auto" } });

/** Performance forms: blank ones for the projects that have none, or what the budget system has exported. Nothing where the form has none. */
export function AddForms({ located }: { readonly located: LocatedWorkbook }) {
  const styles = useStyles();
  const own = useOwnStyles();
  const { session } = usePane();
  const {
    busy,
    refresh: {
      forms: { wanted, copied, files },
    },
  } = useSessionState();
  const picker = useRef<HTMLInputElement>(null);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const there = useMemo(() => formsThere(located), [located]);
  if (there === null) return null;
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const opened: FormsFile[] = [];
    const refused: string[] = [];
    for (const file of [...(target.files ?? [])]) {
      try {
        opened.push({ source: file.name, snapshot: await readSnapshot(new Uint8Array(await file.arrayBuffer())) });
      } catch (error) {
        refused.push(`“${file.name}”没有打开。${describeError(error)}`);
      }
    }
    // The same file, mended, can be chosen again.
    target.value = "";
    setRefusals(refused);
    if (opened.length > 0) await session.giveForms(opened);
  };
  return (
    <Section title="绩效目标表">
      <p className={styles.hint}>{describeFormsThere(there)}</p>
      {(there.lacking > 0 || !there.overall) && (
        <Checkbox
          label="给没有的增加空白表"
          checked={wanted}
          disabled={busy !== null}
          onChange={(_, { checked }) => void session.wantForms(checked === true)}
        />
      )}
      {there.lacking < there.projects && (
        <Checkbox
          label="年度指标、年度目标空着的，照实施期填"
          checked={copied}
          disabled={busy !== null}
          onChange={(_, { checked }) => void session.copyPeriods(checked === true)}
        />
      )}
      <p className={styles.hint}>
        系统导出过绩效目标表的，可以直接取（一次可以选多个文件），按项目名称对上，文字照原样；已有的表只填空白，填过的不动。上年的公开工作簿也可以选，只取文字和指标，不取金额。
      </p>
      <div className={styles.row}>
        <Button className={styles.small} disabledFocusable={busy !== null} onClick={() => picker.current?.click()}>
          选择导出的绩效目标表…
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          multiple
          aria-label="导出的绩效目标表"
          hidden
          onChange={(event) => void choose(event)}
        />
      </div>
      {files.length > MOST_FILES && <p className={styles.hint}>选了 {files.length} 个文件：</p>}
      {files.length > 0 && (
        <ul
          className={files.length > MOST_FILES ? `${styles.list} ${own.scrolled}` : styles.list}
          tabIndex={files.length > MOST_FILES ? 0 : undefined}
          aria-label="选好的绩效目标表"
        >
          {files.map(({ source }) => (
            <li key={source} className={styles.spread}>
              <span>{source}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`不取 ${source}`}
                disabledFocusable={busy !== null}
                onClick={() => void session.dropForms(source)}
              />
            </li>
          ))}
        </ul>
      )}
      <div role="alert">
        {refusals.length > 0 && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {refusals.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </Section>
  );
}
