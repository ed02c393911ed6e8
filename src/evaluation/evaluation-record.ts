import { sql } from 'kysely';
import { type EditableRecord, tableRecord } from '../people/index.ts';

/** How evaluations are kept as mutable objects; an open one is frozen. */
export const evaluationRecord: EditableRecord = tableRecord({
  kind: 'evaluation',
  table: 'evaluation',
  organisation: 'organisation_id',
  columns: {
    title: 'title',
    introduction: 'introduction',
    startedOn: 'started_on',
    length: 'length',
    viewpoints: 'viewpoints',
    closesOn: 'closes_on',
    state: 'state',
  },
  json: ['viewpoints'],
  check: async (transaction, id) => {
    const { rows } = await sql<{ opened_on: string | null }>`
      select opened_on from evaluation where id = ${id}`.execute(transaction);
    if ((rows[0]?.opened_on ?? null) === null) return [];
    return [
      {
        field: 'title',
        code: 'ENQ-005',
        message: {
          fr: 'L’enquête est ouverte : elle ne change plus. Dupliquez l’enquête pour la modifier.',
          en: 'The survey is open: it no longer changes. Duplicate the survey to change it.',
        },
      },
    ];
  },
});
