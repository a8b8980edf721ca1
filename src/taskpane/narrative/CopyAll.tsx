import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { narrationText } from "../../app/wording/narrationText";
import type { Narration } from "../../core/narrate/narrate";
import { usePane } from "../pane";
import { useStyles } from "../styles";

type Outcome = "copied" | "refused" | null;

/** Copies the whole narrative; where the host keeps the clipboard to itself, the text is shown and selected instead. */
export function CopyAll({ narration }: { readonly narration: Narration }) {
  const styles = useStyles();
  const { copy } = usePane();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = narrationText(narration);
  useEffect(() => {
    if (outcome === "refused") area.current?.select();
  }, [outcome, text]);
  const copyAll = (): Promise<void> =>
    copy(text).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  return (
    <div className={styles.section}>
      <div className={styles.row}>
        <Button onClick={() => void copyAll()}>复制全文</Button>
        <span role="status">{outcome === "copied" ? "已复制，可以粘贴到 Word。" : ""}</span>
      </div>
      {text.includes("【") && <p className={styles.hint}>文中还有【…】没有填，公开前请补齐。</p>}
      {outcome === "refused" && (
        <Field label="全文" hint="这里不能自动复制。文字已选中，请按 Ctrl+C 复制。">
          <Textarea
            textarea={{ ref: area }}
            className={styles.narrow}
            rows={8}
            readOnly
            value={text}
            onFocus={(event) => event.target.select()}
          />
        </Field>
      )}
    </div>
  );
}
