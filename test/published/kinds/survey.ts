import { readFileSync } from 'node:fs';
import {
  cohenKappa,
  cronbachAlpha,
  type EvidenceTest,
  rake,
  updateContribution,
  wilsonInterval,
} from '../../../src/engine/surveys/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** 95 % intervals of shares. */
export function wilson({ inputs }: PublishedCase): Computed {
  const ci = (inputs.data as [number, number][]).map(([yes, answers]) => {
    const { low, high } = wilsonInterval(yes, answers);
    return [low, high];
  });
  return { figures: { ci }, exact: 1e-12 };
}

/** How well items hold together, on the answers of the example. */
export function cronbach(): Computed {
  const example = new URL('../../../examples/surveys/attitude-items.json', import.meta.url);
  const { items } = JSON.parse(readFileSync(example, 'utf8')) as { items: number[][] };
  const { value } = cronbachAlpha(items);
  if (value === null) throw new Error('no alpha');
  const figures = {
    raw_alpha: value.alpha,
    std_alpha: value.standardised.value,
    mean_r: value.meanCorrelation.value,
  };
  return { figures, exact: 1e-7 };
}

/** A table brought to the margins wanted. */
export function ipf({ inputs }: PublishedCase): Computed {
  const { seed, rows, cols } = inputs as unknown as { seed: number[][]; rows: number[]; cols: number[] };
  const cells = seed.flatMap((line, row) =>
    line.map((count, column) => ({ count, weight: 1, categories: [row, column] })),
  );
  const raked = rake(cells, [rows, cols]);
  if (!raked.converged) throw new Error('the margins were not reached');
  const table = seed.map((line, row) =>
    line.map((count, column) => count * raked.weights[row * line.length + column]!),
  );
  return { figures: { table }, exact: 1e-6 };
}

/** Agreement of two readers. */
export function cohen({ inputs }: PublishedCase): Computed {
  return { figures: { kappa: cohenKappa(inputs.table as number[][]).value }, exact: 1e-12 };
}

/** Confidence in a claim after each piece of evidence. */
export function bayes({ inputs }: PublishedCase): Computed {
  const evidence = inputs.evidence as { sens: number; type1: number }[];
  const posterior = evidence.map(({ sens, type1 }) => {
    const test: EvidenceTest = { sensitivity: sens, typeI: type1 };
    return updateContribution(inputs.prior as number, [test]);
  });
  return { figures: { posterior }, exact: 1e-12 };
}
