import { ok, type Result, refused } from '../../kernel/result.ts';
import { type FormulaProblem, type FormulaProblemCode, formulaLimits } from './formula-problem.ts';
import type { BinaryOperation, FormulaNode, Operation } from './syntax-tree.ts';
import { type FormulaSymbol, readTokens, type Token } from './tokens.ts';

/** A formula that reads well: its tree, and the names it uses in the order met. */
export interface Formula {
  readonly tree: FormulaNode;
  readonly names: readonly string[];
}

/** Functions of the language and how many arguments each takes. */
const functions: Readonly<Record<string, { readonly least: number; readonly most: number }>> = {
  min: { least: 1, most: Number.POSITIVE_INFINITY },
  max: { least: 1, most: Number.POSITIVE_INFINITY },
  exp: { least: 1, most: 1 },
  log: { least: 1, most: 1 },
  sqrt: { least: 1, most: 1 },
};

/** Words that cannot name a quantity. */
export const reservedNames: readonly string[] = Object.keys(functions);

const comparisons: Readonly<Partial<Record<FormulaSymbol, BinaryOperation>>> = {
  '<': 'less',
  '<=': 'at-most',
  '>': 'greater',
  '>=': 'at-least',
  '=': 'equal',
  '==': 'equal',
  '!=': 'different',
};

/**
 * Reads a formula of the small language (docs/methods/formula-grammar): arithmetic, comparisons worth 1 or 0, min, max,
 * exp, log, sqrt and names; nothing else can be written, so nothing else can be reached.
 *
 * ```text
 * comparison = sum [ ("<" | "<=" | ">" | ">=" | "=" | "==" | "!=") sum ]
 * sum        = product { ("+" | "-") product }
 * product    = factor { ("*" | "/") factor }
 * factor     = "-" factor | power
 * power      = atom [ "^" factor ]
 * atom       = number | name | function "(" comparison { "," comparison } ")" | "(" comparison ")"
 * ```
 * @param known names that the formula may use, in Unicode normal form C
 * @returns the first thing that is wrong, with its place, or the formula
 * @example parseFormula('hours * rate', ['hours', 'rate'])
 */
export function parseFormula(text: string, known: readonly string[]): Result<Formula, FormulaProblem> {
  const length = [...text].length;
  if (length > formulaLimits.characters) {
    return refused({
      code: 'formula.too-long',
      position: 1,
      params: { found: length, most: formulaLimits.characters },
    });
  }
  const tokens = readTokens(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 1) return refused({ code: 'formula.empty', position: 1, params: {} });
  const reader = new FormulaReader(tokens.value, new Set(known));
  try {
    const tree = reader.readAll();
    return ok({ tree, names: [...reader.used] });
  } catch (failure) {
    if (failure instanceof Refusal) return refused(failure.problem);
    throw failure;
  }
}

/** Carries the first problem out of the recursion. */
class Refusal extends Error {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Recursive descent, one method per rule of the grammar. */
class FormulaReader {
  readonly used = new Set<string>();
  readonly #tokens: readonly Token[];
  readonly #known: ReadonlySet<string>;
  #next = 0;
  #depth = 0;
  #terms = 0;

  constructor(tokens: readonly Token[], known: ReadonlySet<string>) {
    this.#tokens = tokens;
    this.#known = known;
  }

  readAll(): FormulaNode {
    const tree = this.#comparison();
    if (this.#token.kind !== 'end') this.#unexpected('end');
    return tree;
  }

  #comparison(): FormulaNode {
    const left = this.#sum();
    const token = this.#token;
    const operation = token.kind === 'symbol' ? comparisons[token.text] : undefined;
    if (operation === undefined) return left;
    this.#next++;
    return this.#operation(operation, [left, this.#sum()], token);
  }

  #sum(): FormulaNode {
    let left = this.#product();
    for (let token = this.#token; this.#isSymbol('+', '-'); token = this.#token) {
      this.#next++;
      left = this.#operation(token.text === '+' ? 'add' : 'subtract', [left, this.#product()], token);
    }
    return left;
  }

  #product(): FormulaNode {
    let left = this.#factor();
    for (let token = this.#token; this.#isSymbol('*', '/'); token = this.#token) {
      this.#next++;
      left = this.#operation(token.text === '*' ? 'multiply' : 'divide', [left, this.#factor()], token);
    }
    return left;
  }

  #factor(): FormulaNode {
    const token = this.#token;
    if (!this.#isSymbol('-')) return this.#power();
    this.#next++;
    return this.#deeper(token, () => this.#operation('negate', [this.#factor()], token));
  }

  #power(): FormulaNode {
    const base = this.#atom();
    const token = this.#token;
    if (!this.#isSymbol('^')) return base;
    this.#next++;
    return this.#deeper(token, () => this.#operation('power', [base, this.#factor()], token));
  }

  #atom(): FormulaNode {
    const token = this.#token;
    if (token.kind === 'number') {
      this.#next++;
      this.#count(token);
      return { kind: 'number', value: token.value, position: token.position };
    }
    if (token.kind === 'name') return this.#nameOrCall(token);
    if (!this.#isSymbol('(')) this.#unexpected('operand');
    this.#next++;
    const inner = this.#deeper(token, () => this.#comparison());
    this.#close();
    return inner;
  }

  #nameOrCall(token: Token): FormulaNode {
    this.#next++;
    if (this.#isSymbol('(')) return this.#call(token);
    if (Object.hasOwn(functions, token.text)) this.#unexpected('parenthesis');
    const name = token.text.normalize('NFC');
    if (!this.#known.has(name)) this.#refuse('formula.unknown-name', token, { found: token.text });
    this.used.add(name);
    this.#count(token);
    return { kind: 'name', name, position: token.position };
  }

  #call(token: Token): FormulaNode {
    if (!Object.hasOwn(functions, token.text)) {
      this.#refuse('formula.unknown-function', token, { found: token.text, known: reservedNames.join(', ') });
    }
    this.#next++;
    const operands = this.#isSymbol(')') ? [] : this.#deeper(token, () => this.#arguments());
    this.#close();
    const { least, most } = functions[token.text]!;
    if (operands.length < least || operands.length > most) {
      const expected = most === least ? least : `≥ ${least}`;
      this.#refuse('formula.wrong-arity', token, { name: token.text, found: operands.length, expected });
    }
    const operation = token.text as Operation;
    if (operation !== 'min' && operation !== 'max') return this.#operation(operation, operands, token);
    return operands.reduce((left, right) => this.#operation(operation, [left, right], token));
  }

  #arguments(): FormulaNode[] {
    const operands = [this.#comparison()];
    while (this.#isSymbol(',')) {
      this.#next++;
      operands.push(this.#comparison());
    }
    return operands;
  }

  #close(): void {
    if (!this.#isSymbol(')')) this.#unexpected('closing');
    this.#next++;
  }

  get #token(): Token {
    return this.#tokens[this.#next]!;
  }

  #isSymbol(...wanted: readonly FormulaSymbol[]): boolean {
    const token = this.#token;
    return token.kind === 'symbol' && wanted.includes(token.text);
  }

  #operation(operation: Operation, operands: readonly FormulaNode[], token: Token): FormulaNode {
    this.#count(token);
    return { kind: 'operation', operation, operands, position: token.position };
  }

  #count(token: Token): void {
    this.#terms++;
    if (this.#terms > formulaLimits.terms)
      this.#refuse('formula.too-many-terms', token, { most: formulaLimits.terms });
  }

  #deeper<Read>(token: Token, read: () => Read): Read {
    this.#depth++;
    if (this.#depth > formulaLimits.depth)
      this.#refuse('formula.too-deep', token, { most: formulaLimits.depth });
    const result = read();
    this.#depth--;
    return result;
  }

  /** `expected` is a code of what could stand here; the message puts it in words. */
  #unexpected(expected: 'end' | 'operand' | 'closing' | 'parenthesis'): never {
    const token = this.#token;
    return this.#refuse('formula.unexpected', token, { found: token.text, expected });
  }

  #refuse(code: FormulaProblemCode, token: Token, params: FormulaProblem['params']): never {
    throw new Refusal({ code, position: token.position, params });
  }
}
