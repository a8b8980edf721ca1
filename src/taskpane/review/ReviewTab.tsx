import { Badge, Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import type { CheckReport } from "../../core/finding/report";
import type { Review } from "../../core/review/review";
import { reviewOf } from "../../core/review/review";
import {
  bookLines,
  describeBlocker,
  describeEmpty,
  describeExplained,
  describeVerdict,
} from "../../core/review/wording";
import { noForm } from "../../packs/no-form/pack";
import { Section } from "../frame/Section";
import { useCheckedForm, usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { OpenFindings } from "./OpenFindings";
import { TableOutcomes } from "./TableOutcomes";
import { yearTitle } from "../../core/finding/yearOf";

/** 提交前检查: whether it may be handed in, and what speaks against it. */
export function ReviewTab() {
  const styles = useStyles();
  const { session } = usePane();
  const { checked } = useCheckedForm();
  const { busy, report, stale } = useSessionState();
  const reportStale = stale.has("report");
  const pack = report?.formless ? noForm : checked;
  return (
    <>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => void session.check()}>
          检查
        </Button>
        <Button disabledFocusable={busy !== null} onClick={() => void session.writeReview()}>
          写入工作表
        </Button>
        <span role="status">
          {reportStale && (
            <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
              结果已过期
            </Badge>
          )}
        </span>
      </div>
      <p className={styles.hint}>
        “写入工作表”先重新检查，再写“提交前检查”一张表，可以打印签字；以后在原处更新，其余内容不动。
      </p>
      {report === null || !pack ? (
        <p className={styles.paragraph}>还没有检查。</p>
      ) : (
        <Page review={reviewOf(report, pack, session.day())} report={report} stale={reportStale} />
      )}
    </>
  );
}

function Page({
  review,
  report,
  stale,
}: {
  readonly review: Review;
  readonly report: CheckReport;
  readonly stale: boolean;
}) {
  const styles = useStyles();
  return (
    <>
      <Section title={`${review.unit === "" ? "（没有填写单位）" : review.unit} ${yearTitle(review.year)}`}>
        <p className={styles.hint}>
          {review.form}　{review.date}
        </p>
        <div role="status">
          <MessageBar intent={stale ? "warning" : review.ready ? "success" : "error"} layout="multiline">
            <MessageBarBody>
              {stale ? "工作簿已改动，结论已过期，请重新检查。" : review.ready ? describeVerdict(review) : "还不能提交"}
            </MessageBarBody>
          </MessageBar>
        </div>
        {!stale && !review.ready && (
          <ul className={styles.bullets} aria-label="还不能提交的原因">
            {review.blockers.map((blocker) => (
              <li key={blocker.code}>{describeBlocker(blocker)}</li>
            ))}
          </ul>
        )}
      </Section>
      <TableOutcomes tables={review.tables} outcomes={report.outcomes} />
      <Section title="文字和工作簿">
        <ul className={styles.bullets}>
          {bookLines(review).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <OpenFindings title="没有改正的错误" findings={review.errors} />
      {review.unfilled.length > 0 && <OpenFindings title="还没有填的" findings={review.unfilled} />}
      <OpenFindings title="没有说明的警告" findings={review.open} />
      <Lines title="已说明的警告和提示" lines={review.explained.map(describeExplained)} />
      <Lines title="空表" lines={review.empty.map(describeEmpty)} />
      {review.hints > 0 && <p className={styles.hint}>另有 {review.hints} 个提示，见检查页。</p>}
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <Section title={`${title}（${lines.length}）`}>
      {lines.length === 0 ? (
        <p className={styles.paragraph}>没有。</p>
      ) : (
        <ul className={styles.bullets}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
