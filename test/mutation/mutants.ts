/** Small changes of a source file, each of which the tests near it should notice. */
import ts from "typescript";

export interface Mutant {
  /** Relative to the repository. */
  readonly file: string;
  /** Offsets into the source; `to` is behind the last character that is replaced. */
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
}

/** What a reader of the code would call the opposite, or its neighbour at an edge. */
const OPERATORS: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.LessThanToken]: ["<=", ">="],
  [ts.SyntaxKind.LessThanEqualsToken]: ["<", ">"],
  [ts.SyntaxKind.GreaterThanToken]: [">=", "<="],
  [ts.SyntaxKind.GreaterThanEqualsToken]: [">", "<"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ["!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ["==="],
  [ts.SyntaxKind.PlusToken]: ["-"],
  [ts.SyntaxKind.MinusToken]: ["+"],
  [ts.SyntaxKind.AsteriskToken]: ["/"],
  [ts.SyntaxKind.SlashToken]: ["*"],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ["||"],
  [ts.SyntaxKind.BarBarToken]: ["&&"],
  [ts.SyntaxKind.QuestionQuestionToken]: ["&&"],
};

const METHODS: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
  startsWith: "endsWith",
  endsWith: "startsWith",
};

/** Calls on a list that are left out: the list goes on as it is. */
const DROPPED: ReadonlySet<string> = new Set(["filter", "slice", "reverse", "toReversed", "sort", "trim"]);

/** In the order of the source. Types, imports, patterns and words are left alone. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const replace = (node: ts.Node, replacement: string): void => {
    found.push({ file, from: node.getStart(tree), to: node.getEnd(), replacement });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    mutate(node, tree, replace);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

type Replace = (node: ts.Node, replacement: string) => void;

function mutate(node: ts.Node, tree: ts.SourceFile, replace: Replace): void {
  if (ts.isBinaryExpression(node)) {
    if (isOfWords(node)) return;
    for (const other of OPERATORS[node.operatorToken.kind] ?? []) replace(node.operatorToken, other);
  } else if (ts.isNumericLiteral(node)) {
    if (!isIndex(node)) replace(node, String(Number(node.text) + (Number.isInteger(Number(node.text)) ? 1 : 0.1)));
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) replace(node, "false");
  else if (node.kind === ts.SyntaxKind.FalseKeyword) replace(node, "true");
  else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    replace(node, node.operand.getText(tree));
  else if (ts.isIfStatement(node)) {
    replace(node.expression, "true");
    replace(node.expression, "false");
  } else if (ts.isConditionalExpression(node)) {
    replace(node.condition, "true");
    replace(node.condition, "false");
  } else if (ts.isCallExpression(node)) mutateCall(node, tree, replace);
}

function mutateCall(node: ts.CallExpression, tree: ts.SourceFile, replace: Replace): void {
  if (!ts.isPropertyAccessExpression(node.expression)) return;
  const { name, expression } = node.expression;
  const other = Object.hasOwn(METHODS, name.text) ? METHODS[name.text] : undefined;
  if (other !== undefined) replace(name, other);
  if (DROPPED.has(name.text)) replace(node, expression.getText(tree));
}

/** `+` that joins words means nothing with a minus. */
function isOfWords({ left, right, operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.PlusToken && [left, right].some((side) => ts.isStringLiteralLike(side));
}

/** The place of a part that a destructuring or a type would give: another place is caught by the compiler. */
function isIndex(node: ts.NumericLiteral): boolean {
  return ts.isLiteralTypeNode(node.parent) || ts.isPropertyAssignment(node.parent.parent);
}

export function mutated(source: string, { from, to, replacement }: Mutant): string {
  return source.slice(0, from) + replacement + source.slice(to);
}

/** `diagnose/search/state.ts:41 a > b → a >= b`, the line as it stands around the change. */
export function described(source: string, mutant: Mutant): string {
  const line = source.slice(0, mutant.from).split("\n").length;
  const start = source.lastIndexOf("\n", mutant.from - 1) + 1;
  const end = source.indexOf("\n", mutant.to);
  const rest = source.slice(mutant.to, end === -1 ? undefined : end);
  const before = source.slice(start, mutant.from).trimStart();
  const shown = source.slice(mutant.from, mutant.to);
  return `${mutant.file}:${line} ${before}⟦${shown} → ${mutant.replacement}⟧${rest}`;
}
