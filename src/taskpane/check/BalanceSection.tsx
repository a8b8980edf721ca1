import { Badge, Button } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import {
  describeChange,
  describeChoice,
  describeGap,
  describeLeft,
  describeUnbalanced,
} from "../../app/wording/balance";
import type { RoundingProposal, Unbalanced } from "../../core/balance/proposal";
import { Section } from "../frame/Section";
import { ShowMore } from "../frame/ShowMore";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { CellLink } from "./CellLink";

/** 舍位平衡: what would be changed so that rounded parts add up, first said and then done, one by one or all, and taken back. */
export function BalanceSection() {
  const styles = useStyles();
  const { session } = usePane();
  const { balance, stale, busy } = useSessionState();
  const balanceStale = stale.has("balance");
  const off = busy !== null;
  const ready = balance !== null && !balanceStale;
  const { proposals, unbalanced } = balance?.balance ?? { proposals: [], unbalanced: [] };
  return (
    <Section title="舍位平衡">
      <p className={styles.paragraph}>
        各项四舍五入后加起来与合计差一点时，把其中一项调整一个最小单位。合计不变，原数记在工作簿里，可以撤销。
      </p>
      <div className={styles.row}>
        <Button disabledFocusable={off} onClick={() => void session.previewBalance()}>
          查看怎样平衡
        </Button>
        {ready && proposals.length > 0 && (
          <Button appearance="primary" disabledFocusable={off} onClick={() => void session.balance()}>
            全部采用
          </Button>
        )}
        {ready && balance.undo !== null && (
          <Button disabledFocusable={off} onClick={() => void session.undoBalance()}>
            撤销舍位平衡
          </Button>
        )}
        <span role="status">
          {balanceStale && (
            <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
              工作簿已改动，请重新查看
            </Badge>
          )}
        </span>
      </div>
      {ready && proposals.length === 0 && unbalanced.length === 0 && (
        <p className={styles.paragraph}>没有舍入差，不需要舍位平衡。</p>
      )}
      {proposals.length > 0 && (
        <ShowMore
          items={proposals}
          draw={(shown) => (
            <ul className={styles.list} aria-label="建议">
              {shown.map((one) => (
                <ProposalCard key={one.id} proposal={one} off={off || balanceStale} />
              ))}
            </ul>
          )}
        />
      )}
      {unbalanced.length > 0 && (
        <ShowMore
          items={unbalanced}
          draw={(shown) => (
            <ul className={styles.list} aria-label="不能自动平衡">
              {shown.map((one) => (
                <UnbalancedCard key={one.id} gap={one} />
              ))}
            </ul>
          )}
        />
      )}
      {ready && balance.undo !== null && balance.undo.left.length > 0 && (
        <ul className={styles.bullets} aria-label="撤销时不恢复">
          {balance.undo.left.map((left, index) => (
            <li key={index}>{describeLeft(left)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ProposalCard({ proposal, off }: { readonly proposal: RoundingProposal; readonly off: boolean }) {
  const styles = useStyles();
  const { session } = usePane();
  return (
    <li className={styles.card}>
      <p className={styles.paragraph}>{describeGap(proposal)}。</p>
      <ul className={styles.list} aria-label="改动">
        {proposal.changes.map((change, index) => (
          <li key={index}>
            <p className={styles.paragraph}>{describeChange(change)}</p>
            <CellLink words="" address={change.address} />
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{describeChoice(proposal)}</p>
      <Button size="small" disabledFocusable={off} onClick={() => void session.balance(new Set([proposal.id]))}>
        采用
      </Button>
    </li>
  );
}

function UnbalancedCard({ gap }: { readonly gap: Unbalanced }) {
  const styles = useStyles();
  return (
    <li className={styles.card}>
      <p className={styles.paragraph}>
        {describeGap(gap)}。{describeUnbalanced(gap)}
      </p>
      <CellLink words="" address={gap.total.address} />
    </li>
  );
}
