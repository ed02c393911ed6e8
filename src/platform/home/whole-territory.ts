import type { AllianceModel, JointValue } from '../../engine/premium/index.ts';

/**
 * The same alliance, all its value counted in one account: what goes to others is added to what goes to members, less
 * the share that would have come without the alliance. Its members' account is then that of the whole territory, year
 * by year.
 *
 * @throws when a correction is a range or fades over time: the two accounts could not be added line by line
 */
export function wholeTerritory(model: AllianceModel): AllianceModel {
  return { ...model, jointValue: (model.jointValue ?? []).map(countForAll) };
}

function countForAll(line: JointValue): JointValue {
  if (line.to !== 'public') return line;
  const { deadweight, attribution, displacement, dropOff, to: _, perYear, ...rest } = line;
  const kept = [deadweight, attribution, displacement, dropOff].map((correction) => {
    if (correction !== undefined && typeof correction !== 'number')
      throw new Error(`Line ${line.id}: a correction that is not a plain number`);
    return 1 - (correction ?? 0);
  });
  if (typeof perYear === 'number' || !('value' in perYear) || 'low' in perYear || 'min' in perYear || dropOff)
    throw new Error(`Line ${line.id}: only a plain yearly value without drop-off can be counted for all`);
  return {
    ...rest,
    perYear: { ...perYear, value: kept.reduce((product, share) => product * share, perYear.value) },
  };
}
