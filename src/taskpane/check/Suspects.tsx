import { groupSuspects } from "../../app/wording/report";
import { describeChange, describeTogether, slipWords } from "../../app/wording/suspects";
import type { Suspect } from "../../core/check/report";
import { Section } from "../frame/Section";
import { useStyles } from "../styles";
import { CellLink } from "./CellLink";

/** The few cells that would explain what does not agree. A help for looking, not a verdict. */
export function Suspects({ suspects }: { readonly suspects: readonly Suspect[] }) {
  const styles = useStyles();
  if (suspects.length === 0) return null;
  return (
    <Section title="最可能出错的单元格">
      <p className={styles.hint}>按数字推算，不一定就是这里，请对照原始资料核实后再改。</p>
      {groupSuspects(suspects).map((group) => (
        <div key={group.map(keyOf).join(" ")} className={styles.card}>
          {group.length > 1 && <p className={styles.paragraph}>以下任一处都可能：</p>}
          <ul className={styles.list}>
            {group.map((suspect) => (
              <li key={keyOf(suspect)}>
                <CellLink words={suspect.words} address={suspect.address} />
                <p className={styles.paragraph}>{describeChange(suspect, suspect.places)} 即可消除 {suspect.explains.length} 项{suspect.slip === null ? "" : `（${slipWords[suspect.slip]}）`}。</p>
                {suspect.together.length > 0 && <p className={styles.paragraph}>{describeTogether(suspect)}</p>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function keyOf({ address, suggested }: Suspect): string {
  return `${address.sheet}!${address.row},${address.column}=${suggested}`;
}
