import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { RefreshPage } from "../../app/refreshPage";
import { describeRefresh } from "../../app/wording/refresh";
import type { Verdict } from "../../app/wording/report";
import { summarize } from "../../app/wording/report";
import { Section } from "../frame/Section";
import { Lines } from "./Lines";

const intents: Readonly<Record<Verdict, "success" | "info" | "warning">> = {
  good: "success",
  unfilled: "info",
  incomplete: "warning",
  bad: "warning",
};

/** What the last 更新 did, and what the check behind it says. */
export function Done({ done: { account, report } }: { readonly done: NonNullable<RefreshPage["done"]> }) {
  const summary = report && summarize(report);
  return (
    <Section title="刚才更新了">
      <Lines label="做了的更新" lines={describeRefresh(account).map((line) => `${line}。`)} />
      {summary && (
        <MessageBar intent={intents[summary.verdict]} layout="multiline">
          <MessageBarBody>更新后检查：{summary.text}</MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}
