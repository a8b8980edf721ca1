import { describeNumbers } from "../../app/wording/narration";
import type { UncheckedNumber } from "../../core/finding/report";
import { CellLink } from "../check/CellLink";
import { Section } from "../frame/Section";
import { useStyles } from "../styles";

interface Numbers {
  readonly sheet: string;
  readonly checked: number;
  readonly unchecked: readonly UncheckedNumber[];
}

/** 未核对: numbers of the texts that no table explains, each with the way to it. Nothing where the texts have no numbers. */
export function UncheckedNumbers({ sheets }: { readonly sheets: readonly Numbers[] }) {
  const styles = useStyles();
  const told = sheets.flatMap((sheet) => {
    const words = describeNumbers(sheet);
    return words === null ? [] : [{ ...sheet, words }];
  });
  if (told.length === 0) return null;
  return (
    <Section title="文字中的数">
      {told.map(({ sheet, words, unchecked }) => (
        <div key={sheet} className={styles.section}>
          <p className={styles.paragraph}>
            {sheet.trim()}：{words}
          </p>
          {unchecked.length > 0 && (
            <details>
              <summary>未核对的数（{unchecked.length} 个）</summary>
              <ul className={styles.bullets}>
                {unchecked.map(({ address, printed, around }, index) => (
                  <li key={index}>
                    “{printed}”：{around}　<CellLink words="" address={address} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
    </Section>
  );
}
