import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { gapWords, publishedText, splitGaps } from "../../app/wording/narrationText";
import { statusWords } from "../../app/wording/narration";
import type { NarratedSentence } from "../../core/narrate/narrate";
import { CellLink } from "../check/CellLink";
import { useStyles } from "../styles";

const useOwnStyles = makeStyles({
  gap: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, forcedColorAdjust: "none", "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" } },
});

/** One paragraph with its status, what is still to be filled in, and what does not agree with the cells. */
export function SentenceCard({ sentence }: { readonly sentence: NarratedSentence }) {
  const styles = useStyles();
  const gaps = gapWords(sentence);
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <Badge appearance="outline" color="informative">{statusWords[sentence.status]}</Badge>
        {sentence.address !== null && <CellLink words="" address={sentence.address} />}
      </div>
      <Marked text={sentence.status === "removed" ? sentence.existing : publishedText(sentence)} />
      {gaps.length > 0 && <p className={styles.paragraph}>待填：请{gaps.join("，")}，再刷新预览。</p>}
      {sentence.disagreements.length > 0 && (
        <div role="group" aria-label="与表中的数不一致">
          <p className={styles.paragraph}>与表中的数不一致：</p>
          <ul className={styles.bullets}>
            {sentence.disagreements.map(({ printed, expected }, index) => <li key={index}>工作表中写的是“{printed === "" ? "（空）" : printed}” → 应为“{expected === "" ? "（空）" : expected}”</li>)}
          </ul>
        </div>
      )}
      {sentence.status === "kept" && sentence.disagreements.length === 0 && (
        <p className={styles.hint}>按表中的数应写：{sentence.text}</p>
      )}
    </div>
  );
}

/** The text with every 【…】 standing out. */
function Marked({ text }: { readonly text: string }) {
  const own = useOwnStyles();
  const styles = useStyles();
  return (
    <p className={styles.paragraph}>
      {splitGaps(text).map((piece, index) => (piece.gap ? <mark key={index} className={own.gap}>{piece.text}</mark> : piece.text))}
    </p>
  );
}
