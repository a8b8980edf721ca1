import { Badge } from "@fluentui/react-components";
import { describeProgress } from "../../core/check/unfilled/progress";
import type { Finding, FindingCell } from "../../core/finding/finding";
import type { CheckReport } from "../../core/finding/report";
import { describeFinding } from "../../core/finding/wording";
import { Section } from "../frame/Section";
import { ShowMore } from "../frame/ShowMore";
import { useStyles } from "../styles";
import { CellLink } from "./CellLink";

/** What is still to be filled in: no fault, so in quiet colours, with the way to every cell. */
export function Unfilled({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const waiting = report.findings.filter(({ kind }) => kind === "unfilled");
  const progress = describeProgress(report);
  if (progress === null) return null;
  const { fields } = report.progress;
  return (
    <Section title="还没有填">
      <p className={styles.paragraph}>{progress}</p>
      <ul className={styles.list} aria-label="还没有填的">
        {waiting.map((finding, index) => (
          <Waiting key={`${finding.template} ${index}`} finding={finding} />
        ))}
        {fields.length > 0 && (
          <li className={styles.card}>
            <p className={styles.paragraph}>{fields[0]?.address.sheet.trim()}里情况说明要用的：</p>
            <Links cells={fields} />
          </li>
        )}
      </ul>
    </Section>
  );
}

function Waiting({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  return (
    <li className={styles.card}>
      <div className={styles.row}>
        <Badge appearance="outline" color="informative">
          还没有填
        </Badge>
      </div>
      <p className={styles.paragraph}>{describeFinding(finding)}</p>
      <Links cells={finding.cells} />
    </li>
  );
}

function Links({ cells }: { readonly cells: readonly FindingCell[] }) {
  const styles = useStyles();
  return (
    <ShowMore
      items={cells}
      draw={(shown) => (
        <ul className={styles.list} aria-label="要填的单元格">
          {shown.map(({ words, address }) => (
            <li key={`${address.sheet} ${address.row} ${address.column}`}>
              <CellLink words={words} address={address} />
            </li>
          ))}
        </ul>
      )}
    />
  );
}
