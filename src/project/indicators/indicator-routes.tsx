import {
  answerPage,
  answerRemoved,
  goOn,
  type Kit,
  personOf,
  readPosted,
  readVersionNumber,
  requireRecord,
  type StoredRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { readProject } from '../cap/project-access.ts';
import { findProject } from '../cap/project-record.ts';
import { indicatorAddresses, readingAddresses } from './addresses.ts';
import { attachmentName, listParts } from './attached-field.ts';
import { getCatalogueIndicator } from './catalogue.ts';
import { chooseReading } from './choose-reading.ts';
import { indicatorEditable, indicatorSubject } from './indicator-editable.ts';
import { IndicatorPage } from './indicator-page.tsx';
import { getIndicator } from './indicator-store.ts';
import { standingOf } from './progress-of.ts';
import { findOfficialValues } from './project-series.ts';
import { readingEditable, readingSubject } from './reading-editable.ts';
import { takeReadings } from './take-readings.ts';
import { todayIn } from './today.ts';
import { indicatorWords } from './words.ts';

/** Registers the page of an indicator and what is done with its readings. */
export function registerIndicators(router: Router, indicators: Kit, readings: Kit): void {
  const contribute = { resource: 'indicator-reading', verb: 'create' } as const;
  router.page(indicatorAddresses.page, {
    get: {
      policy: { resource: 'indicator', verb: 'get' },
      answer: (context) => showIndicator(indicators, context),
    },
  });
  router.page(indicatorAddresses.chooseReading, {
    post: { policy: contribute, answer: (context) => choose(indicators, context) },
  });
  router.page(indicatorAddresses.official, {
    post: { policy: contribute, answer: (context) => takeOfficial(indicators, context) },
  });
  router.page(readingAddresses.page, {
    get: {
      policy: { resource: 'indicator-reading', verb: 'get' },
      answer: (context) => showReading(readings, context),
    },
  });
  router.page(readingAddresses.list, {
    get: {
      policy: { resource: 'project', verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), projectAddresses.list));
      },
    },
  });
}

async function showIndicator(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const { database } = kit.ports;
  const found = await findProject(kit.database, String(record.fields.projectId));
  const indicator = await getIndicator(database, record.id);
  if (found === null || indicator === null) throw new RequestRefusal('REQ-404');
  const language = context.get('language');
  const [project, parts, official, today] = await Promise.all([
    readProject(kit, context, found),
    listParts(kit.database, found.id),
    findOfficialValues(database, indicator, language),
    todayIn(kit.ports, found.id),
  ]);
  const known = new Set(indicator.readings.map(({ on, value }) => `${on} ${value}`));
  const toTake = official.own.filter(({ on, value }) => on <= today && !known.has(`${on} ${value}`));
  const rights = context.get('rights');
  const page = (
    <IndicatorPage
      context={context.get('page')}
      {...{ project, record, indicator }}
      standing={standingOf(indicator, today)}
      follows={attachmentName(parts, indicator.attachedTo)}
      catalogued={getCatalogueIndicator(indicator.catalogueId ?? '')}
      elsewhere={official.elsewhere}
      official={
        official.place === null || toTake.length === 0
          ? null
          : { place: official.place, count: toTake.length }
      }
      mayRead={rights.may('create', { ...readingSubject(record), state: 'draft' })}
      mayUpdate={rights.may('update', indicatorSubject(record))}
      mayRemove={rights.may('remove', indicatorSubject(record))}
      notice={await noticeOf(kit, context, record)}
    />
  );
  return context.get('asker').personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}

/** What was just done: the indicator saved, readings taken, one of them kept. */
async function noticeOf(kit: Kit, context: RequestContext, record: StoredRecord) {
  const query = context.req.query();
  const words = indicatorWords[context.get('language')].page;
  const taken = /^\d{1,6}$/.test(query.taken ?? '') ? words.officialDone(Number(query.taken)) : null;
  const text = query.chosen === '1' ? words.chosenDone : query.chosen === '0' ? words.chosenNot : taken;
  if (text === null) {
    const reading = await readingEditable.record.get(kit.database, query.reading ?? '');
    return reading === null
      ? savedNotice(context, indicatorEditable, record)
      : savedNotice(context, readingEditable, reading);
  }
  return (
    <Alert>
      <p role="status">{text}</p>
    </Alert>
  );
}

/** The indicator of the address, for somebody who may add readings to it. */
async function requireForReadings(kit: Kit, context: RequestContext): Promise<StoredRecord> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) throw new RequestRefusal('REQ-404');
  context.get('rights').require('create', { ...readingSubject(record), state: 'draft' });
  return record;
}

const pageOf = (context: RequestContext, record: StoredRecord): string =>
  projectAddress(context.get('language'), indicatorAddresses.page, record.id);

async function choose(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireForReadings(kit, context);
  const posted = await readPosted(context);
  const isChosen = await chooseReading(kit.database, {
    indicatorId: record.id,
    readingId: posted('reading')[0] ?? '',
    readVersion: readVersionNumber(posted('version')[0]) ?? 0,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  return goOn(context, `${pageOf(context, record)}?chosen=${isChosen ? 1 : 0}`);
}

async function takeOfficial(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireForReadings(kit, context);
  const indicator = await getIndicator(kit.ports.database, record.id);
  if (indicator === null) throw new RequestRefusal('REQ-404');
  const official = await findOfficialValues(kit.ports.database, indicator, context.get('language'));
  const today = await todayIn(kit.ports, String(record.fields.projectId));
  const taken = await kit.database.transaction().execute((transaction) =>
    takeReadings(transaction, {
      indicatorId: record.id,
      values: official.own,
      source: getCatalogueIndicator(indicator.catalogueId ?? '')?.source.name ?? '',
      fileName: '',
      today,
      personId: personOf(context),
      at: kit.ports.clock.now(),
      createId: () => kit.ports.ids.create(),
    }),
  );
  return goOn(context, `${pageOf(context, record)}?taken=${taken.created}`);
}

/** A reading is read where it stands: among those of its indicator. */
async function showReading(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const address = projectAddress(
    context.get('language'),
    indicatorAddresses.page,
    String(record.fields.indicatorId),
  );
  const query = context.req.query();
  return goOn(context, `${address}?${new URLSearchParams({ ...query, reading: record.id })}`);
}
