import { Badge, Button } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { groupMistakes, summarize } from "../../app/wording/report";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { UncheckedNumbers } from "../narrative/UncheckedNumbers";
import { AdoptSection } from "./AdoptSection";
import { BalanceSection } from "./BalanceSection";
import { Causes } from "./Causes";
import { Findings } from "./Findings";
import { Lapsed } from "./Lapsed";
import { Outcomes } from "./Outcomes";
import { Recognised } from "./Recognised";
import { RepairUndo } from "./RepairUndo";
import { Suspects } from "./Suspects";
import { Unfilled } from "./Unfilled";

/** 检查: what does not agree, where, and by how much. */
export function CheckTab() {
  const styles = useStyles();
  const { session } = usePane();
  const { adoption, balance, busy, report, stale } = useSessionState();
  const reportStale = stale.has("report");
  const mistakes = report === null ? [] : groupMistakes(report);
  // Hints can wait until all is filled in; errors and warnings cannot.
  const calm = report !== null && summarize(report).verdict === "unfilled";
  return (
    <>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => void session.check()}>
          检查
        </Button>
        <span role="status">
          {reportStale && (
            <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
              结果已过期
            </Badge>
          )}
        </span>
      </div>
      {report === null ? (
        <p className={styles.paragraph}>
          还没有检查。点“检查”核对各表之间的勾稽关系、科目编码、空表注和情况说明。只读取，不修改您填的数；之后改数时会自动重新核对。
        </p>
      ) : (
        <>
          <Outcomes report={report} />
          <UncheckedNumbers sheets={report.narratives} />
          <RepairUndo />
          <Causes causes={report.causes ?? []} />
          <Suspects mistakes={mistakes} />
          {calm && <Unfilled report={report} />}
          <Findings report={report} folded={new Set(mistakes.flatMap(({ findings }) => findings))} />
          {!calm && <Unfilled report={report} />}
          {(balance !== null ||
            report.findings.some(({ kind, template }) => kind === "rounding" && template === "rounding") ||
            report.adjusted === true) && <BalanceSection />}
          <Lapsed report={report} />
          <Recognised recognition={report.recognition} />
          {report.adoptable && adoption?.done !== true && <AdoptSection />}
        </>
      )}
    </>
  );
}
