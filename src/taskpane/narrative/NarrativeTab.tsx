import { Badge, Button } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { missingSheets } from "../../app/wording/narration";
import { sectionsOf } from "../../app/wording/narrationText";
import { Section } from "../frame/Section";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { CopyAll } from "./CopyAll";
import { SentenceCard } from "./SentenceCard";
import { TakeUndo } from "./TakeUndo";
import { UncheckedNumbers } from "./UncheckedNumbers";
import { Uses } from "./Uses";

/** 情况说明: what would be written, what stands there already, and where the two disagree. */
export function NarrativeTab() {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, narration, stale } = useSessionState();
  const narrationStale = stale.has("narration");
  const missing = narration === null ? "" : missingSheets(narration);
  return (
    <>
      <div className={styles.row}>
        <Button disabledFocusable={busy !== null} onClick={() => void session.previewNarrative()}>
          刷新预览
        </Button>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => void session.writeNarrative()}>
          写入情况说明
        </Button>
        <span role="status">
          {narrationStale && (
            <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
              预览已过期
            </Badge>
          )}
        </span>
      </div>
      <p className={styles.hint}>
        写入只填空着的段落和由本助手写过的段落；您改写过的保留不动，新文字列在旁边由您定。点文字中的数可以到它的单元格。
      </p>
      <TakeUndo />
      <Uses />
      {narration === null ? (
        <p className={styles.paragraph}>
          还没有预览。点“刷新预览”，按表中的数写出各段文字，先看后写；预览不改动工作簿。
        </p>
      ) : (
        <>
          {missing !== "" && (
            <p className={styles.paragraph}>没有找到{missing}工作表，下面的文字可以复制，不能写入。</p>
          )}
          <CopyAll narration={narration} />
          <UncheckedNumbers sheets={narration.sheets} />
          {sectionsOf(narration).map((section, index) => (
            <Section key={`${index} ${section.heading}`} title={section.heading}>
              {section.sentences.map((sentence) => (
                <SentenceCard key={sentence.id} sentence={sentence} />
              ))}
            </Section>
          ))}
        </>
      )}
    </>
  );
}
