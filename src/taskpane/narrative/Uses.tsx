import { Button } from "@fluentui/react-components";
import { describeUses } from "../../app/wording/narration";
import { publishedText } from "../../app/wording/narrationText";
import { sentencesUsing } from "../../core/narrate/sources";
import { CellLink } from "../check/CellLink";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** Longer sentences are cut: the link leads to the whole. */
const SHOWN = 40;

/** From a cell to the sentences that use it. */
export function Uses() {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, narration, usesOf } = useSessionState();
  const uses = narration === null || usesOf === null ? [] : sentencesUsing(narration, usesOf);
  return (
    <div className={styles.section}>
      <div className={styles.row}>
        <Button disabledFocusable={busy !== null} onClick={() => void session.findUses()}>
          这一格用在哪些句子
        </Button>
      </div>
      <div role="status">
        {usesOf !== null && narration !== null && (
          <p className={styles.paragraph}>
            {describeUses(usesOf, uses.length)}
            {uses.length > 0 ? "：" : "。"}
          </p>
        )}
      </div>
      {uses.length > 0 && (
        <ul className={styles.bullets} aria-label="用到这一格的句子">
          {uses.map((sentence) => (
            <li key={sentence.id}>
              {sentence.heading}　{excerpt(publishedText(sentence))}
              {sentence.address !== null && (
                <>
                  　<CellLink words="" address={sentence.address} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function excerpt(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
