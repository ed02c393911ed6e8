import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type AuditEntry, type ChainedEntry, chainStart, chainText, findChainBreak } from './audit-entry.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function chain(length: number): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  let previousHash = chainStart;
  for (let sequence = 1; sequence <= length; sequence++) {
    const entry: AuditEntry = {
      sequence,
      at: `2026-01-0${sequence}T00:00:00.000Z`,
      personId: 'p',
      organisationId: null,
      objectKind: 'organisation',
      objectId: 'o',
      verb: 'update',
      before: { name: `n${sequence - 1}`, tags: ['a'] },
      after: { tags: ['b'], name: `n${sequence}` },
    };
    const hash = sha256(chainText(entry, previousHash));
    entries.push({ ...entry, previousHash, hash });
    previousHash = hash;
  }
  return entries;
}

test('finds no break in a chain as it was written', () => {
  expect(findChainBreak(chain(5), sha256)).toBeNull();
});

test('gives the same hash whatever the order of the keys', () => {
  const [first] = chain(1) as [ChainedEntry];
  const turned = { ...first, after: { name: 'n1', tags: ['b'] } };
  expect(findChainBreak([turned], sha256)).toBeNull();
});

test('tells a changed, a removed and a rewritten entry', () => {
  const entries = chain(4);
  expect(findChainBreak(entries.with(1, { ...entries[1]!, verb: 'remove' }), sha256)).toEqual({
    sequence: 2,
    reason: 'changed-entry',
  });
  expect(findChainBreak(entries.toSpliced(2, 1), sha256)).toEqual({ sequence: 3, reason: 'missing-entry' });
  const forged = { ...entries[1]!, verb: 'remove' };
  const rewritten = { ...forged, hash: sha256(chainText(forged, forged.previousHash)) };
  expect(findChainBreak(entries.with(1, rewritten), sha256)).toEqual({
    sequence: 3,
    reason: 'wrong-previous-hash',
  });
});
