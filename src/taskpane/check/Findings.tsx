import { ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import { explainedCount } from "../../app/wording/explanations";
import type { SeverityFindings } from "../../app/wording/report";
import { groupFindings, rootsOf } from "../../app/wording/report";
import type { Shown } from "../../app/walk";
import { findingKey } from "../../core/report/explanations";
import type { Finding } from "../../core/finding/finding";
import type { CheckReport } from "../../core/finding/report";
import { severityWords } from "../../core/finding/wording";
import { Section } from "../frame/Section";
import { MoreButton, PAGE } from "../frame/ShowMore";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { FindingCard } from "./FindingCard";
import { SeverityMark } from "./SeverityMark";
import { Walk } from "./Walk";

const filters: readonly Shown[] = ["all", "error", "warning", "info"];

/** Every finding, worst first, by table; those that are `folded` under a cell are listed there and only counted here. */
export function Findings({ report, folded }: { readonly report: CheckReport; readonly folded: ReadonlySet<Finding> }) {
  const styles = useStyles();
  const { session } = usePane();
  const { shown, step } = useSessionState();
  const [limit, setLimit] = useState(PAGE);
  const roots = rootsOf(report.findings);
  if (roots.length === 0) return null;
  const of = (filter: Shown): readonly Finding[] =>
    filter === "all" ? roots : roots.filter(({ severity }) => severity === filter);
  const listed = roots.filter((finding) => !folded.has(finding));
  const foldedCount = of(shown).filter((finding) => folded.has(finding)).length;
  const choose = (wanted: Shown): void => {
    session.show(wanted);
    setLimit(PAGE);
  };
  return (
    <Section title="发现的问题">
      <div role="group" aria-label="只看" className={styles.row}>
        {filters.map((value) => (
          <ToggleButton key={value} size="small" checked={shown === value} onClick={() => choose(value)}>
            {value === "all" ? `全部 ${roots.length}` : `${severityWords[value]} ${explainedCount(of(value))}`}
          </ToggleButton>
        ))}
      </div>
      <Walk report={report} />
      {foldedCount > 0 && <p className={styles.hint}>{`其中 ${foldedCount} 项由上面的单元格引起，列在它们下面。`}</p>}
      {of(shown).length === 0 && shown !== "all" && <p className={styles.paragraph}>没有{severityWords[shown]}。</p>}
      {groupFindings({ ...report, findings: listed }, shown, limit).map((group) => (
        <SeverityList key={group.severity} group={group} current={step?.key ?? null} />
      ))}
      <div className={styles.row}>
        <MoreButton total={of(shown).length - foldedCount} shown={limit} onMore={() => setLimit(limit + PAGE)} />
      </div>
    </Section>
  );
}

function SeverityList({ group, current }: { readonly group: SeverityFindings; readonly current: string | null }) {
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <h3 className={styles.subheading}>
        <SeverityMark severity={group.severity} /> {severityWords[group.severity]}（{group.count}）
      </h3>
      {group.tables.map(({ table, findings }) => (
        <div key={table} className={styles.section}>
          <h4 className={styles.subheading}>{table}</h4>
          <ul className={styles.list}>
            {keyed(findings).map(({ key, finding }) => (
              <FindingCard key={key} finding={finding} current={findingKey(finding) === current} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** A card stays the same one from check to check, whatever comes or goes above it. */
function keyed(findings: readonly Finding[]): readonly { readonly key: string; readonly finding: Finding }[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { key: `${key} ${count}`, finding };
  });
}
