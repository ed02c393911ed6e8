import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import type { Posted, StoredRecord } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { actorAddresses } from '../actor/addresses.ts';
import { territoryAddress } from '../territory/addresses.ts';
import { listProposals, saveDecision } from './actors/proposal-store.ts';
import { ProposalsSection } from './actors/proposals-section.tsx';
import { importKinds } from './import-kinds.ts';
import type { ImportKindName, ImportRun } from './import-store.ts';
import { findTypedActor, listTypedActors, listUnknownEnds, saveEnd } from './links/end-store.ts';
import { EndsSection } from './links/ends-section.tsx';

/** What was answered and could not be understood, by question. */
export type Refused = ReadonlyMap<string, string>;

/** What an import of one kind asks about its rows, and what becomes of the answers. */
interface ImportQuestions {
  readonly show: (asked: {
    readonly database: Database;
    readonly run: ImportRun;
    readonly territory: StoredRecord;
    readonly language: Language;
    readonly refused: Refused;
  }) => Promise<ComponentChildren>;
  /** Keeps the answers, in a transaction. */
  readonly decide: (database: Database, run: ImportRun, posted: Posted) => Promise<Refused>;
}

/** Questions of one page. */
const most = { proposals: 100, ends: 30, typedActors: 300 };

const actorQuestions: ImportQuestions = {
  show: async ({ database, run, language }) => (
    <ProposalsSection language={language} proposals={await listProposals(database, run.id, most.proposals)} />
  ),
  async decide(database, run, posted) {
    for (const { line, actorId } of await listProposals(database, run.id, most.proposals)) {
      const answer = posted(`same.${line}.${actorId}`)[0];
      if (answer !== 'same' && answer !== 'different') continue;
      await saveDecision(database, { runId: run.id, line, actorId, isSame: answer === 'same' });
    }
    return new Map();
  },
};

const linkQuestions: ImportQuestions = {
  async show({ database, run, territory, language, refused }) {
    const found = await listUnknownEnds(database, run.id, most.ends + 1);
    if (found.length === 0) return null;
    const ends = found.slice(0, most.ends);
    const near = ends.flatMap((end) => end.near);
    const all = await listTypedActors(database, run.id, most.typedActors);
    const slug = String(territory.fields.slug);
    return (
      <EndsSection
        language={language}
        ends={ends}
        isCut={found.length > most.ends}
        typedActors={[...new Set([...near, ...all])]}
        refused={refused}
        addActor={territoryAddress(language, actorAddresses.createInTerritory, slug)}
      />
    );
  },
  async decide(database, run, posted) {
    const refused = new Map<string, string>();
    for (let at = 0; at < most.ends; at++) {
      const key = posted(`end.${at}.key`)[0];
      const typed = (posted(`end.${at}.actor`)[0] ?? '').trim().slice(0, 300);
      if (key === undefined || typed === '') continue;
      const actorId = await findTypedActor(database, run.id, typed);
      if (actorId === null) refused.set(key, typed);
      else await saveEnd(database, { runId: run.id, key, actorId });
    }
    return refused;
  },
};

const questions: Readonly<Record<ImportKindName, ImportQuestions>> = {
  actors: actorQuestions,
  links: linkQuestions,
};

/** What the preview of an import asks. */
export const showQuestions = (asked: Parameters<ImportQuestions['show']>[0]): Promise<ComponentChildren> =>
  questions[asked.run.kind].show(asked);

/** Keeps what was answered, and looks again at what would be done. */
export const answerQuestions = (database: Database, run: ImportRun, posted: Posted): Promise<Refused> =>
  database.transaction().execute(async (transaction) => {
    const refused = await questions[run.kind].decide(transaction, run, posted);
    await importKinds[run.kind].match(transaction, run.id);
    return refused;
  });
