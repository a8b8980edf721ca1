import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { part } from "../frame/Part";
import { Section } from "../frame/Section";
import { useListFile } from "../import/useListFile";
import { useShelf } from "../pane";
import { useStyles } from "../styles";
import { InUse } from "./InUse";

const CataloguePanel = part(async () => (await import("./CataloguePanel")).CataloguePanel);

/** 科目目录: which catalogues codes and names are compared with, and bringing in the one of the year. */
export function CatalogueSection() {
  const styles = useStyles();
  const { stored } = useShelf();
  const { file, refusal, bar, picker, choose, close } = useListFile();
  return (
    <Section title="科目目录">
      <p className={styles.hint}>
        自带的目录只有部分功能科目。导入当年的科目目录（.xlsx 或
        .csv，编码、名称两列）后，选科目、核对编码和名称都用它。
      </p>
      <InUse />
      <div ref={bar} className={styles.row}>
        <Button className={styles.small} onClick={() => picker.current?.click()}>
          导入科目目录…
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xls,.csv,.txt"
          aria-label="科目目录文件"
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
