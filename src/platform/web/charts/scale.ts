import { ticks } from 'd3-array';

/** Maps values to positions, from one end to the other; positions are percents of the width or pixels of the height. */
export type Scale = (value: number) => number;

/** A straight scale; when both ends of the domain are the same, everything falls in the middle. */
export function createScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** The smallest domain that holds zero and all the values that are numbers; never empty. */
export function domainWithZero(values: readonly number[]): [number, number] {
  const known = values.filter(Number.isFinite);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  return low === high ? [-1, 1] : [low, high];
}

/** At most `most` round values besides zero, as many as fit: grid lines. */
export function gridValues([low, high]: readonly [number, number], most = 3): number[] {
  for (let wanted = most + 1; wanted >= 1; wanted -= 1) {
    const values = ticks(low, high, wanted).filter((value) => value !== 0);
    if (values.length <= most) return values;
  }
  return [];
}

/** A position in percent, short enough to be sent. */
export const percent = (position: number): string => `${round(position)}%`;

/** A position to the hundredth, short enough to be sent. */
export const round = (position: number): number => Math.round(position * 100) / 100;

/**
 * Moves labels apart so that neighbours are at least `gap` pixels from each other, keeping their order.
 * @returns the position of each label, in the order given
 */
export function spread(positions: readonly number[], gap: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a]! - positions[b]!);
  const moved = [...positions];
  for (let turn = 0; turn < 20; turn += 1) {
    for (let at = 1; at < order.length; at += 1) {
      const upper = order[at - 1]!;
      const lower = order[at]!;
      const lack = gap - (moved[lower]! - moved[upper]!);
      if (lack > 0) {
        moved[upper]! -= lack / 2;
        moved[lower]! += lack / 2;
      }
    }
  }
  return moved;
}
