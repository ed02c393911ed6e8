import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { randomBits } from '../../uncertainty/random-bits.ts';
import { type DecidedRelease, decideRelease, type SurveyRelease, usualPublicationRule } from '../index.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Waves {
  readonly first: number[][];
  readonly second: number[][];
  readonly people: number;
  readonly totals: boolean;
}

function drawWaves(seed: number, most: number, people: number): Waves {
  const bits = randomBits(seed, 9);
  const groups = 2 + (bits() % 2);
  const answers = 2 + (bits() % 2);
  const draw = (limit: number): number => (bits() % 3 === 0 ? bits() % 3 : bits() % (limit + 1));
  const first = Array.from({ length: groups }, () => Array.from({ length: answers }, () => draw(most)));
  const growth = [0, 3, most][bits() % 3]!;
  const second = first.map((row) => row.map((count) => count + (growth === 0 ? 0 : draw(growth))));
  return { first, second, people, totals: bits() % 3 !== 0 };
}

/** An unknown: people of a group with an answer, in the first wave or joined since. */
interface Unknown {
  readonly group: number;
  readonly answer: number;
  readonly wave: 0 | 1;
}

interface Told {
  readonly sum: readonly Unknown[];
  readonly value: number;
}

/** All that a reader of both releases has been told, and all that must not be found. */
function reader({ first, second }: Waves, before: SurveyRelease, after: DecidedRelease) {
  const answers = first[0]!.map((_, answer) => answer);
  const cell = (group: number, answer: number, waves: readonly (0 | 1)[]): Unknown[] =>
    waves.map((wave) => ({ group, answer, wave }));
  const told: Told[] = [];
  const secrets: { sum: Unknown[]; truth: number; name: string }[] = [];
  const wavesOf = (group: number): readonly (0 | 1)[] => (after.states[group] === 'held' ? [0] : [0, 1]);
  const tell = (value: number | null, parts: Unknown[], truth: number, name: string): void => {
    if (value !== null) told.push({ sum: parts, value });
    else secrets.push({ sum: parts, truth, name });
  };
  for (const [group, row] of first.entries()) {
    const old = before.groups[group];
    if (old) {
      for (const answer of answers)
        tell(old.counts[answer]!, cell(group, answer, [0]), row[answer]!, `first ${group} ${answer}`);
      tell(
        old.respondents,
        answers.flatMap((answer) => cell(group, answer, [0])),
        sum(row),
        `first ${group}`,
      );
    }
    const now = after.groups[group];
    if (!now || after.states[group] === 'held') continue;
    const grown = second[group]!;
    for (const answer of answers) {
      tell(now.counts[answer]!, cell(group, answer, [0, 1]), grown[answer]!, `second ${group} ${answer}`);
      if (old && grown[answer]! - row[answer]! < usualWidth(after))
        secrets.push({
          sum: cell(group, answer, [1]),
          truth: grown[answer]! - row[answer]!,
          name: `joined ${group} ${answer}`,
        });
    }
    tell(
      now.respondents,
      answers.flatMap((answer) => cell(group, answer, [0, 1])),
      sum(grown),
      `second ${group}`,
    );
  }
  const totalOf = (release: SurveyRelease, waves: (group: number) => readonly (0 | 1)[]): void => {
    if (!release.total) return;
    const shown = first.flatMap((_, group) => (release.groups[group] ? [group] : []));
    for (const answer of answers) {
      const value = release.total.counts[answer]!;
      if (value !== null)
        told.push({ sum: shown.flatMap((group) => cell(group, answer, waves(group))), value });
    }
    const everyone = shown.flatMap((group) => answers.flatMap((answer) => cell(group, answer, waves(group))));
    if (release.total.respondents !== null) told.push({ sum: everyone, value: release.total.respondents });
  };
  totalOf(before, () => [0]);
  totalOf(after, wavesOf);
  return { told, secrets };
}

/** Set by each test: the step below which a change is a secret. */
let step = 0;
const usualWidth = (_: DecidedRelease): number => step;

const keyOf = ({ group, answer, wave }: Unknown): string => `x${group}_${answer}_${wave}`;

function decideBoth(waves: Waves) {
  const rule = { ...usualPublicationRule, people: waves.people };
  const groupsOf = (counts: readonly (readonly number[])[]) => counts.map((row) => ({ counts: row }));
  const before = decideRelease(groupsOf(waves.first), { rule, totals: waves.totals })!;
  const after = decideRelease(groupsOf(waves.second), { rule, totals: waves.totals, earlier: [before] })!;
  return { before, after };
}

describe('the secrecy of two releases', () => {
  it('resists a reader of both who tries every whole table', async () => {
    const highs = await loadHighs();
    let attacked = 0;
    let updated = 0;
    for (let seed = 0; seed < 210; seed++) {
      const people = [3, 5, 11][seed % 3]!;
      step = people;
      const waves = drawWaves(seed, [8, 25, 60][seed % 3]!, people);
      const { before, after } = decideBoth(waves);
      updated += after.states.filter((state) => state === 'updated').length;
      const { told, secrets } = reader(waves, before, after);
      const names = new Set([...told, ...secrets].flatMap(({ sum: parts }) => parts.map(keyOf)));
      const rows = told.map(
        ({ sum: parts, value }, k) => ` r${k}: ${parts.map(keyOf).join(' + ')} = ${value}`,
      );
      for (const { sum: parts, truth, name } of secrets) {
        const extreme = (way: string) => {
          const found = highs.solve(
            `${way}\n obj: ${parts.map(keyOf).join(' + ')}\nSubject To\n${rows.join('\n')}\n r_any: ${parts.map(keyOf).join(' + ')} <= ${truth + 2 * people}\nGeneral\n ${[...names].join(' ')}\nEnd\n`,
          );
          if (found.Status !== 'Optimal') throw new Error(`seed ${seed}: ${found.Status}`);
          return found.ObjectiveValue;
        };
        const width = extreme('Maximize') - extreme('Minimize');
        attacked++;
        if (width < people - 1e-6) throw new Error(`seed ${seed}: ${name} is known within ${width}`);
      }
    }
    expect(attacked).toBeGreaterThan(600);
    expect(updated).toBeGreaterThan(60);
  }, 240_000);

  it('moves a group by steps of at least the threshold, or leaves it as it was', () => {
    for (let seed = 0; seed < 2_000; seed++) {
      const waves = drawWaves(seed, 60, 11);
      const { before, after } = decideBoth(waves);
      for (const [group, state] of after.states.entries()) {
        const old = before.groups[group];
        const now = after.groups[group];
        if (state === 'held') expect(now).toEqual(old);
        if (state !== 'updated') continue;
        expect(now!.respondents! - old!.respondents!).toBeGreaterThanOrEqual(11);
        for (const [answer, count] of now!.counts.entries()) {
          const earlier = old!.counts[answer]!;
          if (count !== null && earlier !== null) expect(count - earlier).toBeGreaterThanOrEqual(11);
        }
        const shown = (counts: readonly (number | null)[]) => counts.filter((count) => count !== null).length;
        expect(shown(now!.counts)).toBeGreaterThanOrEqual(shown(old!.counts));
      }
    }
  }, 120_000);

  it('shows again what has not changed, holds what changed too little, and what lost answers', () => {
    const rule = usualPublicationRule;
    const first = [{ counts: [40, 30] }, { counts: [25, 15] }, { counts: [30, 30] }];
    const before = decideRelease(first, { rule })!;
    const same = decideRelease(first, { rule, earlier: [before] })!;
    expect({ groups: same.groups, total: same.total }).toEqual({
      groups: before.groups,
      total: before.total,
    });
    const next = [{ counts: [60, 45] }, { counts: [26, 15] }, { counts: [29, 70] }];
    const after = decideRelease(next, { rule, earlier: [before] })!;
    expect(after.states).toEqual(['updated', 'held', 'held']);
    expect(after.groups[0]).toEqual({ respondents: 105, counts: [60, 45] });
    expect(after.groups[1]).toEqual(before.groups[1]);
    expect(after.total).toEqual({ respondents: 105 + 40 + 60, counts: [115, 90] });
    const third = decideRelease([{ counts: [61, 45] }, { counts: [37, 27] }, { counts: [50, 70] }], {
      rule,
      earlier: [before, after],
    })!;
    expect(third.states).toEqual(['held', 'updated', 'updated']);
  });

  it('refuses earlier releases that cannot come from the survey', () => {
    const rule = usualPublicationRule;
    const group = { respondents: 50, counts: [20, 20] };
    const earlier = [{ groups: [group], total: null }];
    expect(decideRelease([{ counts: [40, 40] }], { rule, earlier })).toBeNull();
  });

  it('judges organisations by their number and by the weight of the largest', () => {
    const rule = usualPublicationRule;
    const group = (...organisations: number[][]) => ({
      counts: organisations.map((list) => list.length),
      organisations,
    });
    const shown = (organisations: number[][]) =>
      decideRelease([group(...organisations)], { rule, totals: false })!.groups[0];
    expect(
      shown([
        [1, 1, 1],
        [2, 2, 2],
      ]),
    ).toEqual({ respondents: 6, counts: [3, 3] });
    expect(
      shown([
        [1, 1, 1],
        [30, 2, 2],
      ]),
    ).toEqual({ respondents: 6, counts: [null, null] });
    expect(shown([[1], [1]])).toBeNull();
  });
});
