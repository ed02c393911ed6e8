import { readJson } from '../../formats/json-reading/read-json.ts';
import { describeProblem } from '../../formats/messages/describe-problem.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { preferredLanguage } from '../../platform/ports/preferred-language.ts';
import { problemAnswer } from '../../platform/ports/problem-answer.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { FormFault } from '../actions/edit-record.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { peopleErrorTexts } from '../error-texts.ts';
import { keyOf, subjectOf } from './editable.ts';
import type { Kit } from './kit.tsx';

/** An object as the API gives it. */
export function presentRecord(
  { editable }: Kit,
  context: RequestContext,
  record: StoredRecord,
): Readonly<Record<string, unknown>> {
  const kept = editable.keptFromReaders?.(record) ?? [];
  const isWriter = kept.length > 0 && context.get('rights').may('update', subjectOf(editable, record));
  return {
    id: record.id,
    key: keyOf(editable, record),
    version: record.version,
    ...record.fields,
    ...(isWriter ? {} : Object.fromEntries(kept.map((name) => [name, null]))),
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}

/** Answers one object with its version as ETag, to be sent back in `If-Match`. */
export function answerRecord(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  status: 200 | 201,
): Response {
  context.header('etag', `"${record.version}"`);
  context.header('cache-control', 'private, no-cache');
  return context.json(presentRecord(kit, context, record), status);
}

/**
 * The version that a program says it read.
 * @throws RequestRefusal `CONF-002` without `If-Match`, or when it is not one of our ETags
 */
export function readIfMatch(context: RequestContext): number {
  const given = /^(?:W\/)?"(\d{1,9})"$/.exec((context.req.header('if-match') ?? '').trim());
  if (given === null) throw new RequestRefusal('CONF-002');
  return Number(given[1]);
}

/**
 * The key of a creation, the same for all its repetitions.
 * @throws RequestRefusal `ONCE-002` without it, or when it is not 1 to 150 visible characters of ASCII
 */
export function readIdempotencyKey(context: RequestContext): string {
  const key = context.req.header('idempotency-key') ?? '';
  if (!/^[\x21-\x7e]{1,150}$/.test(key)) throw new RequestRefusal('ONCE-002');
  return key;
}

/** Reads a JSON body strictly; 1 MB and 16 levels at most. */
export async function readJsonBody(context: RequestContext): Promise<unknown> {
  const [essence = '', ...rest] = (context.req.header('content-type') ?? '').toLowerCase().split(/\s*;\s*/);
  const isUtf8 = rest.every((part) => !part.startsWith('charset=') || /^charset="?utf-?8"?$/.test(part));
  if (!/^application\/([\w.+-]+\+)?json$/.test(essence) || !isUtf8) throw new RequestRefusal('REQ-415');
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  const read = readJson(bytes, { bytes: 1_000_000, depth: 16 });
  if (read.ok) return read.value;
  const language = preferredLanguage(context.req.header('accept-language'));
  const reasons = read.errors.map((problem) => ({
    code: problem.code,
    path: problem.path,
    message: describeProblem(problem, language),
  }));
  throw new RequestRefusal('REQ-422', { reasons });
}

/** The words of a refusal, in the language that a program prefers. */
export function apiLanguage(context: RequestContext, code: keyof typeof peopleErrorTexts) {
  const language = preferredLanguage(context.req.header('accept-language'));
  const { title, advice } = peopleErrorTexts[code];
  return {
    language,
    texts: { title: typeset(language, title[language]), detail: typeset(language, advice[language]) },
  };
}

/** Every fault with its JSON Pointer. */
export function apiFaults(
  context: RequestContext,
  faults: readonly FormFault[],
  status: 409 | 422,
): Response {
  const language = preferredLanguage(context.req.header('accept-language'));
  const isForbidden = faults.some(({ code }) => code === 'REQ-004');
  const isTaken = status === 409;
  const title = {
    fr: isForbidden ? 'Champ non modifiable' : isTaken ? 'Déjà pris' : 'Document refusé',
    en: isForbidden ? 'This field cannot be changed' : isTaken ? 'Already taken' : 'Document refused',
  };
  return problemAnswer(context, {
    status,
    code: isForbidden ? 'REQ-004' : isTaken ? faults[0]!.code : 'REQ-422',
    title: title[language],
    errors: faults.map(({ field, code, message }) => ({
      code,
      path: field === '' ? '' : `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      message: typeset(language, message[language]),
    })),
  });
}
