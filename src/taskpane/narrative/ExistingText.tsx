import { makeStyles, tokens } from "@fluentui/react-components";
import type { NarratedSentence } from "../../core/narrate/narrate";
import { CellLink } from "../check/CellLink";
import { useStyles } from "../styles";

const useOwnStyles = makeStyles({
  wrong: {
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What stands in the workbook, underlined where the cells say something else. */
export function ExistingText({ existing, disagreements }: Pick<NarratedSentence, "existing" | "disagreements">) {
  const styles = useStyles();
  const own = useOwnStyles();
  return (
    <p className={styles.paragraph}>
      {cut(existing, disagreements).map(({ text, expected }, index) =>
        expected === null ? (
          text
        ) : (
          <u key={index} className={own.wrong} title={expected === "" ? "应删去" : `应为“${expected}”`}>
            {text === "" ? "‸" : text}
          </u>
        ),
      )}
    </p>
  );
}

interface Cut {
  readonly text: string;
  /** Null for what is right. */
  readonly expected: string | null;
}

function cut(text: string, disagreements: NarratedSentence["disagreements"]): readonly Cut[] {
  const parts: Cut[] = [];
  let at = 0;
  for (const { start, end, expected } of [...disagreements].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push({ text: text.slice(at, start), expected: null }, { text: text.slice(start, end), expected });
    at = end;
  }
  return [...parts, { text: text.slice(at), expected: null }];
}

/** Printed → expected, with the cells that say so. */
export function Disagreements({ sentence: { disagreements, pieces } }: { readonly sentence: NarratedSentence }) {
  const styles = useStyles();
  if (disagreements.length === 0) return null;
  return (
    <div role="group" aria-label="与表中的数不一致">
      <p className={styles.paragraph}>与表中的数不一致：</p>
      <ul className={styles.bullets}>
        {disagreements.map(({ printed, expected, slot }, index) => {
          const [cell] = pieces.find((piece) => slot !== "" && piece.slot === slot)?.cells ?? [];
          return (
            <li key={index}>
              工作表中写的是“{printed === "" ? "（空）" : printed}” → 应为“{expected === "" ? "（空）" : expected}”
              {cell && (
                <>
                  　<CellLink words="" address={cell} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
