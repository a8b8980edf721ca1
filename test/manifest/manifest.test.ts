/** @jest-environment jsdom */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { manifestProblems } from "./manifestProblems";
import type { ManifestSurroundings } from "./manifestProblems";

const root = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");

interface BuildPlugin {
  readonly userOptions?: { readonly filename?: string };
  readonly patterns?: readonly { readonly from: string; readonly to: string }[];
}

/** What the webpack configuration emits for the add-in, apart from scripts and office.js. */
function emittedFiles(): Set<string> {
  const { addin } = jest.requireActual<{ addin(mode: string): { plugins: readonly BuildPlugin[] } }>(
    "../../webpack.config.js",
  );
  const { plugins } = addin("production");
  const pages = plugins.flatMap((plugin) => plugin.userOptions?.filename ?? []);
  const folders = plugins
    .flatMap((plugin) => plugin.patterns ?? [])
    .filter((pattern) => pattern.from.endsWith("/*.png"))
    .map((pattern) => ({ from: path.dirname(pattern.from), to: path.dirname(pattern.to) }));
  const pictures = folders.flatMap(({ from, to }) =>
    readdirSync(path.join(root, from))
      .filter((name) => name.endsWith(".png"))
      .map((name) => `${to}/${name}`),
  );
  return new Set([...pages, ...pictures]);
}

/** Width and height stand at bytes 16 and 20 of a PNG file (PNG specification, IHDR). */
function pictureSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(path.join(root, file));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const around: ManifestSurroundings = {
  emitted: emittedFiles(),
  commandsSource: readFileSync(path.join(root, "src/commands/associate.ts"), "utf8"),
  pictureSize,
};

test("the manifest has nothing that Excel would refuse", () => {
  expect(manifestProblems(manifest, around)).toEqual([]);
});

/** Each row breaks the manifest in one way: what to replace, by what, and a word of the problem that must be reported. */
const broken: readonly [string, string | RegExp, string, string][] = [
  ["a tag is not closed", "</Permissions>", "", "well-formed"],
  [
    "elements of OfficeApp in another order",
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    "$2$1",
    "OfficeApp has its children in a wrong order",
  ],
  [
    "the tab's label before its group",
    /(<CustomTab[^>]*>)([\s\S]*)(<Label resid="Tab.Label"\/>)/,
    "$1$3$2",
    "CustomTab[BudgetDisclosure.Tab] has its children in a wrong order",
  ],
  [
    "the icon of a button before its tip",
    /(<Supertip>[\s\S]*?<\/Supertip>)\s*(<Icon>[\s\S]*?<\/Icon>)/,
    "$2$1",
    "in a wrong order",
  ],
  [
    "an element the schema does not know",
    "<Permissions>",
    "<Colour>red</Colour><Permissions>",
    "may not contain Colour",
  ],
  ["no function in an action", "<FunctionName>checkWorkbook</FunctionName>", "", "lacks FunctionName"],
  ["an id that is no GUID", /<Id>.*<\/Id>/, "<Id>budget</Id>", "GUID"],
  ["an undefined resid", 'resid="Check.Tip"', 'resid="Check.Hint"', "resid Check.Hint is not defined"],
  ["a label taken from the pictures", '<Label resid="Tab.Label"/>', '<Label resid="Icon.16"/>', "from Images"],
  [
    "an unused resource",
    "</bt:ShortStrings>",
    '<bt:String id="Spare" DefaultValue="多余"/></bt:ShortStrings>',
    "Spare is not used",
  ],
  [
    "a resource defined twice",
    "</bt:ShortStrings>",
    '<bt:String id="Tab.Label" DefaultValue="预算"/></bt:ShortStrings>',
    "defined twice",
  ],
  ["a resid of 33 characters", /Check\.Label/g, "C".repeat(33), "longer than 32"],
  ["two buttons with one id", 'id="BudgetDisclosure.Check"', 'id="BudgetDisclosure.Generate"', "used twice"],
  [
    "a short string of 126 characters",
    'DefaultValue="生成模板"',
    `DefaultValue="${"长".repeat(126)}"`,
    "longer than 125",
  ],
  [
    "a long string of 251 characters",
    /(Narrate\.Tip" DefaultValue=)"[^"]*"/,
    `$1"${"长".repeat(251)}"`,
    "longer than 250",
  ],
  [
    "an address without encryption",
    '"https://localhost:3000/taskpane.html"/>\n      </bt:Urls>',
    '"http://localhost:3000/taskpane.html"/>\n      </bt:Urls>',
    "not https",
  ],
  [
    "a page that is not built",
    "https://localhost:3000/taskpane.html",
    "https://localhost:3000/commands.html",
    "commands.html is not emitted",
  ],
  ["a missing icon size", '<bt:Image size="80" resid="Check.80"/>', "", "sizes 16,32"],
  ["a picture of another size", "icons/check-32.png", "icons/check-80.png", "is 80x80, used as 32"],
  ["an older requirement set", 'MinVersion="1.14"/>', 'MinVersion="1.1"/>', "expected ExcelApi 1.14"],
  ["no shared runtime", /<Runtimes>[\s\S]*<\/Runtimes>/, "", "0 runtimes, expected one"],
  ["a runtime of short life", 'lifetime="long"', 'lifetime="short"', "not of long life"],
  [
    "functions on another page than the pane",
    '<FunctionFile resid="Taskpane.Url"/>',
    '<FunctionFile resid="Commands.Url"/>',
    "is not the page of the shared runtime",
  ],
  [
    "runtimes behind the form factor",
    /(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/,
    "$2$1",
    "in a wrong order",
  ],
  [
    "a pane that is another one",
    "<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>",
    "",
    "a task pane has the id none",
  ],
  [
    "a demand that keeps the add-in out of an Excel without shared runtimes",
    "</Sets>",
    '<Set Name="SharedRuntime" MinVersion="1.1"/></Sets>',
    "expected ExcelApi 1.14",
  ],
  ["a function nobody wrote", "<FunctionName>checkWorkbook<", "<FunctionName>checkAll<", "checkAll is not associated"],
];

test.each(broken)("finds %s", (_what, from, to, problem) => {
  const text = manifest.replace(from, to);
  expect(text).not.toBe(manifest);
  expect(manifestProblems(text, around).join("\n")).toContain(problem);
});
