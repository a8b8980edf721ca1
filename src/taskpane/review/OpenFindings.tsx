import { findingKey } from "../../core/report/explanations";
import type { Finding } from "../../core/finding/finding";
import { describeFinding } from "../../core/finding/wording";
import { describeMore } from "../../core/review/wording";
import { CellLink } from "../check/CellLink";
import { Section } from "../frame/Section";
import { useStyles } from "../styles";

/** The page sums up; all of them are on the page 检查. */
const LISTED = 10;

/** What is still open, with the way to its cell. */
export function OpenFindings({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  return (
    <Section title={`${title}（${findings.length}）`}>
      {findings.length === 0 ? (
        <p className={styles.paragraph}>没有。</p>
      ) : (
        <ul className={styles.list}>
          {findings.slice(0, LISTED).map((finding, index) => (
            <li key={`${findingKey(finding)} ${index}`} className={styles.card}>
              <p className={styles.paragraph}>{describeFinding(finding)}</p>
              {finding.cells[0] && <CellLink words="定位" address={finding.cells[0].address} />}
            </li>
          ))}
        </ul>
      )}
      {findings.length > LISTED && <p className={styles.hint}>{describeMore(findings.length - LISTED)}。</p>}
    </Section>
  );
}
