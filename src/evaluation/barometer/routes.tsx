import { sql } from 'kysely';
import {
  answerPage,
  answerRemoved,
  createRecordIn,
  dateField,
  goOn,
  isUuid,
  type Kit,
  once,
  personOf,
  readPosted,
  readText,
  requireRecord,
  sha256,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { publicPage } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { dayOf } from '../actions/steer-campaign.ts';
import { evaluationAddress } from '../addresses.ts';
import { listAggregateReleases } from '../aggregates/aggregate-store.ts';
import { evaluationRecord } from '../evaluation-record.ts';
import { insertQuestions } from '../framework/question-store.ts';
import { answerReading } from '../parts/answer-reading.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { barometerAddress, barometerAddresses } from './addresses.ts';
import {
  BarometerPage,
  BarometersPage,
  type Holder,
  OfferPage,
  type OfferPageProps,
} from './barometer-pages.tsx';
import {
  type Barometer,
  barometerOf,
  getBarometer,
  insertBarometer,
  joinBarometer,
  listBarometers,
} from './barometer-store.ts';
import { barometerWords } from './words.ts';

/** Registers barometers: their list, each one with the way to join, and offering a campaign. The kit is that of evaluations. */
export function registerBarometers(router: Router, kit: Kit): void {
  router.page(barometerAddresses.list, {
    get: {
      policy: publicPage,
      answer: async (context) =>
        context.html(
          renderPage(
            <BarometersPage
              context={context.get('page')}
              barometers={await listBarometers(kit.database)}
              today={dayOf(kit.ports.clock.now())}
            />,
          ),
        ),
    },
  });
  router.page(barometerAddresses.page, {
    get: { policy: publicPage, answer: (context) => show(kit, context, null) },
    post: { policy: { resource: 'evaluation', verb: 'create' }, answer: (context) => join(kit, context) },
  });
  const run = { resource: 'evaluation', verb: 'run' } as const;
  router.page(barometerAddresses.offer, {
    get: { policy: run, answer: (context) => showOffer(kit, context, () => '', []) },
    post: { policy: run, answer: (context) => offer(kit, context) },
  });
}

async function requireBarometer(kit: Kit, context: RequestContext): Promise<Barometer> {
  const key = context.req.param('key') ?? '';
  const found = isUuid(key) ? await getBarometer(kit.database, key) : null;
  if (found === null) throw new RequestRefusal('REQ-404');
  return found;
}

/** Organisations and territories for which this person may begin a campaign. */
async function holdersOf({ database }: Kit, context: RequestContext): Promise<readonly Holder[]> {
  const rights = context.get('rights');
  const { organisations, catalystOf } = rights.scope();
  const { rows } = await sql<Holder>`
    select id, name, false as "isTerritory" from organisation
      where id = any(${Object.keys(organisations)}::uuid[]) and deleted_at is null
    union all select id, name, true from territory
      where id = any(${[...catalystOf]}::uuid[]) and deleted_at is null
    order by name, id`.execute(database);
  return rows.filter(({ id, isTerritory }) =>
    rights.may('create', {
      resource: 'evaluation',
      state: 'draft',
      ...(isTerritory ? { bodyIds: [id] } : { organisationIds: [id] }),
    }),
  );
}

async function show(kit: Kit, context: RequestContext, problem: string | null): Promise<Response> {
  const barometer = await requireBarometer(kit, context);
  const page = (
    <BarometerPage
      context={context.get('page')}
      barometer={barometer}
      release={(await listAggregateReleases(kit.database)).at(-1) ?? null}
      holders={await holdersOf(kit, context)}
      today={dayOf(kit.ports.clock.now())}
      formKey={kit.ports.ids.create()}
      problem={problem}
    />
  );
  return problem === null ? answerReading(context, page) : answerPage(context, page, 422);
}

async function join(kit: Kit, context: RequestContext): Promise<Response> {
  const barometer = await requireBarometer(kit, context);
  const holders = await holdersOf(kit, context);
  const posted = await readPosted(context);
  const at = kit.ports.clock.now();
  const language = context.get('language');
  if (barometer.joinsUntil < dayOf(at)) throw new RequestRefusal('ENQ-003');
  const chosen = holders.find(({ id }) => id === posted('organisation')[0]);
  if (chosen === undefined) return show(kit, context, barometerWords[language].problems.organisation);
  const personId = personOf(context);
  const digest = sha256(JSON.stringify([barometer.id, chosen.id]));
  const key = `barometer:${posted('key')[0] ?? kit.ports.ids.create()}`;
  const done = await once<{ id: string }, never>(
    kit.database,
    { personId, key, digest, at },
    async (transaction) => {
      const id = kit.ports.ids.create();
      await createRecordIn(transaction, evaluationRecord, {
        id,
        fields: {
          title: barometer.title,
          introduction: barometer.introduction,
          viewpoints: barometer.viewpoints,
          length: 'short',
          closesOn: barometer.joinsUntil,
          startedOn: null,
          allianceId: null,
          projectId: null,
          territoryId: chosen.isTerritory ? chosen.id : null,
          state: 'draft',
        },
        organisationId: chosen.isTerritory ? null : chosen.id,
        personId,
        at,
      });
      await insertQuestions(transaction, id, barometer.questions, at);
      await joinBarometer(transaction, id, barometer.id);
      return { answer: { id } };
    },
  );
  if (done.outcome !== 'done') throw new RequestRefusal('ENQ-003');
  return goOn(context, evaluationAddress(language, 'page', done.answer.id));
}

async function showOffer(
  kit: Kit,
  context: RequestContext,
  typed: OfferPageProps['typed'],
  problems: OfferPageProps['problems'],
): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const campaign = await getCampaign(kit.database, record.id);
  return answerPage(
    context,
    <OfferPage
      context={context.get('page')}
      evaluation={{ id: record.id, title: String(record.fields.title) }}
      isOpen={campaign?.openedOn != null}
      barometer={await barometerOf(kit.database, record.id)}
      typed={typed}
      problems={problems}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

const dayRead = dateField({ name: 'until', label: { fr: '', en: '' } });

async function offer(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const posted = await readPosted(context);
  const typed = (name: string): string => posted(name)[0] ?? '';
  const language = context.get('language');
  const words = barometerWords[language].problems;
  const today = dayOf(kit.ports.clock.now());
  const title = readText(typed('title'), { longest: 120, lines: false });
  const introduction = readText(typed('introduction'), { longest: 1_000, lines: true });
  const until = dayRead.read(typed('until'));
  const problems = [
    ...(title.ok && String(title.value).length >= 5 ? [] : [{ field: 'title', message: words.title }]),
    ...(introduction.ok ? [] : [{ field: 'introduction', message: introduction.fault.message[language] }]),
    ...(until.ok && String(until.value) >= today
      ? []
      : [{ field: 'until', message: words.until(typed('until').slice(0, 40)) }]),
  ];
  if (problems.length > 0 || !title.ok || !introduction.ok || !until.ok)
    return showOffer(kit, context, typed, problems);
  const id = kit.ports.ids.create();
  const begun = await kit.database.transaction().execute(async (transaction) => {
    const campaign = await getCampaign(transaction, record.id, true);
    const isFree = (await barometerOf(transaction, record.id)) === null;
    if (campaign?.questions == null || campaign.openedOn === null || !isFree) return false;
    await insertBarometer(transaction, {
      id,
      originId: record.id,
      title: String(title.value),
      introduction: String(introduction.value),
      viewpoints: campaign.viewpoints,
      questions: campaign.questions,
      begunOn: today,
      joinsUntil: String(until.value),
    });
    return true;
  });
  if (!begun) throw new RequestRefusal('ENQ-003');
  return goOn(context, barometerAddress(language, 'page', id));
}
