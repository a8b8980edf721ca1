import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatAmount } from "../../core/amount/amount";
import type { Finding } from "../../core/finding/finding";

/** Tables of a few figures, decimal points in line. */
export const useFigureStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    paddingRight: tokens.spacingHorizontalM,
    verticalAlign: "top",
  },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", verticalAlign: "bottom" },
  difference: { fontWeight: tokens.fontWeightSemibold },
});

/** The two figures and what is between them, decimal points in line. */
export function Figures({ finding }: { readonly finding: Finding }) {
  const styles = useFigureStyles();
  const { actual, expected, difference, places, words } = finding;
  if (actual === null || expected === null || difference === null) return null;
  const unit = words["unit"] ? `（${words["unit"]}）` : "";
  return (
    <table className={styles.table} aria-label={`对照${unit}`}>
      <tbody>
        <tr>
          <th scope="row" className={styles.name}>
            {words["left"] ?? "现在"}
          </th>
          <td className={styles.figure}>{formatAmount(actual, places)}</td>
        </tr>
        <tr>
          <th scope="row" className={styles.name}>
            {words["right"] ?? "应为"}
          </th>
          <td className={styles.figure}>{formatAmount(expected, places)}</td>
        </tr>
        <tr>
          <th scope="row" className={styles.name}>
            相差{unit}
          </th>
          <td className={mergeClasses(styles.figure, styles.difference)}>
            {formatAmount(Math.abs(difference), places)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
