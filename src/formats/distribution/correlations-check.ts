import { distributionOf } from '../../engine/uncertainty/index.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Problem } from '../../kernel/result.ts';
import { isObject } from '../alliance-file/is-object.ts';
import { quantity } from '../alliance-file/quantity-shape.ts';
import { findingsOfShape } from '../alliance-file/shape/findings-of-shape.ts';
import { quoteText } from '../messages/quote-value.ts';
import { distributionLimits } from './distribution-schema.ts';

const anyQuantity = quantity({});

/** Correlations between names that are not there, that are one, that have no range, or given twice. */
export function checkCorrelations(document: Readonly<Record<string, unknown>>): Problem[] {
  const { correlations, quantities } = document;
  if (!Array.isArray(correlations) || !isObject(quantities)) return [];
  const most = distributionLimits.correlations;
  if (correlations.length > most) {
    return [
      { code: 'distribution.too-many', path: '/correlations', params: { found: correlations.length, most } },
    ];
  }
  const known = new Map(Object.entries(quantities).map(([name, figure]) => [name.normalize('NFC'), figure]));
  const pairs = new Set<string>();
  return correlations.flatMap((correlation: unknown, index) => {
    const between = isObject(correlation) ? correlation.between : undefined;
    if (!Array.isArray(between) || !between.every((name) => typeof name === 'string')) return [];
    const path = `/correlations/${index}/between`;
    const names = between.map((name: string) => name.normalize('NFC'));
    const problems = names.flatMap((name, place) => nameProblem(name, `${path}/${place}`, known));
    if (problems.length > 0 || names.length !== 2) return problems;
    return pairProblem(names, path, pairs);
  });
}

function nameProblem(name: string, path: string, known: ReadonlyMap<string, unknown>): Problem[] {
  const found = quoteText(name);
  if (!known.has(name)) {
    return [
      {
        code: 'distribution.unknown-name',
        path,
        params: { found, known: quoteText([...known.keys()].join(', ')) },
      },
    ];
  }
  const figure = known.get(name);
  // A quantity that is itself refused is not judged a second time.
  if (findingsOfShape(anyQuantity, figure).length > 0) return [];
  if (distributionOf(figure as Quantity).kind !== 'constant') return [];
  return [{ code: 'distribution.no-range', path, params: { found } }];
}

function pairProblem(names: readonly string[], path: string, pairs: Set<string>): Problem[] {
  if (names[0] === names[1])
    return [{ code: 'distribution.correlated-with-itself', path, params: { found: quoteText(names[0]!) } }];
  const pair = [...names].sort().join('\n');
  if (!pairs.has(pair)) {
    pairs.add(pair);
    return [];
  }
  return [{ code: 'distribution.repeated-pair', path, params: { found: quoteText(names.join(', ')) } }];
}
