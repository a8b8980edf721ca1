/** Comments of a sheet; a threaded one is kept a second time as such (ECMA-376 part 1, 18.7). */
import type { CellComment } from "../../../core/model/snapshot";
import { maxCellText, parseArea } from "../../address";
import type { OfficePackage } from "../parts/officePackage";
import { relationshipTypes, relationshipsOf } from "../parts/relationships";
import { childOf, childrenOf, textOf } from "../xml/element";
import { stringItemText } from "./sharedStrings";

export function commentsOf(pkg: OfficePackage, sheetPath: string): readonly CellComment[] {
  return relationshipsOf(pkg, sheetPath)
    .filter(({ type, target }) => type === relationshipTypes.comments && pkg.has(target))
    .flatMap(({ target }) => commentsIn(pkg, target));
}

function commentsIn(pkg: OfficePackage, path: string): readonly CellComment[] {
  const root = pkg.read(path);
  const [authors, list] = [childOf(root, "authors"), childOf(root, "commentList")];
  const names = authors === undefined ? [] : childrenOf(authors, "author").map(textOf);
  return list === undefined
    ? []
    : childrenOf(list, "comment").map((comment): CellComment => {
        const area = parseArea(comment.attributes["ref"] ?? "");
        const text = childOf(comment, "text");
        return {
          at: area === null ? null : { row: area.top, column: area.left },
          author: (names[Number(comment.attributes["authorId"])] ?? "").slice(0, maxCellText),
          text: text === undefined ? "" : stringItemText(text).slice(0, maxCellText),
        };
      });
}
