import { ok, type Result, refused } from '../../kernel/result.ts';
import type { FormulaProblem } from './formula-problem.ts';

/** A word of a formula. `position` counts code points from 1. */
export type Token =
  | { readonly kind: 'number'; readonly position: number; readonly text: string; readonly value: number }
  | { readonly kind: 'name'; readonly position: number; readonly text: string }
  | { readonly kind: 'symbol'; readonly position: number; readonly text: FormulaSymbol }
  | { readonly kind: 'end'; readonly position: number; readonly text: '' };

const symbols = ['<=', '>=', '==', '!=', '<', '>', '=', '+', '-', '*', '/', '^', '(', ')', ','] as const;
export type FormulaSymbol = (typeof symbols)[number];

/** A name: a letter or an underscore, then letters, digits, underscores; accents allowed. */
const namePattern = /^[\p{L}_][\p{L}\p{M}\p{N}_]*/u;
const numberPattern = /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/;
const blankPattern = /^\s+/u;

/** Whether a text can be a name of a formula. */
export function isFormulaName(text: string): boolean {
  return namePattern.exec(text)?.[0] === text;
}

/** Cuts a formula into tokens, the last one its end; stops at the first character that begins none. */
export function readTokens(text: string): Result<Token[], FormulaProblem> {
  const tokens: Token[] = [];
  let rest = text;
  let position = 1;
  while (rest.length > 0) {
    const blank = blankPattern.exec(rest)?.[0];
    const token = blank === undefined ? nextToken(rest, position) : null;
    if (token !== null && 'code' in token) return refused(token);
    if (token !== null) tokens.push(token);
    const read = blank ?? token!.text;
    rest = rest.slice(read.length);
    position += [...read].length;
  }
  tokens.push({ kind: 'end', position, text: '' });
  return ok(tokens);
}

function nextToken(rest: string, position: number): Token | FormulaProblem {
  const number = numberPattern.exec(rest)?.[0];
  if (number !== undefined) {
    const value = Number(number);
    if (!Number.isFinite(value))
      return { code: 'formula.number-too-large', position, params: { found: number } };
    return { kind: 'number', position, text: number, value };
  }
  const name = namePattern.exec(rest)?.[0];
  if (name !== undefined) return { kind: 'name', position, text: name };
  const symbol = symbols.find((candidate) => rest.startsWith(candidate));
  if (symbol !== undefined) return { kind: 'symbol', position, text: symbol };
  return {
    code: 'formula.unknown-character',
    position,
    params: { found: String.fromCodePoint(rest.codePointAt(0)!) },
  };
}
