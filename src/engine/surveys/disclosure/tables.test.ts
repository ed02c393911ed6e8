import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { randomBits } from '../../uncertainty/random-bits.ts';
import { type FigureToProtect, protectFigures } from '../index.ts';

const people = 5;

/** Every margin of a table of three ways (place, group, answer), with two answers also added up as a family. */
function drawCube(seed: number) {
  const bits = randomBits(seed, 3);
  const sizes = [2, 2 + (bits() % 2), 3] as const;
  const atoms = sizes[0] * sizes[1] * sizes[2];
  const table = Array.from({ length: atoms }, () => (bits() % 3 === 0 ? bits() % 3 : bits() % 25));
  const choices = sizes.map((size) => [
    ...Array.from({ length: size }, (_, category) => [category]),
    Array.from({ length: size }, (_, category) => category),
  ]);
  choices[2]!.push([0, 1]);
  const figures = choices[0]!.flatMap((first) =>
    choices[1]!.flatMap((second) =>
      choices[2]!.map((third): FigureToProtect => {
        const parts = first.flatMap((a) =>
          second.flatMap((b) => third.map((c) => (a * sizes[1] + b) * sizes[2] + c)),
        );
        const value = parts.reduce((sum, atom) => sum + table[atom]!, 0);
        return { parts, value, width: people, status: value < people ? 'unsafe' : 'free' };
      }),
    ),
  );
  return { atoms, table, figures };
}

describe('the secrecy of tables of three ways with families of answers', () => {
  it('leaves every hidden figure two whole tables apart, as HiGHS finds them', async () => {
    const highs = await loadHighs();
    let attacked = 0;
    let shown = 0;
    for (let seed = 0; seed < 10; seed++) {
      const cube = drawCube(seed);
      const { published, bare } = protectFigures(cube);
      expect(bare).toEqual([]);
      const written = ({ parts }: FigureToProtect): string => parts.map((atom) => `x${atom}`).join(' + ');
      const rows = cube.figures.flatMap((figure, k) =>
        published[k] ? [` r${k}: ${written(figure)} = ${figure.value}`] : [],
      );
      shown += rows.length;
      for (const [k, figure] of cube.figures.entries()) {
        if (published[k]) {
          expect(figure.value).toBeGreaterThanOrEqual(people);
          continue;
        }
        const extreme = (way: string): number => {
          const bound = ` bound: ${written(figure)} <= ${figure.value + 2 * people}`;
          const names = cube.table.map((_, atom) => `x${atom}`).join(' ');
          const found = highs.solve(
            `${way}\n obj: ${written(figure)}\nSubject To\n${[...rows, bound].join('\n')}\nGeneral\n ${names}\nEnd\n`,
          );
          if (found.Status !== 'Optimal') throw new Error(`seed ${seed}: ${found.Status}`);
          return found.ObjectiveValue;
        };
        attacked++;
        const width = extreme('Maximize') - extreme('Minimize');
        if (width < people - 1e-6) throw new Error(`seed ${seed}: figure ${k} is known within ${width}`);
      }
    }
    expect(attacked).toBeGreaterThan(200);
    expect(shown).toBeGreaterThan(50);
  }, 120_000);
});
