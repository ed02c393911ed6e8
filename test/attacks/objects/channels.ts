import { historyOf } from '../../../src/people/editing/editable.ts';
import {
  type Asker,
  type Editable,
  isAllowed,
  type StoredRecord,
  type Subject,
  type Verb,
} from '../../../src/people/index.ts';

/** One way to ask for an object, and what the table says of it. */
export interface Channel {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly may: (asker: Asker) => boolean;
  /** Removed objects answer that they are so to who may bring them back or was writing in them. */
  readonly mayKnow: (asker: Asker) => boolean;
  /** True when it brings a removed object back. */
  readonly brings: boolean;
}

/** Every way that the editing kit gives to an object of any kind, by page and by API. */
export function channelsOf(
  editable: Editable,
  record: StoredRecord,
  pageVerb: Verb | null,
): readonly Channel[] {
  const key = editable.keyOf?.(record) ?? record.id;
  const page = editable.addresses.page.fr.replace(':key', key);
  const api = `/api/v1/${editable.api}/${record.id}`;
  const standing = editable.subjectOf(record);
  const history: Subject = { ...standing, resource: historyOf(editable) };
  const may = (verb: Verb) => (asker: Asker) => isAllowed(asker, verb, standing);
  const mayRestore = (asker: Asker) => isAllowed(asker, 'restore', { ...standing, state: 'deleted' });
  const [get, update, remove] = [may('get'), may('update'), may('remove')];
  const readHistory = (asker: Asker) => get(asker) && isAllowed(asker, 'get', history);
  const bringBack = (asker: Asker) => get(asker) && update(asker) && isAllowed(asker, 'restore', history);
  const version = { version: String(record.version), target: String(record.version) };
  const rows: readonly (readonly [
    string,
    Channel['method'],
    string,
    (asker: Asker) => boolean,
    boolean,
    Channel['fields']?,
  ])[] = [
    ...(pageVerb ? [['page', 'GET', page, may(pageVerb), pageVerb !== 'get'] as const] : []),
    ['edit page', 'GET', `${page}/modifier`, update, true],
    ['remove page', 'GET', `${page}/supprimer`, remove, true],
    ['history page', 'GET', `${page}/historique`, readHistory, false],
    ['deeds page', 'GET', `${page}/actes`, readHistory, false],
    ['return of a version', 'POST', `${page}/historique`, bringBack, false, version],
    ['API get', 'GET', api, get, false],
    ['API history', 'GET', `${api}/history`, readHistory, false],
    ['API patch', 'PATCH', api, update, true],
    ['API put', 'PUT', api, update, true],
    ['API delete', 'DELETE', api, remove, true],
  ];
  const usual = rows.map(
    ([name, method, path, allowed, isWriter, fields]): Channel => ({
      name,
      method,
      path,
      ...(fields ? { fields } : {}),
      may: record.deletedAt === null ? allowed : () => false,
      mayKnow:
        record.deletedAt === null ? allowed : (asker) => mayRestore(asker) || (isWriter && allowed(asker)),
      brings: false,
    }),
  );
  if (record.deletedAt === null) return usual;
  const brings = { method: 'POST', may: mayRestore, mayKnow: mayRestore, brings: true } as const;
  return [
    ...usual,
    { ...brings, name: 'restore page', path: `${page}/retablir`, fields: {} },
    { ...brings, name: 'API restore', path: `${api}/restore` },
  ];
}
