import { Badge } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { describeShares, sentenceStatus } from "../../app/wording/narration";
import { gapWords } from "../../app/wording/narrationText";
import { differences } from "../../core/narrate/differences";
import type { NarratedSentence } from "../../core/narrate/narrate";
import { unevenShares } from "../../core/narrate/writing/shares";
import { CellLink } from "../check/CellLink";
import { useStyles } from "../styles";
import { Differences } from "./Differences";
import { Disagreements, ExistingText } from "./ExistingText";
import { OfferedText } from "./OfferedText";
import { SourcedText } from "./SourcedText";

/** One paragraph with its status, what is still to be filled in, and what does not agree with the cells. */
export function SentenceCard({ sentence }: { readonly sentence: NarratedSentence }) {
  const styles = useStyles();
  const gaps = gapWords(sentence);
  const shares = describeShares(unevenShares(sentence.pieces));
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        {sentence.status === "stale" ? (
          <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
            {sentenceStatus(sentence)}
          </Badge>
        ) : (
          <Badge appearance="outline" color="informative">
            {sentenceStatus(sentence)}
          </Badge>
        )}
        {sentence.address !== null && <CellLink words="" address={sentence.address} />}
      </div>
      <Words sentence={sentence} />
      {shares !== null && <p className={styles.hint}>{shares}。</p>}
      {gaps.length > 0 && <p className={styles.paragraph}>待填：请{gaps.join("，")}，再刷新预览。</p>}
      <Disagreements sentence={sentence} />
      <OfferedText key={`${sentence.existing}\n${sentence.offer?.text ?? ""}`} sentence={sentence} />
    </div>
  );
}

/** The user's words where they stay, before and after where ours have gone stale, else what would be written. */
function Words({ sentence }: { readonly sentence: NarratedSentence }) {
  const styles = useStyles();
  const { status, existing, text, pieces, disagreements } = sentence;
  switch (status) {
    case "removed":
      return <p className={styles.paragraph}>{existing}</p>;
    case "kept":
      return <ExistingText existing={existing} disagreements={disagreements} />;
    case "stale":
      return (
        <>
          <p className={styles.hint}>原来写的：</p>
          <Differences parts={differences(existing, text)} before />
          <p className={styles.hint}>现在应写：</p>
          <SourcedText pieces={pieces} />
        </>
      );
    default:
      return (
        <>
          <SourcedText pieces={pieces} />
          {disagreements.length > 0 && <ExistingText existing={existing} disagreements={disagreements} />}
        </>
      );
  }
}
