import { describe, expect, it } from 'vitest';
import { computeGameDocument, type GameAnswer } from './index.ts';

function answerOf(document: object): GameAnswer {
  const result = computeGameDocument(document, { language: 'en' });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

describe('an estimate', () => {
  const players = Array.from({ length: 60 }, (_, voter) => `v${voter}`);
  const weights = players.map((_, voter) => Math.sqrt(2 + voter));
  const quota = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  const vote = { players, family: { weightedVoting: { quota, weights } }, want: ['shapley', 'sampling'] };

  it('stops at the precision wanted, and gives the interval of each player', () => {
    const coarse = answerOf({ ...vote, sampling: { halfWidth: 0.004, seed: 7 } });
    const fine = answerOf({ ...vote, sampling: { halfWidth: 0.001, seed: 7 } });
    const orders = (answer: typeof fine) => (answer.sampling as { orders: number }).orders;
    expect(fine.sampling).toMatchObject({ reached: true });
    expect(orders(fine)).toBeGreaterThan(4 * orders(coarse));
    const { halfWidths } = fine.sampling as { halfWidths: Record<string, number> };
    expect(Object.keys(halfWidths)).toEqual(players);
    expect(Math.max(...Object.values(halfWidths))).toBeLessThanOrEqual(0.001);
    expect(fine.notes).toEqual({ shapley: expect.stringContaining(`from ${orders(fine)} random orders`) });
    expect(answerOf({ ...vote, sampling: { halfWidth: 0.004, seed: 7 } })).toEqual(coarse);
    expect(answerOf({ ...vote, sampling: { halfWidth: 0.004, seed: 8 } })).not.toEqual(coarse);
  });

  it('says when the orders allowed do not reach it', () => {
    const answer = answerOf({ ...vote, sampling: { halfWidth: 1e-6, mostOrders: 2000 } });
    expect(answer.sampling).toMatchObject({ reached: false, orders: 2000 });
    expect(answer.notes).toEqual({ shapley: expect.stringContaining('short of the precision wanted') });
  });

  it('does not apply to shares that are exact', () => {
    const answer = answerOf({ players: ['A', 'B'], family: { airport: [1, 2] }, want: ['sampling'] });
    expect(answer).toEqual({ sampling: null, notes: { sampling: 'Does not apply: the shares are exact.' } });
  });

  it.each([
    [{ halfWidth: 0 }, '/sampling/halfWidth'],
    [{ mostOrders: 1.5 }, '/sampling/mostOrders'],
    [{ mostOrders: 1e9 }, '/sampling/mostOrders'],
    [{ seed: -1 }, '/sampling/seed'],
    [{ orders: 10 }, '/sampling/orders'],
  ])('refuses %j', (sampling, path) => {
    const result = computeGameDocument({ ...vote, sampling });
    expect(result.ok ? [] : result.errors.map((problem) => problem.path)).toEqual([path]);
  });
});
