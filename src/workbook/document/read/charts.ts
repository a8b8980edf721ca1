/** Charts of a document as they are drawn: the figures that the chart keeps, not those of the workbook inside it (ECMA-376 part 1, 21.2). */
import type { DocumentChart } from "../../../core/publish/compare/documentChart";
import type { OfficePackage } from "../../file/parts/officePackage";
import { relationshipsOf } from "../../file/parts/relationships";
import { isElement, textOf } from "../../file/xml/element";
import type { XmlElement } from "../../file/xml/element";

/** In the order of the text; `ids` are the relationships that it names. */
export function chartsOf(pkg: OfficePackage, documentPath: string, ids: readonly string[]): readonly DocumentChart[] {
  const targets = new Map(
    relationshipsOf(pkg, documentPath).map(({ id, target, external }) => [id, external ? "" : target]),
  );
  return ids.map((id) => {
    const path = targets.get(id) ?? "";
    return path !== "" && pkg.has(path) && path.endsWith(".xml")
      ? readChart(pkg.read(path))
      : { title: "", lines: null };
  });
}

/** Of several series the figures cannot be told apart by their labels. */
function readChart(root: XmlElement): DocumentChart {
  const title = all(root, "title")[0];
  const series = all(root, "ser");
  const [labels, values] = ["cat", "val"].map((name) =>
    (series[0] ? all(series[0], name) : []).flatMap((part) => all(part, "v").map((value) => textOf(value).trim())),
  );
  const isPlain =
    series.length === 1 &&
    labels !== undefined &&
    values !== undefined &&
    labels.length === values.length &&
    values.every((value) => value !== "" && Number.isFinite(Number(value)));
  return {
    title: title === undefined ? "" : all(title, "t").map(textOf).join(""),
    lines: isPlain ? labels.map((label, index) => ({ label, value: Number(values[index]) })) : null,
  };
}

/** By the name without its prefix. */
function all(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children
    .filter(isElement)
    .flatMap((child) => (child.name === name || child.name.endsWith(`:${name}`) ? [child] : all(child, name)));
}
