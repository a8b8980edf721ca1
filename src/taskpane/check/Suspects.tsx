import type { MistakeShown } from "../../app/wording/report";
import { describeTogether, suspectWords } from "../../app/wording/suspects";
import type { Suspect } from "../../core/finding/suspect";
import { Section } from "../frame/Section";
import { useStyles } from "../styles";
import { CellLink } from "./CellLink";
import { FoldedFindings } from "./FoldedFindings";
import { RepairButton } from "./RepairButton";

/** The few cells that would explain what does not agree, with what they explain folded under them. A help for looking, not a verdict. */
export function Suspects({ mistakes }: { readonly mistakes: readonly MistakeShown[] }) {
  const styles = useStyles();
  if (mistakes.length === 0) return null;
  return (
    <Section title="最可能出错的单元格">
      <p className={styles.hint}>按数字推算，不一定就是这里，请对照原始资料核实后再改。</p>
      {mistakes.map(({ suspects, findings }, index) => (
        <div
          key={suspects.map(keyOf).join(" ")}
          role="group"
          aria-label={`第 ${index + 1} 处错误`}
          className={styles.card}
        >
          {suspects.length > 1 && (
            <p className={styles.paragraph}>
              {suspects[0]?.certainty === "equal" ? "以下任一处都可能：" : "最像的在前："}
            </p>
          )}
          <ul className={styles.list}>
            {suspects.map((suspect) => (
              <SuspectItem key={keyOf(suspect)} suspect={suspect} />
            ))}
          </ul>
          <FoldedFindings findings={findings} />
        </div>
      ))}
    </Section>
  );
}

function SuspectItem({ suspect }: { readonly suspect: Suspect }) {
  const styles = useStyles();
  return (
    <li>
      <CellLink words={suspect.words} address={suspect.address} />
      <p className={styles.paragraph}>{suspectWords(suspect)}</p>
      {suspect.together.length > 0 && <p className={styles.paragraph}>{describeTogether(suspect)}</p>}
      <RepairButton suspect={suspect} />
    </li>
  );
}

function keyOf({ address, suggested }: Suspect): string {
  return `${address.sheet}!${address.row},${address.column}=${suggested}`;
}
