import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { describeExplanation } from "../../app/wording/explanations";
import { findingKey, valueOf } from "../../core/report/explanations";
import type { Finding, LapsedExplanation } from "../../core/finding/finding";
import { describeReason } from "../../core/review/wording";
import { isAbout, LONGEST_REASON } from "../../core/state/explanations";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** 出错说明 of a warning or hint: to be filled in, or as it stands. What is being typed outlives every re-check. */
export function Explanation({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, report } = useSessionState();
  const key = findingKey(finding);
  const [text, setText] = useState<string | null>(session.unsaved.get(key) ?? null);
  const { explained } = finding;
  const lapsed = report?.lapsed?.find((one) => isAbout(one, finding.rule, finding.place ?? {}));
  const type = (typed: string | null): void => {
    setText(typed);
    if (typed === null) session.unsaved.delete(key);
    else session.unsaved.set(key, typed);
  };
  const withdraw = (): void =>
    void session.withdraw({
      rule: finding.rule,
      place: finding.place ?? {},
      value: valueOf(finding),
      year: report?.year ?? 0,
    });
  if (text !== null) return <Editor finding={finding} text={text} onType={type} />;
  return (
    <>
      {explained && <p className={styles.paragraph}>{describeExplanation(explained)}</p>}
      {!explained && lapsed && <Outdated lapsed={lapsed} />}
      <div className={styles.row}>
        <Button size="small" className={styles.small} onClick={() => type(explained?.reason ?? lapsed?.reason ?? "")}>
          {explained ? "修改" : "填写出错说明"}
        </Button>
        {explained && (
          <Button size="small" className={styles.small} disabledFocusable={busy !== null} onClick={withdraw}>
            撤回
          </Button>
        )}
      </div>
    </>
  );
}

function Outdated({ lapsed }: { readonly lapsed: LapsedExplanation }) {
  const styles = useStyles();
  return <p className={styles.hint}>内容已经改变，原来的说明失效了：{describeReason(lapsed)}。请重新说明。</p>;
}

interface EditorProps {
  readonly finding: Finding;
  readonly text: string;
  /** Null when there is nothing to keep any more. */
  onType(text: string | null): void;
}

function Editor({ finding, text, onType }: EditorProps) {
  const styles = useStyles();
  const { session } = usePane();
  const { busy } = useSessionState();
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    const kept = await session.explain(finding, text);
    setSaving(false);
    if (kept) onType(null);
  };
  return (
    <>
      <Field label="出错说明（原因）" hint="数或文字一改变，说明就失效。">
        <Textarea
          autoFocus
          className={styles.narrow}
          resize="vertical"
          maxLength={LONGEST_REASON}
          readOnly={saving}
          value={text}
          onChange={(_, { value }) => onType(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button
          size="small"
          className={styles.small}
          appearance="primary"
          disabledFocusable={busy !== null || saving || text.trim() === ""}
          onClick={() => void save()}
        >
          保存
        </Button>
        <Button size="small" className={styles.small} disabledFocusable={saving} onClick={() => onType(null)}>
          取消
        </Button>
      </div>
    </>
  );
}
