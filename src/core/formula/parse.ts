/** Formula text to its parsed form, with Excel's precedence: the sign binds tighter than "%", that tighter than "^". */
import { remembered } from "../text/remembered";
import { parsingCopiesOnce } from "./copies";
import { isReference, LIMITS } from "./formula";
import type { BinaryOperator, Formula, FormulaError } from "./formula";
import { formulaError } from "./scan";
import { tokenize } from "./tokens";
import type { FormulaToken } from "./tokens";

/** Higher binds tighter; all binary operators group from the left, "^" too. */
export const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/** Parentheses, signs and functions inside one another; Excel names a limit for functions only, the stack needs one for all. */
const DEEPEST = 256;

type Parsed = Formula | FormulaError;

export class Parser {
  private next = 0;
  private depth = 0;
  private calls = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  whole(): Parsed {
    const formula = this.expression(1);
    if (formula.kind === "formulaError") return formula;
    const token = this.peek();
    return token.kind === "end" ? formula : this.unexpected(token, formula);
  }

  private peek(): FormulaToken {
    const token = this.tokens[this.next];
    if (!token) throw new Error("the tokens end with an end token");
    return token;
  }

  private unexpected(token: FormulaToken, before: Formula | null): FormulaError {
    const union = token.kind === "comma" && before !== null && isReference(before);
    const intersection =
      token.kind === "operand" && token.spaced && before !== null && isReference(before) && isReference(token.node);
    const found = token.kind === "operator" ? token.operator : token.kind;
    return formulaError(union || intersection ? "notSupported" : "syntax", token.at, found);
  }

  private expression(lowest: number): Parsed {
    let left = this.postfix();
    for (;;) {
      if (left.kind === "formulaError") return left;
      const token = this.peek();
      if (token.kind !== "operator" || PRECEDENCE[token.operator] < lowest) return left;
      this.next += 1;
      const right = this.expression(PRECEDENCE[token.operator] + 1);
      if (right.kind === "formulaError") return right;
      left = { kind: "binary", operator: token.operator, left, right };
    }
  }

  private postfix(): Parsed {
    let operand = this.unary();
    for (let count = 0; operand.kind !== "formulaError" && this.peek().kind === "percent"; count += 1) {
      if (count === DEEPEST) return formulaError("tooDeep", this.peek().at, "%");
      this.next += 1;
      operand = { kind: "percent", operand };
    }
    return operand;
  }

  private unary(): Parsed {
    const token = this.peek();
    if (token.kind !== "operator" || (token.operator !== "-" && token.operator !== "+")) return this.primary();
    this.next += 1;
    const operand = this.deeper(token, () => this.unary());
    return operand.kind === "formulaError" ? operand : { kind: "unary", operator: token.operator, operand };
  }

  private deeper(token: FormulaToken, read: () => Parsed): Parsed {
    if (this.depth === DEEPEST) return formulaError("tooDeep", token.at, token.kind);
    this.depth += 1;
    const parsed = read();
    this.depth -= 1;
    return parsed;
  }

  private primary(): Parsed {
    const token = this.peek();
    this.next += 1;
    if (token.kind === "operand") return token.node;
    if (token.kind === "call") return this.deeper(token, () => this.call(token.name, token.at));
    if (token.kind !== "open") return this.unexpected(token, null);
    return this.deeper(token, () => {
      const inside = this.expression(1);
      return inside.kind === "formulaError" ? inside : this.closing(inside);
    });
  }

  private closing(inside: Formula): Parsed {
    const token = this.peek();
    if (token.kind !== "close") return this.unexpected(token, inside);
    this.next += 1;
    return inside;
  }

  private call(name: string, at: number): Parsed {
    if (this.calls === LIMITS.nesting) return formulaError("tooDeep", at, name);
    this.calls += 1;
    const args = this.args();
    this.calls -= 1;
    if (!Array.isArray(args)) return args as FormulaError;
    if (args.length > LIMITS.arguments) return formulaError("tooManyArguments", at, name);
    // TRUE() and FALSE() are the only functions that are another spelling of a value.
    if (args.length === 0 && (name === "TRUE" || name === "FALSE")) return { kind: "logical", value: name === "TRUE" };
    return { kind: "call", name, args };
  }

  private args(): Formula[] | FormulaError {
    const args: Formula[] = [];
    if (this.peek().kind === "close") {
      this.next += 1;
      return args;
    }
    for (;;) {
      const empty = this.peek().kind === "comma" || this.peek().kind === "close";
      const argument: Parsed = empty ? { kind: "missing" } : this.expression(1);
      if (argument.kind === "formulaError") return argument;
      args.push(argument);
      const token = this.peek();
      this.next += 1;
      if (token.kind === "close") return args;
      if (token.kind !== "comma") return this.unexpected(token, argument);
    }
  }
}

/** Some tens of megabytes of parsed formulas; a workbook of the sample's size has 0.2 million characters of them. */
const REMEMBERED = 2_000_000;

function parseText(text: string): Parsed {
  const tokens = tokenize(text);
  return "kind" in tokens ? tokens : new Parser(tokens).whole();
}

const parsed = remembered(REMEMBERED, parsingCopiesOnce(parseText));

/** Parses a formula with its leading "="; whatever is wrong comes back as a value with a code and a position. */
export function parseFormula(text: string): Formula | FormulaError {
  if (!text.startsWith("=")) return formulaError("noEqualsSign", 0, text.charAt(0));
  if (text.length > LIMITS.characters) return formulaError("tooLong", LIMITS.characters, "");
  return parsed(text);
}
