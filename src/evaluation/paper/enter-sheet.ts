import { type PeopleDatabase, sha256 } from '../../people/index.ts';
import { answerCampaign, readLink } from '../actions/answer-campaign.ts';
import type { Campaign } from '../domain/campaign.ts';
import { compareEntries, type EntryDifference } from '../domain/compare-entries.ts';
import { type Answers, mostBytes } from '../domain/read-answers.ts';
import { keepBeside } from '../store/link-store.ts';
import { seal, unseal } from '../store/seal.ts';

/** A sheet that may be entered. */
export interface Sheet {
  readonly number: string;
  readonly campaign: Campaign;
  readonly viewpoint: string;
  readonly organisation: string | null;
  /** What the first entry said, while the second one is awaited. */
  readonly first: Answers | null;
}

/** Finds a sheet of this evaluation by its number; tells when there is none, or when it was counted. */
export async function findSheet(
  database: PeopleDatabase,
  order: {
    readonly evaluationId: string;
    readonly number: string;
    readonly key: string;
    readonly today: string;
  },
): Promise<Sheet | 'unknown' | 'used' | 'closed'> {
  const { evaluationId, number, key, today } = order;
  const link = await readLink(database, number, today);
  if (link.state === 'used' || link.state === 'closed') return link.state;
  if (link.state !== 'open' || link.campaign.id !== evaluationId || link.isOpen) return 'unknown';
  const text = link.firstEntry === null ? null : unseal(key, `entry ${evaluationId}`, link.firstEntry);
  return {
    number,
    campaign: link.campaign,
    viewpoint: link.viewpoint,
    organisation: link.organisation,
    first: text === null ? null : (JSON.parse(text) as Answers),
  };
}

/** What became of an entry. */
export type Entered =
  | { readonly outcome: 'first' | 'counted' | 'gone' }
  | { readonly outcome: 'differ'; readonly differences: readonly EntryDifference[]; readonly first: Answers };

interface EntryOrder {
  readonly sheet: Sheet;
  readonly answers: Answers;
  readonly key: string;
  readonly today: string;
}

/**
 * Takes one entry of a sheet: the first one waits, sealed; a second one that says the same counts the answer; one that does
 * not is shown beside the first, and nothing is counted.
 */
export async function enterSheet(database: PeopleDatabase, order: EntryOrder): Promise<Entered> {
  const { sheet, answers, key } = order;
  const { campaign, number, first } = sheet;
  if (first === null) {
    const bytes = mostBytes(campaign.questions ?? []);
    const content = seal(key, `entry ${campaign.id}`, JSON.stringify(answers), bytes);
    return {
      outcome: (await keepBeside(database, sha256(number), 'first_entry', content)) ? 'first' : 'gone',
    };
  }
  const differences = compareEntries(campaign.questions ?? [], first, answers);
  if (differences.length > 0) return { outcome: 'differ', differences, first };
  return countSheet(database, order);
}

/** Counts the answer of a sheet once its entries agree, or a person settled their differences. */
export async function countSheet(database: PeopleDatabase, order: EntryOrder): Promise<Entered> {
  const { sheet, answers, key, today } = order;
  const isCounted = await answerCampaign(database, {
    token: sheet.number,
    key,
    campaign: sheet.campaign,
    viewpoint: sheet.viewpoint,
    organisation: sheet.organisation,
    answers,
    today,
  });
  return { outcome: isCounted ? 'counted' : 'gone' };
}

/** Forgets the first entry of a sheet: it begins again. */
export const restartSheet = (database: PeopleDatabase, number: string): Promise<boolean> =>
  keepBeside(database, sha256(number), 'first_entry', null);
