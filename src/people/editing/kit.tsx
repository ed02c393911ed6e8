import type { VNode } from 'preact';
import type { Language } from '../../kernel/language.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import type { Verb } from '../domain/policy-names.ts';
import { listPersonNames } from '../store/person-store.ts';
import type { PeopleDatabase } from '../store/record-store.ts';
import { addressOf, listAddress } from './addresses.ts';
import { type Editable, findRecord, type Surroundings, subjectOf } from './editable.ts';

/** What every answer about one kind of object works with. */
export interface Kit {
  readonly ports: Ports;
  readonly database: PeopleDatabase;
  readonly editable: Editable;
}

/** The kit whose fields and pages above are those of the surroundings of this object. */
export async function tailored(kit: Kit, surroundings: Surroundings): Promise<Kit> {
  const { editable, database } = kit;
  const [fields, above] = await Promise.all([
    editable.fieldsFor?.(database, surroundings) ?? editable.fields,
    editable.aboveFor?.(database, surroundings) ?? editable.above,
  ]);
  return { ...kit, editable: { ...editable, fields, ...(above === undefined ? {} : { above }) } };
}

/**
 * The object of the address, for somebody who may do this to it. One that was removed is for those who may restore it,
 * and for those who were writing in it: what they type must not be lost.
 * @throws RequestRefusal `REQ-404` when it does not exist or when this person may not: the same answer for both
 */
export async function requireRecord(
  { editable, database }: Kit,
  context: RequestContext,
  verb: Verb,
): Promise<StoredRecord> {
  const record = await findRecord(editable, database, context.req.param('key') ?? '');
  const rights = context.get('rights');
  if (record === null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  const subject = subjectOf(editable, record);
  if (record.deletedAt === null) rights.require(verb, subject);
  else if (verb === 'get' || !rights.may(verb, editable.subjectOf(record)))
    rights.require('restore', subject);
  return record;
}

/** The person signed in; routes that write let nobody else in. */
export function personOf(context: RequestContext): string {
  const { personId } = context.get('asker');
  if (personId === null) throw new RequestRefusal('SEC-002');
  return personId;
}

/** The names of people, for those who may read what they did. */
export const namesOf = (
  { database }: Pick<Kit, 'database'>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> =>
  listPersonNames(database, [...new Set(ids.filter((id): id is string => id !== null))]);

/** Name of an object, as pages call it. */
export const nameIn = ({ editable }: Kit, record: StoredRecord): string => editable.titleOf(record.fields);

/** The way to one of an object's other pages. */
export function crumbsTo(kit: Kit, language: Language, record: StoredRecord | null, last: string): Crumb[] {
  const { editable } = kit;
  const above = editable.above?.map(({ name, addresses }) => ({
    label: typeset(language, name[language]),
    address: addressIn(language, addresses),
  })) ?? [
    {
      label: typeset(language, editable.words.many[language]),
      address: listAddress(language, editable),
    },
  ];
  if (record === null) return [...above, { label: last }];
  return [
    ...above,
    { label: nameIn(kit, record), address: addressOf(language, editable, record) },
    { label: last },
  ];
}

/** Answers a page about private things: no cache keeps it. */
export function answerPage(
  context: RequestContext,
  page: VNode,
  status: 200 | 400 | 403 | 404 | 409 | 410 | 422 | 428 = 200,
): Response {
  context.header('cache-control', 'no-store');
  return context.html(renderPage(page), status);
}

/** Sends the browser on to another page, after a write: F5 there sends nothing again. */
export function goOn(context: RequestContext, address: string): Response {
  context.header('cache-control', 'no-store');
  return context.redirect(address, 303);
}
