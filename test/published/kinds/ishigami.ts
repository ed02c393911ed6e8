import { sobolIndices, sobolUniforms, summarise } from '../../../src/engine/uncertainty/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

type Column = Float64Array<ArrayBuffer>;

/** Sensitivity of Ishigami's function, from 131,072 Sobol points. */
export function ishigami({ inputs }: PublishedCase): Computed {
  const { a, b } = inputs as unknown as { a: number; b: number };
  const columns = sobolUniforms({ dimensions: 6, count: 131_072, seed: 1 }).map((column) =>
    column.map((u) => (2 * u - 1) * Math.PI),
  );
  const f = (x: Column, y: Column, z: Column): Column =>
    x.map((angle, i) => Math.sin(angle) + a * Math.sin(y[i]!) ** 2 + b * z[i]! ** 4 * Math.sin(angle));
  const [xa, ya, za, xb, yb, zb] = columns as [Column, Column, Column, Column, Column, Column];
  const onA = f(xa, ya, za);
  const indices = sobolIndices(onA, f(xb, yb, zb), [f(xb, ya, za), f(xa, yb, za), f(xa, ya, zb)]);
  const { sd } = summarise(onA, { sortInPlace: false });
  const figures = {
    S: indices.map(({ first }) => first),
    ST: indices.map(({ total }) => total),
    V: sd * sd,
  };
  // A sample, so not all digits.
  return { figures, exact: 1e-3, printed: { S: 1e-3, ST: 1e-3, V: 1e-3 } };
}
