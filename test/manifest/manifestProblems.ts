/** What Microsoft's validator would refuse and more, found without the network. Each check returns one line per problem. */
import { elements, parseXml, pathOf } from "./manifestXml";
import { orderProblems } from "./elementOrder";

/** What the manifest points at, as the project provides it. */
export interface ManifestSurroundings {
  /** Paths below the add-in's address that the build emits, e.g. "taskpane.html". */
  readonly emitted: ReadonlySet<string>;
  /** Source text that registers the buttons' functions in the page that the FunctionFile loads. */
  readonly commandsSource: string;
  /** Width and height in pixels of an emitted picture. */
  pictureSize(path: string): { readonly width: number; readonly height: number };
}

const limits = { resid: 32, String: { ShortStrings: 125, LongStrings: 250 } } as const;
const iconSizes = ["16", "32", "80"];

type Check = (manifest: Document, around: ManifestSurroundings) => string[];

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

const identity: Check = (manifest) => {
  const id = elements(manifest, "Id")[0]?.textContent ?? "";
  const problems: string[] = [];
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))
    problems.push(`Id is not a GUID: ${id}`);
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(elements(manifest, "Version")[0]?.textContent ?? ""))
    problems.push("Version needs four numbers");
  if (elements(manifest, "DefaultLocale")[0]?.textContent !== "zh-CN") problems.push("DefaultLocale is not zh-CN");
  return problems;
};

const requirements: Check = (manifest) => {
  const sets = elements(manifest, "Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`);
  return sets.join() === "ExcelApi 1.14" ? [] : [`Requirements are ${sets.join()}, expected ExcelApi 1.14`];
};

const resources: Check = (manifest) => {
  const container = elements(manifest, "Resources")[0];
  const defined = container ? [...container.querySelectorAll("[id]")].map((element) => attribute(element, "id")) : [];
  const used = [...manifest.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
  return [
    ...used.filter((id) => !defined.includes(id)).map((id) => `resid ${id} is not defined`),
    ...defined.filter((id) => !used.includes(id)).map((id) => `resource ${id} is not used`),
    ...duplicates(defined).map((id) => `resource ${id} is defined twice`),
    ...defined.filter((id) => id.length > limits.resid).map((id) => `resource id ${id} is longer than ${limits.resid}`),
  ];
};

/** A resid must lead to a resource of the right kind, or Excel shows nothing. */
const resourceKinds: Check = (manifest) => {
  const kindOf = (resid: string): string =>
    manifest.querySelector(`Resources [id="${resid}"]`)?.parentElement?.localName ?? "nothing";
  const expected = (element: Element): string => {
    if (element.localName === "Image") return "Images";
    if (["FunctionFile", "SourceLocation", "Runtime"].includes(element.localName)) return "Urls";
    return element.localName === "Description" ? "LongStrings" : "ShortStrings";
  };
  return [...manifest.querySelectorAll("[resid]")]
    .filter((element) => kindOf(attribute(element, "resid")) !== expected(element))
    .map(
      (element) =>
        `${pathOf(element)} takes ${attribute(element, "resid")} from ${kindOf(attribute(element, "resid"))}`,
    );
};

const controlIds: Check = (manifest) => {
  const ids = ["CustomTab", "Group", "Control"]
    .flatMap((name) => elements(manifest, name))
    .map((element) => attribute(element, "id"));
  return [
    ...duplicates(ids).map((id) => `control id ${id} is used twice`),
    ...ids.filter((id) => id === "" || id.length > 125).map((id) => `control id "${id}" is empty or too long`),
  ];
};

const stringLengths: Check = (manifest) =>
  Object.entries(limits.String).flatMap(([list, limit]) =>
    elements(manifest, list)
      .flatMap((element) => [...element.children])
      .filter((text) => attribute(text, "DefaultValue") === "" || attribute(text, "DefaultValue").length > limit)
      .map((text) => `${list} ${attribute(text, "id")} is empty or longer than ${limit}`),
  );

const urlElements = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "Url", "SourceLocation"];

function urls(manifest: Document): string[] {
  const images = elements(manifest, "Images").flatMap((list) => [...list.children]);
  return [...urlElements.flatMap((name) => elements(manifest, name)), ...images]
    .map((element) => attribute(element, "DefaultValue"))
    .filter((url) => url !== "");
}

const addresses: Check = (manifest, { emitted }) =>
  urls(manifest).flatMap((url) => {
    if (!url.startsWith("https://")) return [`${url} is not https`];
    const path = new URL(url).pathname.slice(1);
    return emitted.has(path) ? [] : [`${path} is not emitted by the build`];
  });

const icons: Check = (manifest, { emitted, pictureSize }) => {
  const sets = elements(manifest, "Icon").flatMap((icon) => {
    const sizes = [...icon.children].map((image) => attribute(image, "size"));
    return sizes.join() === iconSizes.join()
      ? []
      : [`${pathOf(icon)} has the sizes ${sizes.join()}, expected ${iconSizes.join()}`];
  });
  const sized: [string, number][] = elements(manifest, "Icon")
    .flatMap((icon) => [...icon.children])
    .map((image) => [
      attribute(manifest.querySelector(`Images > [id="${attribute(image, "resid")}"]`) ?? image, "DefaultValue"),
      Number(attribute(image, "size")),
    ]);
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const) {
    sized.push([attribute(elements(manifest, name)[0] ?? manifest.documentElement, "DefaultValue"), size]);
  }
  const wrong = sized.flatMap(([url, size]) => {
    const path = url.replace(/^https:\/\/[^/]+\//, "");
    if (!emitted.has(path)) return [];
    const picture = pictureSize(path);
    return picture.width === size && picture.height === size
      ? []
      : [`${path} is ${picture.width}x${picture.height}, used as ${size}`];
  });
  return [...sets, ...new Set(wrong)];
};

const functions: Check = (manifest, { commandsSource }) => {
  const associated = [...commandsSource.matchAll(/Office\.actions\.associate\(\s*"(\w+)"/g)].map((match) => match[1]);
  const named = elements(manifest, "FunctionName").map((element) => element.textContent ?? "");
  return [
    ...named
      .filter((name) => !associated.includes(name))
      .map((name) => `function ${name} is not associated in the commands page`),
    ...associated.filter((name) => !named.includes(name ?? "")).map((name) => `function ${name} has no button`),
  ];
};

/** As documented: one runtime of long life, one resid everywhere, and no task pane without the one TaskpaneId. */
const sharedRuntime: Check = (manifest) => {
  const [runtime, ...others] = elements(manifest, "Runtime");
  if (!runtime || others.length > 0) return [`${others.length + (runtime ? 1 : 0)} runtimes, expected one`];
  const panes = elements(manifest, "Action").filter(
    (action) => action.getElementsByTagName("SourceLocation").length > 0,
  );
  const pages = [
    ...elements(manifest, "FunctionFile"),
    ...panes.flatMap((pane) => [...pane.getElementsByTagName("SourceLocation")]),
  ];
  const paneIds = panes.map((pane) => pane.getElementsByTagName("TaskpaneId")[0]?.textContent ?? "none");
  return [
    ...(attribute(runtime, "lifetime") === "long" ? [] : ["the runtime is not of long life"]),
    ...pages
      .filter((page) => attribute(page, "resid") !== attribute(runtime, "resid"))
      .map((page) => `${pathOf(page)} is not the page of the shared runtime`),
    ...paneIds.filter((id) => id !== "Office.AutoShowTaskpaneWithDocument").map((id) => `a task pane has the id ${id}`),
  ];
};

const checks: readonly Check[] = [
  orderProblems,
  identity,
  requirements,
  resources,
  resourceKinds,
  controlIds,
  stringLengths,
  addresses,
  icons,
  functions,
  sharedRuntime,
];

/** @returns one line per problem of the manifest; none when Excel will take it as far as can be told offline */
export function manifestProblems(text: string, around: ManifestSurroundings): string[] {
  const manifest = parseXml(text);
  return manifest ? checks.flatMap((check) => check(manifest, around)) : ["not well-formed XML"];
}
