import { orderFactors } from '../../engine/premium/index.ts';
import { quoteText } from '../messages/quote-value.ts';
import type { Finding } from './finding.ts';
import { isObject } from './is-object.ts';

/** Checks that every factor named is in `factors`, wherever in the document, and that factors do not go in a circle. */
export function checkFactors(document: Readonly<Record<string, unknown>>, findings: Finding[]): void {
  const factors = isObject(document.factors) ? document.factors : {};
  const known = quoteText(Object.keys(factors).join(', '));
  visitNamedFactors(document, [], (name, path) => {
    if (!Object.hasOwn(factors, name)) {
      findings.push({ code: 'alliance.unknown-factor', path, params: { found: quoteText(name), known } });
    }
  });
  const names = new Map(Object.entries(factors).map(([name, quantity]) => [name, namesIn(quantity)]));
  const order = orderFactors(names);
  if (order.ok) return;
  const found = quoteText(order.circle.join(' → '));
  findings.push({ code: 'alliance.factor-circle', path: ['factors', order.circle[0]!], params: { found } });
}

function namesIn(quantity: unknown): string[] {
  if (!isObject(quantity) || !Array.isArray(quantity.factors)) return [];
  return quantity.factors.filter((name) => typeof name === 'string');
}

/** Goes through every quantity that names factors. The document is no deeper than its reader allows. */
function visitNamedFactors(
  value: unknown,
  path: readonly PropertyKey[],
  visit: (name: string, path: readonly PropertyKey[]) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((entry, index) => {
      visitNamedFactors(entry, [...path, index], visit);
    });
  } else if (isObject(value)) {
    for (const [key, entry] of Object.entries(value)) {
      if (key === 'factors' && Array.isArray(entry)) {
        entry.forEach((name, index) => {
          if (typeof name === 'string') visit(name, [...path, key, index]);
        });
      } else visitNamedFactors(entry, [...path, key], visit);
    }
  }
}
