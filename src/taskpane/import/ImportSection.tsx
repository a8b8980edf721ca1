import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { part } from "../frame/Part";
import { Section } from "../frame/Section";
import { usePane } from "../pane";
import { useStyles } from "../styles";
import { useListFile } from "./useListFile";

const ImportPanel = part(async () => (await import("./ImportPanel")).ImportPanel);

/** Takes the list that the budget system exports; nothing is changed before the user accepts what it adds up to. */
export function ImportSection() {
  const styles = useStyles();
  const { pack } = usePane();
  const { file, refusal, bar, picker, choose, close } = useListFile();
  if (pack.listImport === undefined) return null;
  return (
    <Section title="从一体化导出表导入">
      <p className={styles.hint}>
        预算管理一体化系统导出的明细（.xlsx 或
        .csv），一行一笔：科目、项目类别、项目、资金来源、金额。先看汇总结果，再决定是否采用。
      </p>
      <div ref={bar} className={styles.row}>
        <Button className={styles.small} onClick={() => picker.current?.click()}>
          导入一体化导出表…
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xls,.csv,.txt"
          aria-label="一体化导出表"
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
      </div>
      {file !== null && <ImportPanel key={file.turn} name={file.name} sheets={file.sheets} onClose={close} />}
    </Section>
  );
}
