import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { splitGaps } from "../../app/wording/narrationText";
import { printedAddress } from "../../core/model/address";
import type { Piece } from "../../core/narrate/reading/pieces";
import type { SourcedText as Part } from "../../core/narrate/sources";
import { sourcedText } from "../../core/narrate/sources";
import { CellLink } from "../check/CellLink";
import { usePane } from "../pane";
import { useStyles } from "../styles";

const useOwnStyles = makeStyles({
  gap: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
});

/** The text as it would be written; every number leads to its cell. One that has several names the others. */
export function SourcedText({ pieces }: { readonly pieces: readonly Piece[] }) {
  const styles = useStyles();
  const [opened, setOpened] = useState<Part | null>(null);
  return (
    <>
      <p className={styles.paragraph}>
        {sourcedText(pieces).map((part, index) =>
          part.cells.length > 0 ? (
            <NumberLink key={index} part={part} onOpen={setOpened} />
          ) : (
            <Gaps key={index} text={part.text} />
          ),
        )}
      </p>
      {opened !== null && opened.cells.length > 1 && (
        <p className={styles.hint} role="status">
          “{opened.text}”由这些单元格得出：
          {opened.cells.map((cell, index) => (
            <span key={index}>
              {index > 0 && "、"}
              <CellLink words="" address={cell} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function NumberLink({ part, onOpen }: { readonly part: Part; readonly onOpen: (part: Part) => void }) {
  const { session } = usePane();
  const [first] = part.cells;
  const open = (): void => {
    onOpen(part);
    if (first) void session.reveal(first);
  };
  return (
    <Link as="button" inline title={`到 ${part.cells.map(printedAddress).join("、")}`} onClick={open}>
      {part.text}
    </Link>
  );
}

/** The text with every 【…】 standing out. */
export function Gaps({ text }: { readonly text: string }) {
  const own = useOwnStyles();
  return (
    <>
      {splitGaps(text).map((piece, index) =>
        piece.gap ? (
          <mark key={index} className={own.gap}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
