import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { describeBeside, describeForm } from "../../app/wording/formless";
import { summarize } from "../../app/wording/report";
import type { Verdict } from "../../app/wording/report";
import type { CheckReport } from "../../core/finding/report";
import { outcomeWords, shownCount, shownOutcomes } from "../../core/finding/wording";
import { Section } from "../frame/Section";
import { yearOf, yearTitle } from "../../core/finding/yearOf";

const useOwnStyles = makeStyles({
  counts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
  },
  count: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

const intents: Readonly<Record<Verdict, "success" | "info" | "warning" | "error">> = {
  good: "success",
  unfilled: "info",
  incomplete: "warning",
  bad: "error",
};

/** The check in a sentence and its counts. */
export function Outcomes({ report }: { readonly report: CheckReport }) {
  const styles = useOwnStyles();
  const { verdict, text } = summarize(report);
  return (
    <Section title={report.unit === "" ? "结果" : `${report.unit} ${yearTitle(yearOf(report))}`}>
      <div role="status">
        <MessageBar intent={intents[verdict]} layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      </div>
      {describeForm(report).map((line) => (
        <MessageBar key={line} intent="warning" layout="multiline">
          <MessageBarBody>{line}</MessageBarBody>
        </MessageBar>
      ))}
      {describeBeside(report).map((line) => (
        <MessageBar key={line} intent="info" layout="multiline">
          <MessageBarBody>{line}</MessageBarBody>
        </MessageBar>
      ))}
      <dl className={styles.counts}>
        {shownOutcomes.map((outcome) => (
          <Count key={outcome} words={outcomeWords[outcome]} count={shownCount(report.outcomes, outcome)} />
        ))}
      </dl>
    </Section>
  );
}

function Count({ words, count }: { readonly words: string; readonly count: number }) {
  const styles = useOwnStyles();
  return (
    <>
      <dt>{words}</dt>
      <dd className={styles.count}>{count}</dd>
    </>
  );
}
