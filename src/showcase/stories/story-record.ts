import { sql } from 'kysely';
import { tied, tiesOfAlliance } from '../../alliance/index.ts';
import { type EditableRecord, type StoredRecord, type Subject, tableRecord } from '../../people/index.ts';
import { endPublication } from './story-store.ts';

const table = tableRecord({
  kind: 'story',
  table: 'story',
  columns: {
    allianceId: 'alliance_id',
    slug: 'slug',
    language: 'language',
    title: 'title',
    lead: 'lead',
    beginning: 'beginning',
    together: 'together',
    changed: 'changed',
    difficult: 'difficult',
    advice: 'advice',
    translatedTitle: 'translated_title',
    translatedLead: 'translated_lead',
    translatedBeginning: 'translated_beginning',
    translatedTogether: 'translated_together',
    translatedChanged: 'translated_changed',
    translatedDifficult: 'translated_difficult',
    translatedAdvice: 'translated_advice',
    factKeys: 'fact_keys',
    memberIds: 'member_ids',
    others: 'others',
  },
  json: ['factKeys', 'memberIds'],
  bodies: tiesOfAlliance(sql`story.alliance_id`),
});

/** How stories are kept while they are written. What is published is an edition: a removed story is public no more, for good. */
export const storyRecord: EditableRecord = {
  ...table,
  mark: async (transaction, id, deletedAt) => {
    if (deletedAt !== null) await endPublication(transaction, id, deletedAt);
    await table.mark(transaction, id, deletedAt);
  },
};

/** What a story being written is for the policy table: its alliance's, whether or not an edition is public. */
export const storySubject = (record: StoredRecord): Subject => ({
  resource: 'story',
  state: 'active',
  ...tied(record),
});
