import {
  answerPage,
  answerRemoved,
  appendAuditEntry,
  type Creation,
  goOn,
  type Kit,
  personOf,
  purgeJob,
  readPosted,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Job } from '../../platform/ports/job.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { dayOf } from '../actions/steer-campaign.ts';
import { evaluationAddress } from '../addresses.ts';
import { registerEvaluationPart } from '../parts/part-routes.ts';
import { listReleases } from '../store/answer-store.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { weightAddress, weightAddresses } from './addresses.ts';
import { askedOf, blankShares, marginEditable } from './margin-editable.ts';
import { weighRelease } from './weigh-release.ts';
import { listMargins, weightingOf, withdrawWeighting } from './weighting-store.ts';
import { WeightsPage } from './weights-page.tsx';
import { weightWords } from './words.ts';

/** Jobs that forget what was removed. */
export const weightJobs: readonly Job[] = [purgeJob(marginEditable)];

/** Registers known shares and the weights that are made of them, for those who run an evaluation. The kit is that of evaluations. */
export function registerWeights(router: Router, kit: Kit): void {
  const policy = { resource: 'evaluation', verb: 'run' } as const;
  // The form begins with a line for each answer.
  const begin: NonNullable<Creation['begin']> = async (context) => {
    const { key, question } = context.req.param();
    const asked = await askedOf(kit.database, key, question);
    return { above: null, typed: { shares: blankShares(asked) }, isProposed: true };
  };
  registerEvaluationPart(
    router,
    kit,
    { ...marginEditable, creation: { ...marginEditable.creation!, begin } },
    (context, { fields }) =>
      `${weightAddress(context.get('language'), 'weights', String(fields.evaluationId))}#given`,
  );
  router.page(weightAddresses.weights, {
    get: { policy, answer: (context) => show(kit, context) },
    post: { policy, answer: (context) => weigh(kit, context) },
  });
}

async function show(kit: Kit, context: RequestContext, problem: string | null = null): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const [campaign, margins, releases] = await Promise.all([
    getCampaign(kit.database, record.id),
    listMargins(kit.database, record.id),
    listReleases(kit.database, record.id),
  ]);
  return answerPage(
    context,
    <WeightsPage
      context={context.get('page')}
      campaign={campaign!}
      margins={margins}
      weighting={await weightingOf(kit.database, record.id, releases.length)}
      problems={problem === null ? [] : [{ message: problem }]}
    />,
    problem === null ? 200 : 422,
  );
}

async function weigh(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const language = context.get('language');
  const asked = (await readPosted(context))('do')[0];
  if (asked === 'withdraw') {
    await withdraw(kit, context, record);
    return goOn(context, weightAddress(language, 'weights', record.id));
  }
  if (asked !== 'apply') throw new RequestRefusal('REQ-400');
  const fault = await apply(kit, context, record);
  if (fault !== null) return show(kit, context, weightWords[language].problems[fault]);
  return goOn(context, evaluationAddress(language, 'results', record.id));
}

/** What the record tells of it. */
const told = (kit: Kit, context: RequestContext, record: StoredRecord) => ({
  at: kit.ports.clock.now(),
  personId: personOf(context),
  organisationId: record.organisationId,
  objectKind: 'evaluation',
  objectId: record.id,
  before: null,
});

/** Weights the latest results. @returns why not, or `null` once they are */
const apply = (
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
): Promise<'noMargin' | 'noRelease' | null> =>
  kit.database.transaction().execute(async (transaction) => {
    const campaign = await getCampaign(transaction, record.id, true);
    const release = (await listReleases(transaction, record.id)).at(-1);
    if (campaign === null || release === undefined) return 'noRelease';
    const entry = told(kit, context, record);
    if (!(await weighRelease(transaction, { campaign, release, today: dayOf(entry.at) }))) return 'noMargin';
    await appendAuditEntry(transaction, { ...entry, verb: 'weigh', after: { release: release.number } });
    return null;
  });

const withdraw = (kit: Kit, context: RequestContext, record: StoredRecord): Promise<void> =>
  kit.database.transaction().execute(async (transaction) => {
    await getCampaign(transaction, record.id, true);
    if (await withdrawWeighting(transaction, record.id))
      await appendAuditEntry(transaction, { ...told(kit, context, record), verb: 'unweigh', after: null });
  });
