import type { Language } from '../../kernel/language.ts';
import type { NamedTerritory } from '../../network/index.ts';
import {
  chooseFreeSlug,
  createRecordIn,
  editRecordIn,
  type Fields,
  once,
  type PeopleDatabase,
  type PeopleTransaction,
  type StoredRecord,
  sha256,
  slugOf,
} from '../../people/index.ts';
import type { ProjectIdea } from '../../platform/ports/contributions.ts';
import { projectRecord } from '../cap/project-record.ts';
import { nextNumber } from '../fiches/action-editable.ts';
import { actionRecord } from '../fiches/action-record.ts';
import { draftAction } from './draft-action.ts';

interface StartOrder {
  readonly key: string;
  readonly language: Language;
  readonly ideas: readonly ProjectIdea[];
  readonly personId: string;
  readonly at: Date;
  readonly createId: () => string;
}

/** Begins a project whose first actions are drafted from pioneers, once for all the repetitions of a form; gives its slug. */
export async function beginFromPioneers(
  database: PeopleDatabase,
  territory: NamedTerritory,
  order: StartOrder & { readonly values: Fields },
): Promise<string | null> {
  const { values, personId, at, key, ideas } = order;
  const id = order.createId();
  const digest = sha256(JSON.stringify([territory.id, values, ideas.map((idea) => idea.key)]));
  const outcome = await once<{ slug: string }, never>(
    database,
    { personId, key: `project-from:${key}`, digest, at },
    async (transaction) => {
      const slug = await chooseFreeSlug(transaction, 'project', slugOf(String(values.name)), id);
      const fields = {
        vision: '',
        horizonYear: null,
        ...values,
        diagnosis: '',
        actorIds: [],
        origins: originsOf(ideas),
        territoryId: territory.id,
        slug,
        state: 'draft',
      };
      await createRecordIn(transaction, projectRecord, { id, fields, organisationId: null, personId, at });
      await addDrafts(transaction, id, order);
      return { answer: { slug } };
    },
  );
  return outcome.outcome === 'done' ? outcome.answer.slug : null;
}

/** Adds to a project the actions drafted from pioneers, once for all the repetitions of a form. */
export async function addFromPioneers(
  database: PeopleDatabase,
  project: StoredRecord,
  order: StartOrder,
): Promise<void> {
  const { personId, at, key, ideas } = order;
  const digest = sha256(JSON.stringify([project.id, ideas.map((idea) => idea.key)]));
  await once<{ done: true }, never>(
    database,
    { personId, key: `project-from:${key}`, digest, at },
    async (transaction) => {
      await addDrafts(transaction, project.id, order);
      const locked = await projectRecord.lock(transaction, project.id);
      const known = (locked?.fields.origins ?? []) as readonly { readonly slug: string }[];
      const more = originsOf(ideas).filter(({ slug }) => !known.some((origin) => origin.slug === slug));
      await editRecordIn(transaction, projectRecord, {
        id: project.id,
        readVersion: locked?.version ?? project.version,
        fields: { origins: [...known, ...more] },
        personId,
        at,
      });
      return { answer: { done: true } };
    },
  );
}

const originsOf = (ideas: readonly ProjectIdea[]) => ideas.map(({ key, name }) => ({ slug: key, name }));

async function addDrafts(
  transaction: PeopleTransaction,
  projectId: string,
  { ideas, language, personId, at, createId }: StartOrder,
): Promise<void> {
  for (const idea of ideas) {
    const fields = {
      ...draftAction(language, idea),
      projectId,
      number: await nextNumber(transaction, projectId),
    };
    await createRecordIn(transaction, actionRecord, {
      id: createId(),
      fields,
      organisationId: null,
      personId,
      at,
    });
  }
}
