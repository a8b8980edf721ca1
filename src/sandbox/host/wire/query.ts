/** `load`: which properties of which objects the client wants to read. */
import { invalidArgument } from "../errors";
import type { HostContext } from "../hostContext";
import type { HostObject, HostType } from "../hostObject";
import type { QueryInfo } from "./protocol";

type Loaded = Record<string, unknown>;

/** The wanted properties as a tree: { Name: {}, Format: { Fill: { Color: {} } } }. */
interface Wish {
  [member: string]: Wish;
}

/** What a plain load() or load("items") asks for. */
const EVERYTHING = new Set(["*", "$all", "items"]);

/** Reads an object, or a collection's items, as the client expects to find them. */
export async function runQuery(object: HostObject, info: QueryInfo, host: HostContext): Promise<Loaded> {
  const names = [...(info.Select ?? []), ...(info.Expand ?? [])];
  if (!object.type.items) return readObject(object, wishFor(names), host);
  const withoutItems = names.map((name) => name.replace(/^items\/?/i, "")).filter((name) => name !== "");
  const wish = wishFor(withoutItems);
  const members = object.type.properties ?? {};
  const own = Object.keys(wish).filter((name) => Object.hasOwn(members, name));
  const all = await object.type.items(object.target, host);
  const start = info.Skip ?? 0;
  const items = info.Top === undefined ? all.slice(start) : all.slice(start, start + info.Top);
  const result: Loaded = await readScalars(object, own, host);
  const itemWish = Object.fromEntries(Object.entries(wish).filter(([name]) => !own.includes(name)));
  result["_Items"] = await Promise.all(items.map((item) => readObject(item, itemWish, host)));
  return result;
}

function wishFor(names: readonly string[]): Wish {
  const wish: Wish = {};
  for (const name of names) {
    let level = wish;
    for (const part of name.split("/")) {
      if (part === "") continue;
      const key = EVERYTHING.has(part) ? "*" : part.charAt(0).toUpperCase() + part.slice(1);
      level = level[key] ??= {};
    }
  }
  return wish;
}

async function readObject(object: HostObject, wish: Wish, host: HostContext): Promise<Loaded> {
  const { type } = object;
  const result: Loaded = { ...type.identity?.(object.target, host) };
  const wanted = Object.keys(wish);
  const isPlain = wanted.length === 0 || wanted.includes("*");
  const names = new Set(isPlain ? defaultProperties(type) : []);
  for (const name of wanted) {
    if (name === "*") continue;
    if (Object.hasOwn(type.properties ?? {}, name)) names.add(name);
    else result[name] = await readChild(object, name, wish[name] ?? {}, host);
  }
  return Object.assign(result, await readScalars(object, [...names], host));
}

const defaultProperties = (type: HostType<unknown>): string[] =>
  Object.keys(type.properties ?? {}).filter((name) => !type.notByDefault?.includes(name));

async function readScalars(object: HostObject, names: readonly string[], host: HostContext): Promise<Loaded> {
  const result: Loaded = {};
  for (const name of names) result[name] = await object.type.properties?.[name]?.get(object.target, host);
  return result;
}

async function readChild(object: HostObject, name: string, wish: Wish, host: HostContext): Promise<Loaded> {
  const navigate = object.type.navigation?.[name];
  if (!navigate || !Object.hasOwn(object.type.navigation ?? {}, name)) {
    const member = `${object.type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    throw invalidArgument(member, `The property '${member}' doesn't exist or isn't implemented.`);
  }
  const child = navigate(object.target, host);
  return child.type.items ? runQuery(child, { Select: flatten(wish) }, host) : readObject(child, wish, host);
}

const flatten = (wish: Wish): string[] =>
  Object.entries(wish).flatMap(([name, inner]) => {
    const deeper = flatten(inner);
    return deeper.length === 0 ? [name] : deeper.map((rest) => `${name}/${rest}`);
  });
