import { ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import type { SeverityFindings } from "../../app/wording/report";
import { countBySeverity, groupFindings } from "../../app/wording/report";
import type { CheckReport, Severity } from "../../core/check/report";
import { severityWords } from "../../core/check/wording";
import { Section } from "../frame/Section";
import { MoreButton, PAGE } from "../frame/ShowMore";
import { useStyles } from "../styles";
import { FindingCard } from "./FindingCard";
import { SeverityMark } from "./SeverityMark";

type Filter = Severity | "all";
const filters: readonly Filter[] = ["all", "error", "warning", "info"];

/** Every finding, worst first, by table. */
export function Findings({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>("all");
  const [limit, setLimit] = useState(PAGE);
  if (report.findings.length === 0) return null;
  const counts = { ...countBySeverity(report.findings), all: report.findings.length };
  const choose = (wanted: Filter): void => {
    setFilter(wanted);
    setLimit(PAGE);
  };
  return (
    <Section title="发现的问题">
      <div role="group" aria-label="只看" className={styles.row}>
        {filters.map((value) => (
          <ToggleButton key={value} size="small" checked={filter === value} onClick={() => choose(value)}>
            {`${value === "all" ? "全部" : severityWords[value]} ${counts[value]}`}
          </ToggleButton>
        ))}
      </div>
      {counts[filter] === 0 && filter !== "all" && <p className={styles.paragraph}>没有{severityWords[filter]}。</p>}
      {groupFindings(report, filter, limit).map((group) => <SeverityList key={group.severity} group={group} />)}
      <div className={styles.row}><MoreButton total={counts[filter]} shown={limit} onMore={() => setLimit(limit + PAGE)} /></div>
    </Section>
  );
}

function SeverityList({ group }: { readonly group: SeverityFindings }) {
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <h3 className={styles.subheading}><SeverityMark severity={group.severity} /> {severityWords[group.severity]}（{group.count}）</h3>
      {group.tables.map(({ table, findings }) => (
        <div key={table} className={styles.section}>
          <h4 className={styles.subheading}>{table}</h4>
          <ul className={styles.list}>
            {findings.map((finding, index) => <FindingCard key={`${finding.rule} ${finding.template} ${index}`} finding={finding} />)}
          </ul>
        </div>
      ))}
    </div>
  );
}
