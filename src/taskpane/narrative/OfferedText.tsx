import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { differences } from "../../core/narrate/differences";
import type { NarratedSentence } from "../../core/narrate/narrate";
import type { Offer } from "../../core/narrate/writing/offer";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { Differences } from "./Differences";

/** The new text beside the user's own, word by word: take it or keep it. Where nothing speaks for it, it is shown on request only. */
export function OfferedText({ sentence }: { readonly sentence: NarratedSentence }) {
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  const { offer, agrees } = sentence;
  if (offer === null) return null;
  if ((agrees || offer.declined) && !asked) {
    return (
      <div className={styles.row}>
        <Button size="small" onClick={() => setAsked(true)}>
          比较建议的文字
        </Button>
      </div>
    );
  }
  return <Offered sentence={sentence} offer={offer} />;
}

function Offered({ sentence, offer }: { readonly sentence: NarratedSentence; readonly offer: Offer }) {
  const styles = useStyles();
  const { session } = usePane();
  const { busy } = useSessionState();
  return (
    <div role="group" aria-label="建议的文字" className={styles.section}>
      <p className={styles.hint}>建议的文字（划线的删去，双下划线的加上）：</p>
      <Differences parts={differences(sentence.existing, offer.text)} />
      <div className={styles.row}>
        {offer.canTake && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy !== null}
            onClick={() => void session.takeOffer(sentence)}
          >
            采用新文字
          </Button>
        )}
        {!offer.declined && (
          <Button size="small" disabledFocusable={busy !== null} onClick={() => void session.declineOffer(sentence)}>
            保留我的文字
          </Button>
        )}
      </div>
      {!offer.canTake && (
        <p className={styles.hint}>这一段与别的文字同在一个单元格，或者是公式，不能由本助手替换，请自行修改。</p>
      )}
    </div>
  );
}
