import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftOutBy } from '../src/premium/alliance/overlap.ts';
import { formOfProposal, proposeModel } from '../src/premium/alliance/propose-model.ts';
import { fileText } from '../src/premium/domain/file-text.ts';
import { type Outcome, unpackOutcome } from '../src/premium/domain/simulated.ts';
import { decideSums } from '../src/premium/privacy/decide-sums.ts';
import type { PrivateCell, ShownSum } from '../src/premium/privacy/private-cell.ts';
import { simulateAllianceFile } from '../src/premium/simulation.ts';
import { kitchenFacts } from '../test/support/alliance-facts.ts';
import { benchAlliance } from './alliance-model.ts';
import { type BenchRow, prepared, timed } from './harness.ts';

/** The premium of an alliance kept on the site: recomputed, proposed, its private amounts, its dossier. */
const group = 'Premium of an alliance';

const bytesOf = (members: number, ranges: number) => {
  const text = fileText(benchAlliance(members, ranges));
  return new TextEncoder().encode(text);
};

function outcomeOf(bytes: Uint8Array): Outcome {
  const simulated = simulateAllianceFile(bytes, { language: 'fr', engineVersion: 'bench' });
  if (!simulated.ok) throw new Error(JSON.stringify(simulated.errors.slice(0, 3)));
  return unpackOutcome(simulated.value);
}

const recomputed = (members: number, ranges: number) => {
  const bytes = prepared(() => bytesOf(members, ranges));
  return () => {
    const ready = bytes();
    return timed(() => outcomeOf(ready));
  };
};

/** Forty members, each with private amounts that change from one version to the next. */
function versionsOfPrivate(count: number): PrivateCell[][] {
  return Array.from({ length: count }, (_, version) =>
    Array.from({ length: 40 }, (_, at) => ({
      lineId: `l${at}`,
      memberId: `m${at}`,
      account: 'members' as const,
      low: 1000 + ((at * 7 + version * 3) % 5),
      high: 1100 + ((at * 7 + version * 3) % 5),
      weight: 1,
    })),
  );
}

const privateSums = prepared(() => versionsOfPrivate(20));

/** The whole command, from the file to the dossier. `npm run build` first. */
function writeDossier(): number {
  const folder = mkdtempSync(join(tmpdir(), 'cap17-bench-'));
  try {
    const file = join(folder, 'alliance.json');
    writeFileSync(file, bytesOf(12, 60));
    return timed(() => {
      const { status } = spawnSync(process.execPath, [
        'dist/server/main.js',
        'premium',
        file,
        '--pdf',
        `${file}.pdf`,
      ]);
      if (status !== 0) throw new Error(`the command ended with ${status}`);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const rows: readonly BenchRow[] = [
  {
    group,
    work: '12 members, 60 ranges: file read, 16,384 draws, sharing, sensitivity, trace',
    bar: '≤ 300 ms',
    ours: recomputed(12, 60),
  },
  {
    group,
    work: '40 members, 60 ranges: the same, by the structured method',
    bar: '≤ 1 s',
    ours: recomputed(40, 60),
  },
  {
    group,
    work: 'lines proposed from what an alliance recorded, and the form filled',
    bar: '≤ 50 ms',
    ours: () =>
      timed(() => {
        const facts = kitchenFacts();
        const context = { language: 'fr', startYear: facts.startYear } as const;
        formOfProposal(facts, proposeModel(facts, context), leftOutBy([], {}), context);
      }),
  },
  {
    group,
    work: 'private amounts of 40 members over 20 versions: which sums may be shown',
    bar: '≤ 1 s',
    ours: () => {
      const versions = privateSums();
      return timed(() => {
        const shown: ShownSum[] = [];
        for (const cells of versions) shown.push(...decideSums(cells, shown).remembered);
      });
    },
  },
  {
    group,
    work: '`cap17 premium FILE --pdf OUT`, 12 members and 60 ranges, whole process',
    bar: '≤ 3 s',
    ours: writeDossier,
    elsewhere: true,
  },
];
