/** Excel.CommentCollection of a sheet and Excel.Comment; replies are not played. */
import type { CallArguments } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostContext } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType } from "../hostObject";
import type { CommentRecord } from "../records/comments";
import { areaOf, range, rangeType } from "./range";

interface CommentTarget {
  readonly sheet: string;
  readonly id: string;
}

const commentType: HostType<CommentTarget> = {
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Content: { get: (target, host) => recordOf(target, host, "Comment.content").content },
    AuthorName: { get: (target, host) => recordOf(target, host, "Comment.authorName").author },
  },
  methods: {
    GetLocation: (target, args, host) => {
      const { row, column } = recordOf(target, host, args.location);
      return range(target.sheet, { top: row, left: column, bottom: row, right: column });
    },
  },
};

const commentsType: HostType<string> = {
  name: "CommentCollection",
  items: (sheet, host) => host.records(sheet).comments.map(({ id }) => HostObject.of(commentType, { sheet, id })),
  methods: { GetCount: (sheet, _, host) => host.records(sheet).comments.length },
  writes: { Add: add },
};

export const comments = (sheet: string): HostObject => HostObject.of(commentsType, sheet);

function add(sheet: string, args: CallArguments, host: HostContext): HostObject {
  const cell = args.object(0);
  if (!cell?.is(rangeType)) throw invalidArgument(args.location);
  const { top, left } = areaOf(cell.target, args.location);
  const record = {
    id: host.nextId("comment"),
    row: top,
    column: left,
    author: host.properties.get("LastAuthor") ?? "",
    content: args.text(1),
  };
  host.records(sheet).comments.push(record);
  return HostObject.of(commentType, { sheet, id: record.id });
}

function recordOf({ sheet, id }: CommentTarget, host: HostContext, location: string): CommentRecord {
  const found = host.records(sheet).comments.find((record) => record.id === id);
  if (!found) throw itemNotFound(location);
  return found;
}
