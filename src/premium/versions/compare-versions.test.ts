import { describe, expect, it } from 'vitest';
import example from '../../../examples/alliances/cuisine-partagee-incertaine.json' with { type: 'json' };
import type { AllianceModel } from '../../engine/premium/index.ts';
import { fileText } from '../domain/file-text.ts';
import { type Outcome, unpackOutcome } from '../domain/simulated.ts';
import { simulateAllianceFile } from '../simulation.ts';
import { compareVersions } from './compare-versions.ts';

const before = example as unknown as AllianceModel;
const outcomeOf = (model: AllianceModel): Outcome => {
  const simulated = simulateAllianceFile(new TextEncoder().encode(fileText(model)), {
    language: 'en',
    engineVersion: 'test',
  });
  if (!simulated.ok) throw new Error(JSON.stringify(simulated.errors));
  return unpackOutcome(simulated.value);
};
const told = (after: AllianceModel) =>
  compareVersions(outcomeOf(before), outcomeOf(after)).map((change) =>
    change.kind === 'figure'
      ? [change.after?.pointer ?? 'gone', change.before?.point, change.after?.point]
      : [change.kind, change.name],
  );

describe('what changed between two versions', () => {
  it('is nothing when nothing did', () => {
    expect(told(before)).toEqual([]);
  });

  it('names a figure with what it was and what it is', () => {
    expect(told({ ...before, investment: 25 })).toEqual([['/investment', 20, 25]]);
  });

  it('sees a line added without taking those after it for changed', () => {
    const added = { id: 'new', label: 'Visits', among: ['A', 'E'], perYear: 3 };
    const changes = told({ ...before, jointValue: [added, ...before.jointValue!] });
    expect(changes).toEqual([
      ['line-added', 'Visits'],
      ['/jointValue/0/perYear', undefined, 3],
    ]);
  });

  it('sees who joined a line and a line that went', () => {
    const [first, ...others] = before.jointValue!;
    const widened = { ...first!, among: ['A', 'E', 'C'] };
    expect(told({ ...before, jointValue: [widened, ...others] })[0]).toEqual([
      'line-members',
      first!.label ?? first!.id,
    ]);
    expect(told({ ...before, jointValue: others })[0]).toEqual(['line-removed', first!.label ?? first!.id]);
  });
});
