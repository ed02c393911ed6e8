import { type AllianceReading, lineWorth, presentMembers } from '../../alliance/index.ts';
import { yearsCovered } from '../alliance/years-covered.ts';
import type { PrivateCell } from './private-cell.ts';

/**
 * The amounts that members keep private, from a reading of everything: what comes out of here enters sums that
 * `decideSums` has let through, and nothing else. What a member pays alone stays out: without its line nobody can pool it.
 * @param horizon years of the model, over which what does not hold every year is spread
 */
export function privateCellsOf(reading: AllianceReading, horizon: number): PrivateCell[] {
  const members = new Set(presentMembers(reading).map(({ id }) => id));
  return reading.lines.flatMap((line): PrivateCell[] => {
    if (line.visibility !== 'member' || !members.has(line.memberId)) return [];
    if (line.side !== 'contribution' && line.side !== 'benefit') return [];
    const worth = lineWorth(line, reading.alliance);
    const weight = yearsCovered(line, reading.alliance.priceYear, horizon);
    if ('unknown' in worth || weight === 0) return [];
    const isGiven = line.side === 'contribution';
    return [
      {
        lineId: line.id,
        memberId: line.memberId,
        account: !isGiven && line.beneficiary === 'public' ? 'public' : 'members',
        low: isGiven ? -worth.high : worth.low,
        high: isGiven ? -worth.low : worth.high,
        weight,
      },
    ];
  });
}
