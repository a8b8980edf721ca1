import { Badge } from "@fluentui/react-components";
import type { Finding } from "../../core/check/report";
import { describeFinding, kindWords } from "../../core/check/wording";
import { useStyles } from "../styles";
import { CellLink } from "./CellLink";
import { Figures } from "./Figures";

/** One finding: its kind, the sentence, the figures, and the way to each cell. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  return (
    <li className={styles.card}>
      <div className={styles.row}><Badge appearance="outline" color="informative">{kindWords[finding.kind]}</Badge></div>
      <p className={styles.paragraph}>{describeFinding(finding)}</p>
      <Figures finding={finding} />
      {finding.cells.length > 0 && (
        <ul className={styles.list} aria-label="相关单元格">
          {finding.cells.map((cell, index) => <li key={index}><CellLink words={cell.words} address={cell.address} /></li>)}
        </ul>
      )}
    </li>
  );
}
