import { allianceRecord, allianceSubject } from '../../alliance/index.ts';
import {
  answerRemoved,
  goOn,
  type Kit,
  personOf,
  purgeJob,
  readPosted,
  registerEditable,
  requireRecord,
  type StoredRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Job } from '../../platform/ports/job.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { findProject, listProjectsOf } from '../../project/index.ts';
import { answerReading } from '../parts/answer-reading.ts';
import { mayRunEvaluation, newPartOf, requireEvaluation } from '../parts/part-record.ts';
import { registerListElsewhere } from '../parts/part-routes.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { lessonAddress, lessonAddresses } from './addresses.ts';
import { carryLesson } from './carry-lesson.ts';
import { lessonEditable } from './lesson-editable.ts';
import { LessonPage, type LessonPageProps, LessonsPage } from './lesson-page.tsx';
import { type FollowKind, followKinds, type Lesson, listLessons } from './lesson-store.ts';
import { lessonWords } from './words.ts';

/** Jobs that forget what was removed. */
export const lessonJobs: readonly Job[] = [purgeJob(lessonEditable)];

/** Registers lessons and what follows from them. The kit is that of evaluations. */
export function registerLessons(router: Router, kit: Kit): void {
  const own: Kit = { ...kit, editable: lessonEditable };
  registerEditable(router, kit.ports, lessonEditable);
  registerListElsewhere(router, lessonEditable);
  router.page(lessonAddresses.lesson, {
    get: {
      policy: { resource: 'evaluation-part', verb: 'get' },
      answer: (context) => showLesson(own, context),
    },
    post: {
      policy: { resource: 'evaluation-part', verb: 'update' },
      answer: (context) => carry(own, context),
    },
  });
  router.page(lessonAddresses.list, {
    get: { policy: { resource: 'evaluation', verb: 'get' }, answer: (context) => showLessons(kit, context) },
  });
}

async function showLessons(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const rights = context.get('rights');
  const isInside = rights.may('get', newPartOf(record));
  return answerReading(
    context,
    <LessonsPage
      context={context.get('page')}
      evaluation={{ id: record.id, title: String(record.fields.title) }}
      lessons={await listLessons(kit.database, record.id, isInside)}
      mayEdit={rights.may('update', newPartOf(record))}
      isInside={isInside}
      mayRun={mayRunEvaluation(context, record)}
    />,
  );
}

async function showLesson(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const evaluation = await requireEvaluation(kit.database, String(record.fields.evaluationId));
  const rights = context.get('rights');
  const isInside = rights.may('get', newPartOf(evaluation));
  const lesson = await readLesson(kit, record, isInside);
  const campaign = await getCampaign(kit.database, evaluation.id);
  const question = campaign?.questions?.find(({ id }) => id === lesson.questionId);
  return answerReading(
    context,
    <LessonPage
      context={context.get('page')}
      evaluation={{ id: evaluation.id, title: String(evaluation.fields.title) }}
      lesson={lesson}
      question={question?.text[context.get('language')] ?? null}
      mayEdit={rights.may('update', newPartOf(evaluation))}
      isInside={isInside}
      mayRun={mayRunEvaluation(context, evaluation)}
      notice={savedNotice(context, lessonEditable, record)}
      ways={await waysOf(kit, context, evaluation, record)}
      formKey={kit.ports.ids.create()}
    />,
  );
}

async function readLesson({ database }: Kit, record: StoredRecord, isInside: boolean): Promise<Lesson> {
  const lessons = await listLessons(database, String(record.fields.evaluationId), isInside);
  const found = lessons.find(({ id }) => id === record.id);
  if (found === undefined) throw new RequestRefusal('REQ-404');
  return found;
}

const idIn = (record: StoredRecord, field: string): string | null => {
  const value = record.fields[field];
  return typeof value === 'string' ? value : null;
};

/** Where this person may carry a lesson on: the alliance and the projects are those of the evaluation. */
async function waysOf(
  { database }: Kit,
  context: RequestContext,
  evaluation: StoredRecord,
  record: StoredRecord,
): Promise<LessonPageProps['ways']> {
  const rights = context.get('rights');
  const allianceId = idIn(evaluation, 'allianceId');
  const found = allianceId === null ? null : await allianceRecord.get(database, allianceId);
  const alliance = found?.deletedAt === null ? found : null;
  const ofAlliance = alliance === null ? null : allianceSubject(alliance);
  const projectId = idIn(evaluation, 'projectId');
  const own = projectId === null ? null : await findProject(database, projectId);
  const territoryId = alliance === null ? null : idIn(alliance, 'territoryId');
  const projects = [
    ...(own !== null && own.deletedAt === null ? [own] : []),
    ...(territoryId === null ? [] : await listProjectsOf(database, territoryId)),
  ];
  const mayAct = ({ bodyIds = [] }: StoredRecord) =>
    rights.may('create', { resource: 'action', state: 'draft', organisationIds: bodyIds, bodyIds });
  return {
    allianceId: alliance?.id ?? null,
    mayDecide:
      ofAlliance !== null &&
      rights.may('create', { ...ofAlliance, resource: 'alliance-decision', state: 'draft' }),
    mayTellAlliance: ofAlliance !== null && rights.may('update', ofAlliance),
    projects: projects.filter(mayAct).map(({ id, fields }) => ({ id, name: String(fields.name) })),
    isPublic: record.fields.isShared === true && record.fields.isPublic === true,
  };
}

async function carry(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'update');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const posted = await readPosted(context);
  const kind = followKinds.find((one) => one === posted('do')[0]);
  if (kind === undefined) throw new RequestRefusal('REQ-400');
  const evaluation = await requireEvaluation(kit.database, String(record.fields.evaluationId));
  const ways = await waysOf(kit, context, evaluation, record);
  const targetId = targetOf(kind, ways, posted('project')[0] ?? '');
  if (targetId === null) throw new RequestRefusal('REQ-404');
  const language = context.get('language');
  const page = lessonAddress(language, 'lesson', record.id);
  const lesson = await readLesson(kit, record, true);
  const address = kit.ports.settings.origin + page;
  await carryLesson(kit.database, {
    lesson,
    kind,
    targetId,
    address,
    words: lessonWords[language],
    personId: personOf(context),
    key: posted('key')[0] ?? kit.ports.ids.create(),
    at: kit.ports.clock.now(),
    createId: () => kit.ports.ids.create(),
  });
  if (kind !== 'commons') return goOn(context, `${page}#followed`);
  const suggest = addressIn(language, { fr: '/communs/proposer', en: '/commons/suggest' });
  const known = new URLSearchParams({ url: address, title: lesson.title });
  return goOn(context, `${suggest}?${known}`);
}

/** Where it goes, among the ways that this person has; `null` when this one is not theirs. */
function targetOf(kind: FollowKind, ways: LessonPageProps['ways'], project: string): string | null {
  if (kind === 'decision') return ways.mayDecide ? ways.allianceId : null;
  if (kind === 'alliance') return ways.mayTellAlliance ? ways.allianceId : null;
  if (kind === 'commons') return ways.isPublic ? '' : null;
  return ways.projects.find(({ id }) => id === project)?.id ?? null;
}
