import { decideRelease, usualPublicationRule } from '../src/engine/surveys/index.ts';
import { randomBits } from '../src/engine/uncertainty/random-bits.ts';
import { computeSurveyDocument } from '../src/formats/survey/index.ts';
import { type BenchRow, prepared, timed } from './harness.ts';

const scale = ['essential', 'useful', 'secondary', 'useless', 'harmful'];
const viewpoints = 9;
const people = 10_000;
const questions = 20;

/** Ten thousand people of nine viewpoints, the last answers of the scale being rare. */
const drawQuestion = (seed: number, answers: number): number[][] => {
  const bits = randomBits(seed, 0);
  const counts = Array.from({ length: viewpoints }, () => scale.map(() => 0));
  for (let person = 0; person < answers; person++) {
    const group = Math.min(bits() % viewpoints, bits() % viewpoints);
    const answer = Math.min(bits() % scale.length, bits() % scale.length, bits() % scale.length);
    counts[group]![answer]!++;
  }
  return counts;
};

const drawn = prepared(() => Array.from({ length: questions }, (_, seed) => drawQuestion(seed, people)));
const documents = prepared(() =>
  drawn().map((counts) => ({
    scale,
    threshold: 11,
    groups: Object.fromEntries(
      counts.map((row, group) => [
        `viewpoint ${group}`,
        Object.fromEntries(row.map((count, answer) => [scale[answer]!, count])),
      ]),
    ),
  })),
);

const groupsOf = (counts: readonly (readonly number[])[]) => counts.map((row) => ({ counts: row }));
const released = prepared(() =>
  drawn().map((counts) => decideRelease(groupsOf(counts), { rule: usualPublicationRule })!),
);
const later = prepared(() =>
  drawn().map((counts, seed) => {
    const joined = drawQuestion(1000 + seed, people / 4);
    return counts.map((row, group) => row.map((count, answer) => count + joined[group]![answer]!));
  }),
);

export const rows: readonly BenchRow[] = [
  {
    group: 'Surveys',
    work: '20 questions × 9 viewpoints × 10,000 answers: every result, small groups kept secret',
    bar: '≤ 500 ms',
    ours: () => {
      const all = documents();
      return timed(() => {
        return all.map((document) => computeSurveyDocument(document));
      });
    },
  },
  {
    group: 'Surveys',
    work: 'the same, released again with 2,500 answers more, differences kept secret',
    ours: () => {
      const before = released();
      const counts = later();
      return timed(() => {
        return counts.map((question, k) =>
          decideRelease(groupsOf(question), { rule: usualPublicationRule, earlier: [before[k]!] }),
        );
      });
    },
  },
];
