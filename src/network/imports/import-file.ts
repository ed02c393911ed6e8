import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import { peopleDatabase } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { findTerritory } from '../territory/territory-record.ts';
import { listProposals, type Proposal } from './actors/proposal-store.ts';
import { listFaults } from './import-faults.ts';
import type { ImportProblem, ImportReading } from './import-reading.ts';
import { countActions, getRun, type ImportCounts, type ImportKindName, insertRun } from './import-store.ts';
import { readRun } from './read-run.ts';
import { writeRows } from './write-rows.ts';

/** What became of a file: written or shown, or why it was refused. */
export type ImportedFile =
  | { readonly outcome: 'no-territory' }
  | { readonly outcome: 'refused'; readonly reasons: readonly { code: string; message: string }[] }
  /** Some rows are wrong, and nobody said to take the others. */
  | ({ readonly outcome: 'problems' } & ComparedFile)
  | ({ readonly outcome: 'done' | 'shown' } & ComparedFile);

interface ComparedFile {
  readonly reading: ImportReading;
  readonly counts: ImportCounts;
  /** The first of all problems, those of the file and those found by comparing it with what is known. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** Rows taken for other actors than those that they resemble: without a page, nobody is asked. */
  readonly resembling: readonly Proposal[];
}

/** Imports a file into a territory in one go, without pages: for the command line. */
export async function importFileInto(
  ports: Pick<Ports, 'database' | 'compute' | 'ids' | 'clock'>,
  order: {
    readonly kind: ImportKindName;
    readonly territory: string;
    readonly bytes: Uint8Array;
    readonly fileName: string;
    readonly language: Language;
    /** Only tells what would change. */
    readonly isDry: boolean;
    /** Takes the valid rows even when others are wrong. */
    readonly validOnly: boolean;
  },
): Promise<ImportedFile> {
  const { database } = ports;
  const people = peopleDatabase(database);
  const territory = await findTerritory(people, order.territory);
  if (territory === null || territory.deletedAt !== null) return { outcome: 'no-territory' };
  const runId = ports.ids.create();
  const { language, fileName, bytes: file } = order;
  await insertRun(database, {
    id: runId,
    kind: order.kind,
    territoryId: territory.id,
    language,
    fileName,
    file,
    createdAt: ports.clock.now(),
  });
  const forget = () => sql`delete from import_run where id = ${runId}`.execute(database);
  try {
    await readRun(ports, runId);
    const run = await getRun(database, runId);
    const read = run?.reading ?? null;
    if (read === null || 'reasons' in read) {
      await forget();
      return { outcome: 'refused', reasons: read === null ? [] : read.reasons };
    }
    const counts = await countActions(database, runId);
    const faults = await listFaults(database, { id: runId, kind: order.kind, language }, 100);
    const problemCount = read.problemCount + faults.total;
    const problems = [...read.problems, ...faults.problems];
    const resembling = (await listProposals(database, runId, 1_000)).filter(({ isSame }) => !isSame);
    const compared = { reading: read, counts, problems, problemCount, resembling };
    const isWrong = problemCount > 0 && !order.validOnly;
    if (isWrong || order.isDry) {
      await forget();
      return { outcome: isWrong ? 'problems' : 'shown', ...compared };
    }
    const at = ports.clock.now();
    const written = await writeRows(people, { runId, personId: null, at });
    return { outcome: 'done', ...compared, counts: written ?? counts };
  } catch (error) {
    await forget();
    throw error;
  }
}
