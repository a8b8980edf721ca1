import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { describeLapsed } from "../../app/wording/explanations";
import { canBeExplained, findingKey } from "../../core/report/explanations";
import type { CheckReport } from "../../core/finding/report";
import { placeKey } from "../../core/state/explanations";
import { Section } from "../frame/Section";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** Reasons that hold no longer, and texts that were being typed for findings that are not there any more. Neither goes by itself. */
export function Lapsed({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const { session } = usePane();
  const { busy } = useSessionState();
  const lapsed = report.lapsed ?? [];
  return (
    <>
      {lapsed.length > 0 && (
        <Section title={`已失效的出错说明（${lapsed.length}）`}>
          <ul className={styles.list}>
            {lapsed.map((one) => (
              <li key={`${one.rule} ${placeKey(one.place)} ${one.year} ${one.value}`} className={styles.card}>
                <p className={styles.paragraph}>{describeLapsed(one)}</p>
                <div className={styles.row}>
                  <Button
                    size="small"
                    className={styles.small}
                    disabledFocusable={busy !== null}
                    onClick={() => void session.withdraw(one)}
                  >
                    清除
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Unsaved report={report} />
    </>
  );
}

function Unsaved({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const { session } = usePane();
  const [, redraw] = useState(0);
  const there = new Set(report.findings.filter(canBeExplained).map(findingKey));
  const left = [...session.unsaved].filter(([key, text]) => !there.has(key) && text.trim() !== "");
  if (left.length === 0) return null;
  const drop = (key: string): void => {
    session.unsaved.delete(key);
    redraw((count) => count + 1);
  };
  return (
    <Section title="没有保存的出错说明">
      <p className={styles.hint}>您正在填写时，所说的问题已经没有了。问题再出现时可以接着写。</p>
      <ul className={styles.list}>
        {left.map(([key, text]) => (
          <li key={key} className={styles.card}>
            <p className={styles.paragraph}>{text}</p>
            <div className={styles.row}>
              <Button size="small" className={styles.small} onClick={() => drop(key)}>
                不要了
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
