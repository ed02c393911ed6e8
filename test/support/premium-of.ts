import { readFileSync } from 'node:fs';
import type { ComputedPremium } from '../../src/engine/premium/index.ts';
import { computePremiumDocument, readAllianceFile } from '../../src/formats/alliance-file/index.ts';
import { describeProblem } from '../../src/formats/messages/describe-problem.ts';
import type { Problem } from '../../src/kernel/result.ts';

const encoder = new TextEncoder();

/** The bytes of a document. */
export function bytesOf(document: unknown): Uint8Array {
  return encoder.encode(typeof document === 'string' ? document : JSON.stringify(document));
}

/** The premium of a valid document. @throws with the problems of one that is not */
export function premiumOf(
  document: unknown,
  options: { readonly samples?: number; readonly seed?: number; readonly language?: 'fr' | 'en' } = {},
): ComputedPremium {
  const computed = computePremiumDocument(bytesOf(document), {
    samples: 256,
    engineVersion: 'test',
    ...options,
  });
  if (!computed.ok)
    throw new Error(computed.errors.map((one) => `${one.path} ${describeProblem(one, 'en')}`).join('\n'));
  return computed.value;
}

/** What is wrong with a document; empty when nothing is. */
export function problemsOf(document: unknown): Problem[] {
  const read = readAllianceFile(document instanceof Uint8Array ? document : bytesOf(document));
  return read.ok ? [] : read.errors;
}

/** The paths of the problems of a document, in order. */
export function pathsOf(document: unknown): string[] {
  return problemsOf(document).map(({ path }) => path);
}

/** An example shipped with the product, as it is written. */
export function exampleAlliance(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`examples/alliances/${name}.json`, 'utf8')) as Record<string, unknown>;
}

/** A small valid document: two members, one line, no cost but engineering. */
export const smallAlliance = {
  format: 'cap17/alliance@1',
  name: 'Essai',
  currency: 'EUR',
  priceYear: 2026,
  horizonYears: 3,
  discountRate: 0,
  publicFundsCost: 0.2,
  members: [
    { id: 'A', name: 'Association', kind: 'association' },
    { id: 'E', name: 'Entreprise', kind: 'company' },
    { id: 'C', name: 'Commune', kind: 'authority' },
  ],
  jointValue: [{ id: 'j', among: ['A', 'E'], perYear: 10 }],
  engineering: { total: [0, 0, 0, 0] },
} as const;
