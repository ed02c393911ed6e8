import { editRecord, type PeopleDatabase, type RecordVerb, type StoredRecord } from '../../people/index.ts';
import type { PathwayState } from '../domain/pathway.ts';
import { pathwayRecord } from '../pathways/pathway-record.ts';

/** What may be done about the publication of a pathway: from which state, to which one, and by whom. */
export const publicationActs = {
  propose: { from: ['draft'], to: 'pending', right: 'update', needsReason: false, verb: 'pathway-propose' },
  'take-back': {
    from: ['pending'],
    to: 'draft',
    right: 'update',
    needsReason: false,
    verb: 'pathway-withdraw',
  },
  publish: {
    from: ['draft', 'pending'],
    to: 'published',
    right: 'accept',
    needsReason: false,
    verb: 'pathway-publish',
  },
  'give-back': { from: ['pending'], to: 'draft', right: 'accept', needsReason: true, verb: 'pathway-return' },
  withdraw: {
    from: ['published'],
    to: 'draft',
    right: 'accept',
    needsReason: true,
    verb: 'pathway-withdraw',
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly from: readonly PathwayState[];
      readonly to: PathwayState;
      readonly right: 'update' | 'accept';
      readonly needsReason: boolean;
      readonly verb: RecordVerb;
    }
  >
>;
export type PublicationAct = keyof typeof publicationActs;

/** The acts that are possible in a state. */
export const actsIn = (state: PathwayState): PublicationAct[] =>
  (Object.keys(publicationActs) as PublicationAct[]).filter((act) =>
    (publicationActs[act].from as readonly PathwayState[]).includes(state),
  );

/** Changes the publication of a pathway, with its line of the record. @returns false when its state no longer allows it */
export async function changePublication(
  database: PeopleDatabase,
  record: StoredRecord,
  order: {
    readonly act: PublicationAct;
    readonly reason: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const { from, to, verb } = publicationActs[order.act];
  if (!(from as readonly unknown[]).includes(record.fields.state)) return false;
  const done = await editRecord(database, pathwayRecord, {
    id: record.id,
    readVersion: record.version,
    fields: { state: to, answer: to === 'draft' ? order.reason : '' },
    personId: order.personId,
    at: order.at,
    verb,
    strict: true,
  });
  return done.outcome === 'saved';
}
