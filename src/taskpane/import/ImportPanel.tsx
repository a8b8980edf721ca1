import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { openDataFile } from "../../app/entry/openFile";
import { importedDataFile } from "../../app/import/importList";
import { describeDataIssue } from "../../core/data/wording";
import type { ListSheet } from "../../core/list/list";
import type { ImportChoices } from "../../core/import/preview";
import { NO_CHOICES, previewImport } from "../../core/import/preview";
import { usePane } from "../pane";
import { useStyles } from "../styles";
import { FirstRows } from "./FirstRows";
import { ImportResult } from "./ImportResult";
import { ListChoices } from "./ListChoices";
import { MissingNames } from "./MissingNames";
import { RowDoubts } from "./RowDoubts";

/** Another sheet, header or unit of money has other rows and other sums: what was said about them holds no longer. */
const UNANSWERED = { hidden: null, alike: null } as const;

/** What a list was understood as, to be corrected, accepted or dropped. */
export function ImportPanel({
  name,
  sheets,
  onClose,
}: {
  readonly name: string;
  readonly sheets: readonly ListSheet[];
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { drafts, pack } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<ImportChoices>(NO_CHOICES);
  const [issues, setIssues] = useState<readonly string[]>([]);
  const preview = useMemo(() => previewImport(pack, sheets, choices), [pack, sheets, choices]);
  const { outcome } = preview;
  const unanswered = outcome !== null && outcome.doubts.some(({ choice }) => choice === null);
  const ready = outcome !== null && outcome.placedRows > 0 && !unanswered;
  useEffect(() => heading.current?.focus(), []);

  const choose = (change: Partial<ImportChoices>): void => {
    setIssues([]);
    setChoices((now) => ({ ...now, ...change }));
  };
  const accept = (): void => {
    if (outcome === null || !ready) return;
    const opened = openDataFile(pack, name, importedDataFile(pack, outcome, drafts.state.draft));
    setIssues(opened.ok ? [] : opened.issues.map(describeDataIssue));
    if (!opened.ok) return;
    // A list says nothing of forms: what was ticked stays.
    drafts.replace({ ...opened.draft, forms: drafts.state.draft.forms });
    onClose();
  };

  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1} className={styles.subheading}>
        导入预览：{name}
      </h3>
      <ListChoices
        sheets={sheets}
        preview={preview}
        choices={choices}
        onChoose={(change) => choose({ ...change, ...UNANSWERED })}
      />
      <FirstRows preview={preview} />
      {outcome !== null && (
        <MissingNames codes={outcome.unnamed} names={choices.names} onChange={(names) => choose({ names })} />
      )}
      {outcome !== null && <ImportResult outcome={outcome} />}
      {outcome !== null && <RowDoubts doubts={outcome.doubts} onChoose={choose} />}
      <div role="alert">
        {issues.length > 0 && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>不能采用：</MessageBarTitle>
              <ul className={styles.bullets}>
                {issues.map((issue) => (
                  <li key={issue}>{issue}</li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {unanswered && <p className={styles.hint}>请先选择上面的行怎么办，再采用。</p>}
      <p className={styles.hint}>
        采用后换下现在填写的内容，可以恢复。导出表里没有的（“三公”经费、基金收入、上年数等），生成后在表中填写。
      </p>
      <div className={styles.row}>
        <Button appearance="primary" className={styles.small} disabledFocusable={!ready} onClick={accept}>
          采用
        </Button>
        <Button className={styles.small} onClick={onClose}>
          取消
        </Button>
      </div>
    </section>
  );
}
