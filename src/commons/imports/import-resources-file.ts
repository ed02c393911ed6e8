import { tableProblem } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import {
  appendAuditEntry,
  insertVersion,
  type PeopleTransaction,
  peopleDatabase,
} from '../../people/index.ts';
import { listPlacesById } from '../../places/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { resourceTable } from '../actions/resource-record.ts';
import { keyOfTitle } from '../domain/resource-key.ts';
import type { ResourceFields } from '../domain/starter.ts';
import { webKey } from '../domain/web-key.ts';
import { indexResources } from '../store/index-store.ts';
import type { CommonsDatabase } from '../store/tables.ts';
import { themeChoices } from '../theme-choices.ts';
import { type FoundRow, findRows, idOfRow } from './find-rows.ts';
import { type FileResource, type ResourcesReading, toldProblem } from './resources-reading.ts';

/** What a file changes. */
export interface ResourceCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What became of a file of resources, from the command line. */
export type ImportedResources =
  | { readonly outcome: 'refused'; readonly reasons: readonly { code: string; message: string }[] }
  /** Some lines are wrong, and nobody said to take the others. */
  | { readonly outcome: 'problems'; readonly reading: ResourcesReading }
  | {
      readonly outcome: 'done' | 'shown';
      readonly reading: ResourcesReading;
      readonly counts: ResourceCounts;
      /** Lines of resources that people removed or merged into another one here: left as they decided. */
      readonly decided: readonly { readonly line: number; readonly title: string }[];
    };

/** Resources made findable at once. */
const step = 2_000;

/** Imports a file of resources in one go, all lines or none; or shows what it would change. */
export async function importResourcesFile(
  ports: Pick<Ports, 'database' | 'compute' | 'clock'>,
  order: {
    readonly bytes: Uint8Array;
    /** As the sheet of a resource tells where it comes from. */
    readonly fileName: string;
    readonly language: Language;
    readonly isDry: boolean;
    readonly validOnly: boolean;
  },
): Promise<ImportedResources> {
  const { bytes, language, isDry, fileName } = order;
  const read = await ports.compute.run('import-resources', bytes, {
    language,
    choices: { themes: themeChoices },
  });
  if (!read.ok) return { outcome: 'refused', reasons: read.errors };
  const file = JSON.parse(read.value) as ResourcesReading;
  if (file.problemCount > 0 && !order.validOnly) return { outcome: 'problems', reading: file };
  return peopleDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      const tables = transaction as unknown as CommonsDatabase;
      const all = await findRows(tables, file.rows);
      const reading = withTwins(file, all, language);
      if (reading.problemCount > 0 && !order.validOnly) return { outcome: 'problems', reading };
      const found = all.filter(({ twin }) => twin === null);
      const work = found.map((one) => ({ ...one, next: nextFields(one, fileName) }));
      const changes = work.filter(({ next }) => next !== null);
      const created = changes.filter(({ current }) => current === null).length;
      const counts = {
        created,
        changed: changes.length - created,
        unchanged: found.length - changes.length,
      };
      const decided = found.flatMap(({ row, isDecided }) =>
        isDecided ? [{ line: row.line, title: row.fields.title }] : [],
      );
      const told = { reading, counts, decided };
      if (isDry) return { outcome: 'shown', ...told };
      const places = await listPlacesById(
        ports.database,
        changes.flatMap(({ row }) => (typeof row.fields.placeId === 'string' ? [row.fields.placeId] : [])),
      );
      const names = new Map(places.map(({ id, name }) => [id, name]));
      const at = ports.clock.now();
      for (const { row, current, next } of changes)
        await writeOne(transaction, { row, current, fields: withPlace(next!, names), fileName, at });
      const ids = changes.map(({ row, current }) => current?.id ?? idOfRow(row));
      for (let start = 0; start < ids.length; start += step)
        await indexResources(tables, ids.slice(start, start + step));
      // One line of the record for the whole file, at the end: others write theirs meanwhile. Each resource has its version.
      const [first] = ids;
      if (first !== undefined)
        await appendAuditEntry(transaction, {
          at,
          personId: null,
          organisationId: null,
          objectKind: 'resource',
          objectId: first,
          verb: 'import-resource',
          before: null,
          after: { file: fileName, created, changed: counts.changed },
        });
      return { outcome: 'done', ...told };
    });
}

/** The problems of a file, with those of its lines that are the same resource here, by the word of the address of one. */
function withTwins(
  reading: ResourcesReading,
  found: readonly FoundRow[],
  language: Language,
): ResourcesReading {
  const twins = found.flatMap(({ row, twin }) =>
    twin === null
      ? []
      : [tableProblem('table.address-twice', { first: twin, line: row.line, found: row.fields.url })],
  );
  return {
    ...reading,
    problems: [...reading.problems, ...twins.map((problem) => toldProblem(problem, language))],
    problemCount: reading.problemCount + twins.length,
  };
}

/** What a resource becomes; `null` when nothing changes, or when people decided that it is no longer there. */
function nextFields({ row, current, isDecided, freeKey }: FoundRow, fileName: string): ResourceFields | null {
  if (isDecided) return null;
  if (current === null) return newFields(row, freeKey, fileName);
  const changed = Object.entries(row.fields).some(
    ([name, value]) => !isSame(name, value, current.fields[name]),
  );
  if (!changed) return null;
  const { placeId = current.fields.placeId } = row.fields;
  // The name of another place is not that of this one.
  const named = placeId === current.fields.placeId ? {} : { placeName: null };
  return { ...current.fields, ...named, ...row.fields };
}

/** Two addresses of one page are the same; so are two texts of nothing. */
function isSame(name: string, value: unknown, known: unknown): boolean {
  if (name === 'url' && typeof known === 'string') return webKey(String(value)) === webKey(known);
  return JSON.stringify(value ?? null) === JSON.stringify(known ?? null);
}

const newFields = (row: FileResource, key: string | null, fileName: string): ResourceFields => ({
  publisherKind: null,
  year: null,
  language: 'fr',
  summaryFr: '',
  summaryEn: '',
  themes: [],
  audiences: [],
  maturity: [],
  sdgs: [],
  pillars: [],
  placeId: null,
  placeName: null,
  licence: null,
  effort: null,
  frequency: null,
  state: 'published',
  ...row.fields,
  key: key ?? keyOfTitle(row.fields.title, idOfRow(row).slice(-6)),
  origin: 'import',
  originName: fileName,
});

/** A place that is told by its code alone is named as it is officially. */
const withPlace = (fields: ResourceFields, names: ReadonlyMap<string, string>): ResourceFields =>
  fields.placeName === null && typeof fields.placeId === 'string'
    ? { ...fields, placeName: names.get(fields.placeId) ?? null }
    : fields;

async function writeOne(
  transaction: PeopleTransaction,
  order: {
    readonly row: FileResource;
    readonly current: FoundRow['current'];
    readonly fields: ResourceFields;
    readonly fileName: string;
    readonly at: Date;
  },
): Promise<void> {
  const { row, current, fields, fileName, at } = order;
  const id = current?.id ?? idOfRow(row);
  const version = (current?.version ?? 0) + 1;
  if (current === null) await resourceTable.insert(transaction, { id, fields, organisationId: null, at });
  else await resourceTable.write(transaction, id, fields, version, at);
  // Kept in the version alone: what the file changed in a resource that came from elsewhere is said to come from it.
  const kept = { ...fields, importedFrom: fileName };
  await insertVersion(transaction, { kind: 'resource', id, version, fields: kept, personId: null, at });
}
