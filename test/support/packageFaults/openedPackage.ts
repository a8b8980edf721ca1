/** The parts of a workbook as the checker sees them: by name, by relationship, by tab. */
import { unzipSync } from "fflate";
import type { Node } from "./xml";
import { attributeOf, childOf, childrenOf, Malformed, readXml } from "./xml";

export const CONTENT_TYPES = "[Content_Types].xml";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet". */
  readonly kind: string;
  /** Path of the part; null when it is outside the package, or a place in the same part. */
  readonly target: string | null;
}

export interface Tab {
  readonly name: string;
  readonly visible: boolean;
  /** Path of its part; null when the relationship leads nowhere. */
  readonly part: string | null;
  /** The part, where it is a worksheet that reads. */
  readonly sheet: Node | null;
}

export class OpenedPackage {
  private readonly trees = new Map<string, Node | Malformed>();
  private readonly related = new Map<string, readonly Relationship[]>();
  private readonly lower: ReadonlyMap<string, string>;

  constructor(readonly parts: ReadonlyMap<string, Uint8Array>) {
    this.lower = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  }

  /** Names of parts do not differ by case. */
  find(path: string): string | undefined {
    return this.lower.get(path.toLowerCase());
  }

  /** Null for a part that is missing or malformed. */
  tree(path: string): Node | null {
    const read = this.read(path);
    return read instanceof Malformed ? null : read;
  }

  read(path: string): Node | Malformed {
    const name = this.find(path) ?? path;
    const known = this.trees.get(name);
    if (known !== undefined) return known;
    const tree = this.parse(name);
    this.trees.set(name, tree);
    return tree;
  }

  /** Of a part; of the package itself for "". */
  relationships(owner: string): readonly Relationship[] {
    const known = this.related.get(owner);
    if (known !== undefined) return known;
    const found = childrenOf(this.tree(relationshipsPath(owner)) ?? undefined, "Relationship").map(
      (one): Relationship => ({
        id: one.attributes.get("Id") ?? "",
        kind: (one.attributes.get("Type") ?? "").split("/").at(-1) ?? "",
        target:
          one.attributes.get("TargetMode") === "External" ? null : resolved(owner, one.attributes.get("Target") ?? ""),
      }),
    );
    this.related.set(owner, found);
    return found;
  }

  get workbookPath(): string {
    return this.relationships("").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  }

  get workbook(): Node | null {
    return this.tree(this.workbookPath);
  }

  /** The part that the workbook names as its styles, shared strings … */
  ofWorkbook(kind: string): Node | null {
    const target = this.relationships(this.workbookPath).find((one) => one.kind === kind)?.target;
    return target === undefined || target === null ? null : this.tree(target);
  }

  tabs(): readonly Tab[] {
    const relationships = new Map(this.relationships(this.workbookPath).map((one) => [one.id, one]));
    return childrenOf(childOf(this.workbook ?? undefined, "sheets"), "sheet").map((entry): Tab => {
      const relationship = relationships.get(attributeOf(entry, "id") ?? "");
      const part = relationship?.target ?? null;
      const tree = relationship?.kind === "worksheet" && part !== null ? this.tree(part) : null;
      return {
        name: entry.attributes.get("name") ?? "",
        visible: (entry.attributes.get("state") ?? "visible") === "visible",
        part,
        sheet: tree,
      };
    });
  }

  private parse(name: string): Node | Malformed {
    try {
      return readXml(this.parts.get(name) ?? new Uint8Array());
    } catch (error) {
      if (error instanceof Malformed) return error;
      throw error;
    }
  }
}

export function openPackage(from: Uint8Array | ReadonlyMap<string, Uint8Array>): OpenedPackage {
  return new OpenedPackage(
    from instanceof Uint8Array
      ? new Map(Object.entries(unzipSync(from)).filter(([name]) => !name.endsWith("/")))
      : from,
  );
}

export function relationshipsPath(owner: string): string {
  const slash = owner.lastIndexOf("/") + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

function resolved(owner: string, target: string): string | null {
  const [bare = ""] = target.split("#");
  if (bare === "" && target !== "") return null;
  if (bare.startsWith("/")) return bare.slice(1);
  const steps = owner.split("/").slice(0, -1);
  for (const step of bare.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
