import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileFormula,
  type Formula,
  findFault,
  formulaLimits,
  isFormulaName,
  parseFormula,
} from './index.ts';

const names = ['a', 'b', 'x', 'coût_horaire', '数'];

function read(text: string): Formula {
  const parsed = parseFormula(text, names);
  if (!parsed.ok) throw new Error(`${parsed.errors.code} at ${parsed.errors.position}`);
  return parsed.value;
}

function evaluate(text: string, values: Readonly<Record<string, number>> = {}): number {
  const formula = read(text);
  const out = new Float64Array(1);
  compileFormula(formula, 4).run(
    formula.names.map((name) => Float64Array.of(values[name] ?? 0)),
    out,
  );
  return out[0]!;
}

function problem(text: string): unknown {
  const parsed = parseFormula(text, names);
  return parsed.ok ? 'reads well' : [parsed.errors.code, parsed.errors.position, parsed.errors.params];
}

function codeOf(text: string): string | undefined {
  const parsed = parseFormula(text, names);
  return parsed.ok ? undefined : parsed.errors.code;
}

describe('reading a formula', () => {
  it('gives operations their usual order', () => {
    expect(evaluate('1 + 2 * 3')).toBe(7);
    expect(evaluate('(1 + 2) * 3')).toBe(9);
    expect(evaluate('2 - 3 - 4')).toBe(-5);
    expect(evaluate('24 / 4 / 2')).toBe(3);
    expect(evaluate('2 ^ 3 ^ 2')).toBe(512);
    expect(evaluate('-2 ^ 2')).toBe(-4);
    expect(evaluate('2 ^ -1')).toBe(0.5);
    expect(evaluate('--3')).toBe(3);
    expect(evaluate('1 + 1 < 3 * 1')).toBe(1);
  });

  it('knows numbers in every usual writing', () => {
    expect([
      evaluate('12'),
      evaluate('1.5'),
      evaluate('.5'),
      evaluate('5.'),
      evaluate('1e3'),
      evaluate('2.5E-1'),
    ]).toEqual([12, 1.5, 0.5, 5, 1000, 0.25]);
  });

  it('knows comparisons, worth 1 or 0', () => {
    const comparisons = ['a < b', 'a <= b', 'a > b', 'a >= b', 'a = b', 'a == b', 'a != b'];
    const worth = (a: number, b: number): number[] => comparisons.map((text) => evaluate(text, { a, b }));
    expect(worth(1, 2)).toEqual([1, 1, 0, 0, 0, 0, 1]);
    expect(worth(2, 2)).toEqual([0, 1, 0, 1, 1, 1, 0]);
    expect(worth(3, 2)).toEqual([0, 0, 1, 1, 0, 0, 1]);
  });

  it('knows its functions, with as many arguments as they take', () => {
    expect(evaluate('min(3, 1, 2) + max(4) + sqrt(16) + log(exp(2))')).toBeCloseTo(1 + 4 + 4 + 2, 14);
  });

  it('takes names in any script, however they are composed, and lists those it uses', () => {
    expect(evaluate('coût_horaire * 数', { coût_horaire: 3, 数: 5 })).toBe(15);
    expect(read('cou\u0302t_horaire').names).toEqual(['coût_horaire']);
    expect(read('b + a + b').names).toEqual(['b', 'a']);
    expect(['x', '_x1', 'é', '', '1x', 'a b', 'a-b', 'x\n'].map(isFormulaName)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('says what is wrong and where', () => {
    expect(problem('a +')).toEqual(['formula.unexpected', 4, { found: '', expected: 'operand' }]);
    expect(problem('a b')).toEqual(['formula.unexpected', 3, { found: 'b', expected: 'end' }]);
    expect(problem('(a')).toEqual(['formula.unexpected', 3, { found: '', expected: 'closing' }]);
    expect(problem('a)')).toEqual(['formula.unexpected', 2, { found: ')', expected: 'end' }]);
    expect(problem('a < b < x')).toEqual(['formula.unexpected', 7, { found: '<', expected: 'end' }]);
    expect(problem('min + 1')).toEqual(['formula.unexpected', 5, { found: '+', expected: 'parenthesis' }]);
    expect(problem('  ')).toEqual(['formula.empty', 1, {}]);
    expect(problem('a + y2')).toEqual(['formula.unknown-name', 5, { found: 'y2' }]);
    expect(problem('sin(a)')).toEqual([
      'formula.unknown-function',
      1,
      { found: 'sin', known: 'min, max, exp, log, sqrt' },
    ]);
    expect(problem('exp(a, b)')).toEqual(['formula.wrong-arity', 1, { name: 'exp', found: 2, expected: 1 }]);
    expect(problem('min()')).toEqual(['formula.wrong-arity', 1, { name: 'min', found: 0, expected: '≥ 1' }]);
    expect(problem('a $ b')).toEqual(['formula.unknown-character', 3, { found: '$' }]);
    expect(problem('🙂 + a')).toEqual(['formula.unknown-character', 1, { found: '🙂' }]);
    expect(problem('数 + é')).toEqual(['formula.unknown-name', 5, { found: 'é' }]);
    expect(problem('1e400')).toEqual(['formula.number-too-large', 1, { found: '1e400' }]);
  });

  it('reaches nothing of the host', () => {
    for (const text of [
      'constructor',
      '__proto__',
      'this',
      'a.b',
      'import("fs")',
      'a["b"]',
      '`a`',
      'a;b',
      'toString()',
      'a=>a',
      'globalThis',
    ]) {
      expect(problem(text), text).not.toBe('reads well');
    }
  });

  it('refuses what is too long, too deep or has too many terms', () => {
    expect(codeOf('a'.repeat(formulaLimits.characters + 1))).toBe('formula.too-long');
    expect(codeOf(`${'('.repeat(65)}a${')'.repeat(65)}`)).toBe('formula.too-deep');
    expect(codeOf(`${'-'.repeat(65)}a`)).toBe('formula.too-deep');
    expect(codeOf(`${'1^'.repeat(70)}1`)).toBe('formula.too-deep');
    expect(codeOf(Array.from({ length: 600 }, () => 'a').join('+'))).toBe('formula.too-many-terms');
    expect(problem(Array.from({ length: 400 }, () => 'a').join('+'))).toBe('reads well');
    expect(codeOf('('.repeat(100_000))).toBe('formula.too-long');
  });

  it('never throws, whatever it is given', () => {
    const pieces = fc.constantFrom(
      'a',
      'b',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '^',
      '<',
      '<=',
      '=',
      ',',
      'min',
      'exp',
      '1',
      '2.5',
      ' ',
      '.',
      'e',
      '!',
      'é',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 40 }).map((words) => words.join('')),
        ),
        (text) => {
          const parsed = parseFormula(text, names);
          if (!parsed.ok) expect(parsed.errors.position).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('computing a formula', () => {
  const leaf = fc.constantFrom('a', 'b', 'x', '2', '0.5', '0', '3');
  const grow = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.oneof(
      leaf,
      fc
        .tuple(inner, fc.constantFrom('+', '-', '*', '/', '^', '<', '<=', '>', '>=', '=', '!='), inner)
        .map(([l, o, r]) => `((${l})${o}(${r}))`),
      fc.tuple(fc.constantFrom('-', 'exp', 'log', 'sqrt'), inner).map(([f, i]) => `${f}(${i})`),
      fc.tuple(fc.constantFrom('min', 'max'), inner, inner).map(([f, l, r]) => `${f}(${l},${r})`),
    );
  const text = grow(grow(grow(grow(leaf))));
  const value = fc.oneof(
    fc.constantFrom(0, 1, -1, 1e200, -1e200),
    fc.double({ min: -10, max: 10, noNaN: true }),
  );

  it('agrees with the slow definition, run by run, faults included', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 4 }),
        (source, runs) => {
          const formula = read(source);
          const columns = [0, 1, 2].map((k) => Float64Array.from(runs, (run) => run[k as 0 | 1 | 2]));
          const out = new Float64Array(runs.length);
          const inputs = formula.names.map((name) => columns[names.indexOf(name)]!);
          compileFormula(formula, 4).run(inputs, out);
          for (const [i, [a, b, x]] of runs.entries()) {
            const slow = findFault(
              formula.tree,
              new Map([
                ['a', a],
                ['b', b],
                ['x', x],
              ]),
            );
            if (typeof slow === 'number') expect(out[i]! + 0).toBe(slow + 0);
            else expect(out[i]).toBeNaN();
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('marks what cannot be computed, even where a later step could hide it', () => {
    for (const source of [
      '1 / a',
      '1 / (1 / a)',
      '(1 / a)^0',
      'min(1 / a, 5)',
      '1 / a < 2',
      'log(a) = b',
      '0 * log(a)',
      'exp(exp(exp(3) * 9))',
      '1 / exp(exp(9))^9',
    ]) {
      expect(evaluate(source, { a: 0, b: 0 }), source).toBeNaN();
    }
    expect(evaluate('sqrt(x)', { x: -1 })).toBeNaN();
    expect(evaluate('x ^ 0.5', { x: -1 })).toBeNaN();
    expect(evaluate('x ^ 3', { x: -2 })).toBe(-8);
  });

  it('tells the first step at fault and where it is', () => {
    const fault = (source: string, values: Readonly<Record<string, number>>): unknown =>
      findFault(read(source).tree, new Map(Object.entries(values)));
    expect(fault('2 + 1/a', { a: 0 })).toEqual({ reason: 'division-by-zero', position: 6 });
    expect(fault('log(a - 1)', { a: 1 })).toEqual({ reason: 'logarithm', position: 1 });
    expect(fault('3 * sqrt(a)', { a: -1 })).toEqual({ reason: 'root', position: 5 });
    expect(fault('a ^ 0.5', { a: -1 })).toEqual({ reason: 'power', position: 3 });
    expect(fault('a ^ -1', { a: 0 })).toEqual({ reason: 'division-by-zero', position: 3 });
    expect(fault('9^9^9^9', {})).toEqual({ reason: 'overflow', position: 4 });
    expect(fault('a + 1', { a: Infinity })).toEqual({ reason: 'overflow', position: 1 });
    expect(fault('a + 1', { a: 1 })).toBe(2);
  });

  it('may be run again with other inputs and shorter blocks', () => {
    const formula = read('a * 2 + b');
    const program = compileFormula(formula, 8);
    const out = new Float64Array(3);
    program.run([Float64Array.of(1, 2, 3), Float64Array.of(10, 20, 30)], out);
    expect(out).toEqual(Float64Array.of(12, 24, 36));
    const short = new Float64Array(1);
    program.run([Float64Array.of(5), Float64Array.of(1)], short);
    expect(short[0]).toBe(11);
  });
});
