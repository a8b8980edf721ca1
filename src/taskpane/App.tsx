import { FluentProvider, Tab, TabList, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { COMMAND_MISSING } from "../app/wording/partMissing";
import { EntryTab } from "./entry/EntryTab";
import { describeFailure } from "./frame/failure";
import { Fallback } from "./frame/Fallback";
import { Notices } from "./frame/Notices";
import { part } from "./frame/Part";
import { layOutSample } from "./layOutSample";
import type { Pane } from "./pane";
import { PaneProvider } from "./pane";
import type { PaneRequest } from "./requests";
import { useStyles } from "./styles";

// The page that is drawn first comes with the pane, each of the others when it is opened.
const RefreshTab = part(async () => (await import("./refresh/RefreshTab")).RefreshTab);
const CheckTab = part(async () => (await import("./check/CheckTab")).CheckTab);
const NarrativeTab = part(async () => (await import("./narrative/NarrativeTab")).NarrativeTab);
const ReviewTab = part(async () => (await import("./review/ReviewTab")).ReviewTab);
const PublishTab = part(async () => (await import("./publish/PublishTab")).PublishTab);

export type PanePage = "entry" | "refresh" | "check" | "narrative" | "review" | "publish";

const pages: Readonly<Record<PanePage, { readonly title: string; readonly draw: () => ReactElement }>> = {
  entry: { title: "单位与模板", draw: () => <EntryTab /> },
  refresh: { title: "更新", draw: () => <RefreshTab /> },
  check: { title: "检查", draw: () => <CheckTab /> },
  narrative: { title: "情况说明", draw: () => <NarrativeTab /> },
  review: { title: "提交前检查", draw: () => <ReviewTab /> },
  publish: { title: "公开稿", draw: () => <PublishTab /> },
};

const theme = {
  ...webLightTheme,
  fontFamilyBase: '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

/** The whole pane: its places, and above them how the last command ended. */
export function App({ pane }: { readonly pane: Pane }) {
  return (
    <FluentProvider theme={theme}>
      <Fallback>
        <PaneProvider value={pane}>
          <Places pane={pane} />
        </PaneProvider>
      </Fallback>
    </FluentProvider>
  );
}

function Places({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const [place, setPlace] = useState<PanePage>("entry");
  const id = useId();
  const [unlaid, setUnlaid] = useState<string | null>(null);
  const note = useWorkbookChanges(pane) ?? unlaid;
  useRequests(pane, setPlace, setUnlaid);
  return (
    <main className={styles.pane}>
      <h1 className={styles.hidden}>预算公开助手</h1>
      <div className={styles.top}>
        <TabList
          aria-label="页面"
          className={styles.tabs}
          selectedValue={place}
          selectTabOnFocus
          onTabSelect={(_, { value }) => setPlace(value as PanePage)}
        >
          {Object.entries(pages).map(([value, { title }]) => (
            <Tab
              key={value}
              value={value}
              id={`${id}-${value}`}
              {...(value === place ? { "aria-controls": `${id}-panel` } : {})}
            >
              {title}
            </Tab>
          ))}
        </TabList>
        <Notices note={note} />
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${place}`} className={styles.panel}>
        {pages[place].draw()}
      </div>
    </main>
  );
}

/** Listens to the workbook while the pane is open; returns what to say when it cannot. */
function useWorkbookChanges({ session }: Pane): string | null {
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const stopping = session.start().catch(async (error: unknown) => {
      setFailure(`无法得知工作簿的改动，改数后请再点一次“检查”。${await describeFailure(error)}`);
      return async (): Promise<void> => undefined;
    });
    return () => void stopping.then((stop) => stop());
  }, [session]);
  return failure;
}

const placeOf: Readonly<Record<PaneRequest, PanePage>> = {
  loadSample: "entry",
  generate: "entry",
  showCheck: "check",
  writeNarrative: "narrative",
};

/** `note`: says that the sample could not be laid out, null once it was. */
function useRequests(pane: Pane, show: (place: PanePage) => void, note: (text: string | null) => void): void {
  const current = useRef(show);
  current.current = show;
  useEffect(
    () =>
      pane.requests.subscribe((request) => {
        current.current(placeOf[request]);
        if (request === "showCheck") void pane.session.check();
        if (request === "writeNarrative") void pane.session.writeNarrative();
        if (request === "loadSample")
          void pane.desk.laying(layOutSample(pane.desk, pane.samples)).then(
            () => note(null),
            () => note(COMMAND_MISSING),
          );
        // The page that it is done on takes care of it.
        return request !== "generate";
      }),
    [pane, note],
  );
}
