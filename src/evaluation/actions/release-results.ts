import { sql } from 'kysely';
import { isPublishable, usualPublicationRule } from '../../engine/surveys/index.ts';
import { appendAuditEntry, type PeopleDatabase } from '../../people/index.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { type ReleasedQuestion, releaseQuestion } from '../domain/crossed-results.ts';
import type { Answers } from '../domain/read-answers.ts';
import { type OpenedAnswer, tallyAnswers } from '../domain/tally-answers.ts';
import { insertRelease, listOpened, listReleases, listSealed, openAnswers } from '../store/answer-store.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { unseal } from '../store/seal.ts';
import { weighRelease } from '../weights/weigh-release.ts';
import { weightingOf } from '../weights/weighting-store.ts';
import { dayOf, type SteeringOrder } from './steer-campaign.ts';

export interface ReleaseOrder extends SteeringOrder {
  readonly key: string;
  /** Fewest people of a viewpoint: 11, or down to 5 with a reason. */
  readonly threshold: number;
  readonly reason: string;
  /** Whether everybody may read the results, or the members of the organisation only. */
  readonly isPublic: boolean;
}

/**
 * Opens the sealed answers of each viewpoint that has enough new ones, and keeps what may be shown of them.
 * A viewpoint with fewer stays sealed: nobody reads its answers, not even to count them.
 * @returns false when the campaign was never opened
 */
export const releaseResults = (database: PeopleDatabase, order: ReleaseOrder): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const campaign = await getCampaign(transaction, order.evaluationId, true);
    if (campaign === null || campaign.questions === null) return false;
    const { ready, countsOrganisations } = readyAnswers(
      await listSealed(transaction, order.evaluationId),
      order,
    );
    if (ready.length > 0) await openAnswers(transaction, order.evaluationId, ready);
    const earlier = await listReleases(transaction, order.evaluationId);
    const release: Release = {
      number: earlier.length + 1,
      releasedOn: dayOf(order.at),
      threshold: order.threshold,
      reason: order.reason,
      countsOrganisations: countsOrganisations || earlier.some((one) => one.countsOrganisations === true),
      results: resultsOf(
        campaign,
        await listOpened(transaction, order.evaluationId),
        earlier.map(({ results }) => results),
        order.threshold,
      ),
      openResults: resultsOf(
        campaign,
        await listOpened(transaction, order.evaluationId, true),
        earlier.map(({ openResults }) => openResults ?? {}),
        order.threshold,
      ),
    };
    await insertRelease(transaction, order.evaluationId, release);
    // Who asked for weights has them again with each release, by the same known shares.
    const last = earlier.at(-1);
    if (last !== undefined && (await weightingOf(transaction, order.evaluationId, last.number)) !== null)
      await weighRelease(transaction, { campaign, release, today: release.releasedOn });
    const state = order.isPublic ? 'published' : 'active';
    await sql`update evaluation set state = ${state} where id = ${order.evaluationId}`.execute(transaction);
    await appendAuditEntry(transaction, {
      at: order.at,
      personId: order.personId,
      organisationId: order.organisationId,
      objectKind: 'evaluation',
      objectId: order.evaluationId,
      verb: 'release',
      before: null,
      after: { threshold: order.threshold, reason: order.reason, state },
    });
    return true;
  });

interface Opened {
  readonly sealedId: string;
  readonly viewpoint: string;
  readonly answers: Answers;
  /** True for an answer of the open link: it stands for nobody else, and is counted apart. */
  readonly isOpen: boolean;
  /** Mark of the organisation, when it was said; forgotten once the answer is opened. */
  readonly organisation: string | null;
}

interface SealedContent {
  readonly viewpoint: string;
  readonly answers: Answers;
  readonly isOpen?: boolean;
  readonly organisation?: string;
}

/**
 * The answers of each viewpoint that may be opened: from the threshold on; and, where it was said of which organisation people
 * are, of three organisations at least, none above 85 %. Those of whom it was not said count as one organisation.
 */
function readyAnswers(
  sealed: readonly { readonly id: string; readonly content: string }[],
  { key, evaluationId, threshold }: ReleaseOrder,
): { readonly ready: readonly Opened[]; readonly countsOrganisations: boolean } {
  const byViewpoint = new Map<string, Opened[]>();
  for (const { id, content } of sealed) {
    const text = unseal(key, evaluationId, content);
    if (text === null) continue;
    const { viewpoint, answers, isOpen = false, organisation = null } = JSON.parse(text) as SealedContent;
    const name = `${viewpoint}${isOpen ? ' open' : ''}`;
    const group = byViewpoint.get(name) ?? [];
    group.push({ sealedId: id, viewpoint, answers, isOpen, organisation });
    byViewpoint.set(name, group);
  }
  const groups = [...byViewpoint.values()];
  return {
    ready: groups.filter((group) => group.length >= threshold && isOfSeveral(group)).flat(),
    countsOrganisations: groups.flat().some(({ organisation }) => organisation !== null),
  };
}

/** Whether enough organisations are behind these answers, where it was said of which one people are. */
function isOfSeveral(group: readonly Opened[]): boolean {
  if (group.every(({ organisation }) => organisation === null)) return true;
  const weights = new Map<string, number>();
  for (const { organisation } of group)
    weights.set(organisation ?? '', (weights.get(organisation ?? '') ?? 0) + 1);
  return isPublishable({ organisations: [...weights.values()] }, usualPublicationRule);
}

/** What may be shown of each question that is not a text: texts are read, and only their themes are counted. */
function resultsOf(
  campaign: Campaign,
  opened: readonly OpenedAnswer[],
  earlier: readonly Readonly<Record<string, ReleasedQuestion>>[],
  threshold: number,
): Readonly<Record<string, ReleasedQuestion>> {
  const questions = (campaign.questions ?? []).filter(({ kind }) => kind !== 'text');
  const counted = tallyAnswers(questions, opened);
  return Object.fromEntries(
    questions.map(({ id }) => {
      const shares = campaign.viewpoints.map(
        (viewpoint) => counted.get(viewpoint)?.get(id) ?? { answers: 0, favourable: 0 },
      );
      const before = earlier.flatMap((results) => (results[id] === undefined ? [] : [results[id]]));
      return [id, releaseQuestion(shares, before, threshold)];
    }),
  );
}
