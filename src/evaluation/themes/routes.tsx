import {
  answerPage,
  answerRemoved,
  goOn,
  isUuid,
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
import { readPage } from '../../platform/web/components/pager.tsx';
import { registerEvaluationPart } from '../parts/part-routes.ts';
import { listReleases } from '../store/answer-store.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { themeAddress, themeAddresses } from './addresses.ts';
import { publishThemes } from './publish-themes.ts';
import { TextsPage, type TextsPageProps } from './texts-page.tsx';
import { themeEditable } from './theme-editable.ts';
import { countTexts, keepReading, latestThemeRelease, listTexts, listThemes } from './theme-store.ts';

const perPage = 20;

/** Jobs that forget what was removed. */
export const themeJobs: readonly Job[] = [purgeJob(themeEditable)];

/** Registers the reading of free texts, for those who run an evaluation. The kit is that of evaluations. */
export function registerThemes(router: Router, kit: Kit): void {
  const policy = { resource: 'evaluation', verb: 'run' } as const;
  registerEvaluationPart(
    router,
    kit,
    themeEditable,
    (context, { fields }) =>
      `${themeAddress(context.get('language'), 'texts', String(fields.evaluationId))}#themes`,
  );
  router.page(themeAddresses.texts, {
    get: { policy, answer: (context) => show(kit, context) },
    post: { policy, answer: (context) => keep(kit, context) },
  });
}

type Read = Omit<TextsPageProps, 'context' | 'isSaved'>;

async function read({ database }: Kit, context: RequestContext, record: StoredRecord): Promise<Read> {
  const campaign = await getCampaign(database, record.id);
  const asked = (campaign?.questions ?? []).filter(({ kind }) => kind === 'text');
  const counts = await countTexts(
    database,
    record.id,
    asked.map(({ id }) => id),
  );
  const questions = asked.flatMap((question) => {
    const found = counts.get(question.id);
    return found === undefined ? [] : [{ question, ...found }];
  });
  const chosen =
    questions.find(({ question }) => question.id === context.req.query('question')) ?? questions[0];
  const pages = Math.max(1, Math.ceil((chosen?.texts ?? 0) / perPage));
  const page = readPage(context.req.query('page'), pages);
  const [themes, texts, published, releases] = await Promise.all([
    listThemes(database, record.id),
    chosen === undefined
      ? []
      : listTexts(database, record.id, chosen.question.id, {
          limit: perPage,
          offset: (page - 1) * perPage,
        }),
    latestThemeRelease(database, record.id),
    listReleases(database, record.id),
  ]);
  const isAllRead = questions.every((one) => one.read === one.texts);
  return {
    evaluation: { id: record.id, title: String(record.fields.title) },
    questions,
    chosen: chosen?.question ?? null,
    themes: themes.filter(({ questionId }) => questionId === chosen?.question.id),
    texts,
    page,
    pages,
    publishedOn: published?.releasedOn ?? null,
    whyNot: releases.length === 0 ? 'needsRelease' : isAllRead ? null : 'needsReading',
  };
}

async function show(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  return answerPage(
    context,
    <TextsPage
      context={context.get('page')}
      {...(await read(kit, context, record))}
      isSaved={context.req.query('saved') === 'yes'}
    />,
  );
}

async function keep(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const posted = await readPosted(context);
  const reading = await read(kit, context, record);
  const here = themeAddress(context.get('language'), 'texts', record.id);
  if (posted('do')[0] === 'publish') {
    const last = (await listReleases(kit.database, record.id)).at(-1);
    if (reading.whyNot !== null || last === undefined) throw new RequestRefusal('ENQ-003');
    await publishThemes(kit.database, {
      evaluationId: record.id,
      organisationId: record.organisationId,
      personId: personOf(context),
      at: kit.ports.clock.now(),
      threshold: last.threshold,
    });
    return goOn(context, `${here}?saved=yes#publish`);
  }
  if (posted('do')[0] !== 'read' || reading.chosen === null) throw new RequestRefusal('REQ-400');
  const { id: questionId } = reading.chosen;
  const readings = posted('text')
    .slice(0, 2 * perPage)
    .filter(isUuid)
    .map((answerId) => ({ answerId, themeIds: posted(`themes-${answerId}`) }));
  await kit.database
    .transaction()
    .execute((transaction) => keepReading(transaction, record.id, questionId, readings));
  return goOn(context, `${here}?question=${encodeURIComponent(questionId)}&saved=yes#texts`);
}
