import { sql } from 'kysely';
import { writeDelimited } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import { answerRemoved, type Kit, requireRecord, type StoredRecord } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { preferredLanguage } from '../../platform/ports/preferred-language.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { dayOf } from '../actions/steer-campaign.ts';
import { evaluationAddress } from '../addresses.ts';
import { listAnalyses, listComparisons } from '../contribution/analysis-store.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { compareCampaigns } from '../domain/evolution.ts';
import { evaluationRecord, evaluationSubject } from '../evaluation-record.ts';
import { listLessons } from '../lessons/lesson-store.ts';
import { answerReading } from '../parts/answer-reading.ts';
import { declaredBalance } from '../parts/declared-balance.tsx';
import { indicatorsBeside } from '../parts/indicators-beside.tsx';
import { mayRunEvaluation, newPartOf } from '../parts/part-record.ts';
import { listReleases } from '../store/answer-store.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { latestThemeRelease } from '../themes/theme-store.ts';
import { themeBlocks } from '../themes/themes-section.tsx';
import { readRelease } from '../weights/read-release.ts';
import { meetingAddresses } from './addresses.ts';
import { type EarlierCampaign, EvolutionView } from './evolution-view.tsx';
import { MeetingPage } from './meeting-page.tsx';
import { figureColumns, releasedFigures } from './released-figures.ts';
import { reportPaper } from './report-paper.tsx';
import { WallView } from './wall-view.tsx';

const policy = { resource: 'evaluation', verb: 'get' } as const;

/** Registers the reading meeting, the wall, the evolution, and the files. The kit is that of evaluations. */
export function registerMeeting(router: Router, kit: Kit): void {
  router.page(meetingAddresses.meeting, {
    get: { policy, answer: (context) => answerWith(kit, context, showMeeting) },
  });
  router.page(meetingAddresses.wall, {
    get: { policy, answer: (context) => answerWith(kit, context, showWall) },
  });
  router.page(meetingAddresses.evolution, {
    get: { policy, answer: (context) => answerWith(kit, context, showEvolution) },
  });
  for (const kind of ['pdf', 'docx'] as const)
    router.route('GET', `/api/v1/evaluations/:key/report.${kind}`, {
      policy,
      isCostly: true,
      answer: (context) => answerWith(kit, context, (reading) => answerReport(reading, kind)),
    });
  for (const kind of ['csv', 'json'] as const)
    router.route('GET', `/api/v1/evaluations/:key/figures.${kind}`, {
      policy,
      answer: (context) => answerWith(kit, context, (reading) => answerFigures(reading, kind)),
    });
}

/** An evaluation as who asks may read it. */
interface Reading {
  readonly kit: Kit;
  readonly context: RequestContext;
  readonly record: StoredRecord;
  readonly campaign: Campaign;
  /** The latest one, weighted where weights were asked for and the address does not put them aside. */
  readonly release: Release | null;
  readonly isAside: boolean;
  readonly isInside: boolean;
}

async function answerWith(
  kit: Kit,
  context: RequestContext,
  answer: (reading: Reading) => Promise<Response> | Response,
): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const [campaign, { release, isAside }] = await Promise.all([
    getCampaign(kit.database, record.id),
    readRelease(kit.database, context, record.id),
  ]);
  const isInside = context.get('rights').may('get', newPartOf(record));
  return answer({ kit, context, record, campaign: campaign!, release, isAside, isInside });
}

const titled = ({ record }: Reading) => ({ id: record.id, title: String(record.fields.title) });

function showMeeting(reading: Reading): Response {
  const { context, record, release, isInside } = reading;
  return answerReading(
    context,
    <MeetingPage
      context={context.get('page')}
      evaluation={titled(reading)}
      hasResults={release !== null}
      isWeighted={release?.weighting != null}
      mayEdit={context.get('rights').may('update', newPartOf(record))}
      isInside={isInside}
      mayRun={mayRunEvaluation(context, record)}
    />,
  );
}

async function showWall(reading: Reading): Promise<Response> {
  const { kit, context, record, campaign, release, isInside } = reading;
  if (release === null) throw new RequestRefusal('REQ-404');
  return answerReading(
    context,
    <WallView
      context={context.get('page')}
      campaign={campaign}
      release={release}
      lessons={await listLessons(kit.database, record.id, isInside)}
      today={dayOf(kit.ports.clock.now())}
    />,
  );
}

/** Campaigns of the same organisation, territory, alliance or project that have results, the latest first, as far as they may be read. */
async function listEarlier({ kit, context, record }: Reading): Promise<readonly EarlierCampaign[]> {
  const { allianceId = null, projectId = null, territoryId = null } = record.fields;
  const { rows } = await sql<EarlierCampaign>`
    select e.id, e.title, max(r.released_on) as "releasedOn"
    from evaluation e join evaluation_release r on r.evaluation_id = e.id
    where e.id <> ${record.id} and e.deleted_at is null
      and (e.organisation_id = ${record.organisationId} or e.alliance_id = ${allianceId}
        or e.project_id = ${projectId} or e.territory_id = ${territoryId})
    group by e.id order by 3 desc, e.id limit 40`.execute(kit.database);
  const records = await Promise.all(rows.map(({ id }) => evaluationRecord.get(kit.database, id)));
  const rights = context.get('rights');
  return rows.filter((_, place) => {
    const found = records[place];
    return found != null && rights.may('get', evaluationSubject(found));
  });
}

async function showEvolution(reading: Reading): Promise<Response> {
  const { kit, context, record, campaign, release, isInside } = reading;
  const earlier = await listEarlier(reading);
  const asked = context.req.query('with');
  const chosen = earlier.find(({ id }) => id === asked) ?? earlier[0];
  const compared =
    chosen === undefined || release === null
      ? null
      : { with: chosen, evolution: await compareWith(kit, chosen.id, campaign, release) };
  return answerReading(
    context,
    <EvolutionView
      context={context.get('page')}
      evaluation={titled(reading)}
      earlier={earlier}
      compared={compared}
      isInside={isInside}
      mayRun={mayRunEvaluation(context, record)}
    />,
  );
}

async function compareWith({ database }: Kit, id: string, campaign: Campaign, release: Release) {
  const [other, releases] = await Promise.all([getCampaign(database, id), listReleases(database, id)]);
  const of = (one: Campaign, { results }: Release) => ({
    viewpoints: one.viewpoints,
    questions: one.questions ?? [],
    results,
  });
  return compareCampaigns(of(other!, releases.at(-1)!), of(campaign, release));
}

function askedLanguage(context: RequestContext): Language {
  const asked = context.req.query('lang');
  return asked === 'fr' || asked === 'en' ? asked : preferredLanguage(context.req.header('accept-language'));
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

const sendFile = (
  { context, record }: Reading,
  body: string | Uint8Array<ArrayBuffer>,
  name: string,
  ending: keyof typeof types,
): Response =>
  context.body(body, 200, {
    'content-type': types[ending],
    'cache-control': 'private, no-cache',
    'content-disposition': `attachment; filename="cap17-${name}-${record.id.slice(0, 8)}.${ending}"`,
  });

async function answerReport(reading: Reading, kind: 'pdf' | 'docx'): Promise<Response> {
  const { kit, context, record, campaign, release, isInside } = reading;
  if (release === null) throw new RequestRefusal('REQ-404');
  const language = askedLanguage(context);
  const { database, ports } = kit;
  const [declared, indicators, analyses, comparisons, lessons, themes] = await Promise.all([
    declaredBalance(ports.database, record, context.get('asker')),
    indicatorsBeside(ports.database, record, context.get('asker')),
    listAnalyses(database, record.id, isInside),
    listComparisons(database, record.id, isInside),
    listLessons(database, record.id, isInside),
    latestThemeRelease(database, record.id),
  ]);
  const paper = reportPaper(language, {
    campaign,
    release,
    declared,
    indicators,
    analyses,
    comparisons,
    lessons,
    themes: themeBlocks({ language, campaign, release: themes }),
    today: dayOf(ports.clock.now()),
    address: ports.settings.origin + evaluationAddress(language, 'results', record.id),
  });
  const document = await ports.documents.write(kind, paper);
  if (!document.ok) throw new RequestRefusal('SYS-003', { reasons: document.errors });
  return sendFile(reading, document.value as Uint8Array<ArrayBuffer>, 'restitution', kind);
}

function answerFigures(reading: Reading, kind: 'csv' | 'json'): Response {
  const { context, campaign, release } = reading;
  if (release === null) throw new RequestRefusal('REQ-404');
  const figures = releasedFigures(campaign, release, askedLanguage(context));
  const { number, releasedOn, threshold, reason, weighting = null } = release;
  const weights = weighting === null ? null : { madeOn: weighting.madeOn, margins: weighting.margins };
  const body =
    kind === 'json'
      ? JSON.stringify({
          title: campaign.title,
          release: { number, releasedOn, threshold, reason },
          weights,
          figures,
        })
      : writeDelimited(
          [
            [...figureColumns],
            ...figures.map((figure) => figureColumns.map((column) => cellOf(figure[column]))),
          ],
          ',',
        );
  return sendFile(reading, body, 'chiffres', kind);
}

const cellOf = (value: string | number | boolean | null): string | number | null =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
