import { FluentProvider, Tab, TabList, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { describeError } from "../app/wording/errors";
import { CheckTab } from "./check/CheckTab";
import { EntryTab } from "./entry/EntryTab";
import { Fallback } from "./frame/Fallback";
import { Notices } from "./frame/Notices";
import { layOutSample } from "./layOutSample";
import { NarrativeTab } from "./narrative/NarrativeTab";
import type { Pane } from "./pane";
import { PaneProvider } from "./pane";
import { PublishTab } from "./publish/PublishTab";
import type { PaneRequest } from "./requests";
import { RefreshTab } from "./refresh/RefreshTab";
import { ReviewTab } from "./review/ReviewTab";
import { useStyles } from "./styles";

export type Place = "entry" | "refresh" | "check" | "narrative" | "review" | "publish";

const pages: Readonly<Record<Place, { readonly title: string; readonly draw: () => ReactElement }>> = {
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

/** The whole pane: six places, and above them how the last command ended. */
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
  const [place, setPlace] = useState<Place>("entry");
  const id = useId();
  const note = useWorkbookChanges(pane);
  useRequests(pane, setPlace);
  return (
    <main className={styles.pane}>
      <h1 className={styles.hidden}>预算公开助手</h1>
      <div className={styles.top}>
        <TabList
          aria-label="页面"
          className={styles.tabs}
          selectedValue={place}
          selectTabOnFocus
          onTabSelect={(_, { value }) => setPlace(value as Place)}
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
    const stopping = session.start().catch((error: unknown) => {
      setFailure(`无法得知工作簿的改动，改数后请再点一次“检查”。${describeError(error)}`);
      return async (): Promise<void> => undefined;
    });
    return () => void stopping.then((stop) => stop());
  }, [session]);
  return failure;
}

const placeOf: Readonly<Record<PaneRequest, Place>> = {
  loadSample: "entry",
  generate: "entry",
  showCheck: "check",
  writeNarrative: "narrative",
};

function useRequests(pane: Pane, show: (place: Place) => void): void {
  const current = useRef(show);
  current.current = show;
  useEffect(
    () =>
      pane.requests.subscribe((request) => {
        current.current(placeOf[request]);
        if (request === "showCheck") void pane.session.check();
        if (request === "writeNarrative") void pane.session.writeNarrative();
        if (request === "loadSample") layOutSample(pane.desk, pane.samples);
        // The page that it is done on takes care of it.
        return request !== "generate";
      }),
    [pane],
  );
}
