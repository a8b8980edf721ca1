import { FIELD_IDS, fieldWords } from "../../core/import/fields";
import { cellText, isBlankRow } from "../../core/list/list";
import type { ImportPreview } from "../../core/import/preview";
import { useStyles } from "../styles";

const SHOWN = 5;

/** The first rows under the header, by the columns that were found: a wrong column shows at once. */
export function FirstRows({ preview: { sheet, header, mapping } }: { readonly preview: ImportPreview }) {
  const styles = useStyles();
  if (sheet === null || header === null) return null;
  const columns = FIELD_IDS.flatMap((field) => {
    const place = mapping.get(field);
    return place?.state === "found" ? [{ field, column: place.column.column }] : [];
  });
  const rows = sheet.rows
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells, row }) => row > header.lastRow && !isBlankRow(cells))
    .slice(0, SHOWN);
  if (columns.length === 0 || rows.length === 0) return null;
  return (
    <div className={styles.scroll} role="region" aria-label="前几行" tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>读出的前 {rows.length} 行</caption>
        <thead>
          <tr>
            <th scope="col">行</th>
            {columns.map(({ field }) => (
              <th key={field} scope="col">
                {fieldWords[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, row }) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {columns.map(({ field, column }) => (
                <td key={field}>{cellText(cells[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
