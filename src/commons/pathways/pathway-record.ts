import { type StoredRecord, type Subject, tableRecord } from '../../people/index.ts';
import type { Pathway, PathwayState } from '../domain/pathway.ts';

/** How pathways are kept. */
export const pathwayRecord = tableRecord({
  kind: 'pathway',
  table: 'pathway',
  organisation: 'organisation_id',
  columns: {
    key: 'key',
    titleFr: 'title_fr',
    titleEn: 'title_en',
    promiseFr: 'promise_fr',
    promiseEn: 'promise_en',
    audiences: 'audiences',
    objectives: 'objectives',
    wishes: 'wishes',
    maturity: 'maturity',
    company: 'company',
    minutes: 'minutes',
    helps: 'helps',
    steps: 'steps',
    state: 'state',
    answer: 'answer',
    origin: 'origin',
  },
  json: ['steps'],
});

/** What a pathway is for the policy table. */
export const pathwaySubject = (record: StoredRecord): Subject => ({
  resource: 'pathway',
  state: record.fields.state as PathwayState,
  organisationIds: record.organisationId === null ? [] : [record.organisationId],
});

/** A pathway as it stands, with who publishes it and since when. */
export interface StoredPathway extends Pathway {
  readonly version: number;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
  readonly organisationId: string | null;
  readonly origin: 'starter' | 'person';
  /** What a moderator answered when it was given back. */
  readonly answer: string;
}

/** A pathway from its fields. */
export function pathwayOfFields(id: string, fields: StoredRecord['fields']): Pathway {
  const text = (name: string): string => String(fields[name] ?? '');
  return {
    id,
    key: text('key'),
    title: { fr: text('titleFr'), en: text('titleEn') },
    promise: { fr: text('promiseFr'), en: text('promiseEn') },
    audiences: fields.audiences as Pathway['audiences'],
    objectives: fields.objectives as Pathway['objectives'],
    wishes: fields.wishes as Pathway['wishes'],
    maturity: fields.maturity as Pathway['maturity'],
    company: fields.company as Pathway['company'],
    minutes: Number(fields.minutes),
    helps: fields.helps as Pathway['helps'],
    steps: fields.steps as Pathway['steps'],
    state: fields.state as PathwayState,
  };
}

/** A pathway from its record. */
export const pathwayOf = (record: StoredRecord): StoredPathway => ({
  ...pathwayOfFields(record.id, record.fields),
  version: record.version,
  updatedAt: record.updatedAt,
  deletedAt: record.deletedAt,
  organisationId: record.organisationId,
  origin: record.fields.origin as 'starter' | 'person',
  answer: String(record.fields.answer ?? ''),
});
