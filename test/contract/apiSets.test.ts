/**
 * The manifest promises ExcelApi 1.14 (Excel 2021 LTSC). Every member of Excel.* that the adapter uses is looked up in
 * Microsoft's declarations, whose notes say since which requirement set it exists.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import ts from "typescript";

const manifestVersion = "1.14";
const root = join(__dirname, "../..");
const adapter = join(root, "src/workbook/excel");

interface Use {
  readonly member: string;
  readonly version: string;
  readonly place: string;
}

/** Newer members may stand inside `if (isSetSupported("ExcelApi", "1.17")) { … }`, gated in this way only. */
function gateOf(node: ts.Node): string | null {
  for (let outer: ts.Node = node; outer.parent !== undefined; outer = outer.parent) {
    const { parent } = outer;
    if (!ts.isIfStatement(parent) || parent.thenStatement !== outer) continue;
    const gate = /isSetSupported\(\s*"ExcelApi"\s*,\s*"([\d.]+)"\s*\)/.exec(parent.expression.getText());
    if (gate?.[1] !== undefined) return gate[1];
  }
  return null;
}

/** "1.9" < "1.14" */
function isAbove(version: string, limit: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [limitMajor = 0, limitMinor = 0] = limit.split(".").map(Number);
  return major > limitMajor || (major === limitMajor && minor > limitMinor);
}

function versionOf(symbol: ts.Symbol): string | null {
  for (const declaration of symbol.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.includes("@types/office-js")) continue;
    const note = /\[Api set: (ExcelApi(?:\w*)) ([\d.]+)/.exec(declaration.getFullText());
    // Sets such as ExcelApiOnline and ExcelApiDesktop are never part of the promise.
    if (note !== null) return note[1] === "ExcelApi" ? (note[2] ?? null) : "99.0";
    if (/\[Api set: ExcelApi BETA/i.test(declaration.getFullText())) return "99.0";
  }
  return null;
}

function usesIn(files: readonly string[]): { readonly newer: readonly Use[]; readonly seen: readonly string[] } {
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ["office-js"],
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    typeRoots: [join(root, "node_modules/@types")],
  });
  const checker = program.getTypeChecker();
  const newer: Use[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`not compiled: ${file}`);
    const visit = (node: ts.Node): void => {
      for (const symbol of symbolsOf(node, checker)) {
        const version = versionOf(symbol);
        if (version === null) continue;
        seen.add(`${symbol.getName()} ${version}`);
        if (!isAbove(version, gateOf(node) ?? manifestVersion)) continue;
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        newer.push({ member: symbol.getName(), version, place: `${relative(root, file)}:${line + 1}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { newer, seen: [...seen] };
}

/** Members by dot, by destructuring and as properties of object literals such as { horizontalFitToPages: 1 }. */
function symbolsOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) return present(checker.getSymbolAtLocation(node.name));
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? present(checker.getTypeAtLocation(node.parent).getProperty(name.text)) : [];
  }
  if (ts.isObjectLiteralExpression(node)) {
    const expected = checker.getContextualType(node);
    return node.properties.flatMap((property) =>
      property.name !== undefined && ts.isIdentifier(property.name)
        ? present(expected?.getProperty(property.name.text))
        : [],
    );
  }
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === "load"
  ) {
    const [names] = node.arguments;
    return names !== undefined && ts.isStringLiteral(names)
      ? loaded(checker.getTypeAtLocation(node.expression.expression), names.text, checker)
      : [];
  }
  return [];
}

/** The properties that load("items/id,items/name") asks for. */
function loaded(type: ts.Type, names: string, checker: ts.TypeChecker): ts.Symbol[] {
  return names.split(",").flatMap((path) => {
    const symbols: ts.Symbol[] = [];
    let holder: ts.Type | undefined = type;
    for (const step of path.trim().split("/")) {
      const symbol: ts.Symbol | undefined = holder?.getProperty(step);
      if (symbol === undefined) throw new Error(`load("${names}"): no ${step}`);
      symbols.push(symbol);
      const stepType: ts.Type = checker.getTypeOfSymbol(symbol);
      holder = step === "items" ? checker.getIndexTypeOfType(stepType, ts.IndexKind.Number) : stepType;
    }
    return symbols;
  });
}

function present(symbol: ts.Symbol | undefined): ts.Symbol[] {
  return symbol === undefined ? [] : [symbol];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}

test("the Excel adapter stays within ExcelApi 1.14", () => {
  const { newer, seen } = usesIn(sourceFiles(adapter));
  expect(newer).toEqual([]);
  // The search itself works: these are known uses with their sets.
  expect(seen).toEqual(
    expect.arrayContaining([
      "triggerSource 1.14",
      "setPrintTitleRows 1.9",
      "horizontalFitToPages 1.9",
      "enableEvents 1.8",
      "readOnly 1.8",
      "getByNamespace 1.5",
    ]),
  );
});

test("newer members are found unless they are gated", () => {
  const folder = mkdtempSync(join(tmpdir(), "api-sets-"));
  const file = join(folder, "newer.ts");
  writeFileSync(
    file,
    `export async function use(context: Excel.RequestContext) {
    const { worksheets } = context.workbook;
    worksheets.onNameChanged;
    worksheets.getFirst().load("showDataTypeIcons");
    worksheets.getFirst().getRange().load("valuesAsJson");
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17")) { worksheets.onVisibilityChanged; }
  }`,
  );
  try {
    expect(usesIn([file]).newer.map(({ member }) => member)).toEqual([
      "onNameChanged",
      "showDataTypeIcons",
      "valuesAsJson",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
