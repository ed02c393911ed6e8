import type { Language } from '../../kernel/language.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { ChainedEntry } from '../domain/audit-entry.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import type { Editable } from '../editing/editable.ts';
import { subjectOf } from '../editing/editable.ts';
import { nameOf } from '../editing/history-page.tsx';
import { type Kit, namesOf } from '../editing/kit.tsx';
import { knownEditable } from '../editing/registry.ts';
import { editingWords } from '../editing/words.ts';
import type { RecordLine } from './record-page.tsx';
import { readRole } from './role-choices.ts';
import { organisationWords } from './words.ts';

/** Tells lines of the record in words; the content of an object is told only to who may see that object now. */
export async function tellLines(
  kit: Kit,
  context: RequestContext,
  entries: readonly ChainedEntry[],
): Promise<RecordLine[]> {
  const names = await namesOf(
    kit,
    entries.map(({ personId }) => personId),
  );
  const objects = await readObjects(kit, context, entries);
  const language = context.get('language');
  return entries.map((entry) => {
    const object = objects.get(objectKey(entry)) ?? { isVisible: isInside(context, entry), name: null };
    return {
      sequence: entry.sequence,
      at: new Date(entry.at),
      who: nameOf(entry.personId, names, editingWords[language].history),
      verb: entry.verb,
      object: objectWords(entry, object.name, language),
      isHidden: !object.isVisible,
      changes: object.isVisible ? changesOf(entry, language) : [],
    };
  });
}

const objectKey = ({ objectKind, objectId }: ChainedEntry): string => `${objectKind} ${objectId}`;

interface SeenObject {
  readonly isVisible: boolean;
  readonly name: string | null;
}

/** What this person may see of the objects that the lines are about, each read once. */
async function readObjects(
  kit: Kit,
  context: RequestContext,
  entries: readonly ChainedEntry[],
): Promise<ReadonlyMap<string, SeenObject>> {
  const seen = new Map<string, SeenObject>();
  for (const entry of entries) {
    const editable = knownEditable(entry.objectKind);
    if (!editable || seen.has(objectKey(entry))) continue;
    seen.set(objectKey(entry), await seeObject(kit, context, editable, entry));
  }
  return seen;
}

async function seeObject(
  kit: Kit,
  context: RequestContext,
  editable: Editable,
  entry: ChainedEntry,
): Promise<SeenObject> {
  const record = await editable.record.get(kit.database, entry.objectId);
  const rights = context.get('rights');
  // Forgotten for good: who may read the record of its organisation still sees that it was.
  if (record === null) return { isVisible: isInside(context, entry), name: null };
  const isVisible =
    rights.may('get', editable.subjectOf(record)) &&
    (record.deletedAt === null ||
      rights.may('restore', subjectOf(editable, record)) ||
      isInside(context, entry));
  return { isVisible, name: isVisible ? editable.titleOf(record.fields) : null };
}

/** Lines about members, invitations, tokens…: for those who may read the record that they belong to. */
function isInside(context: RequestContext, entry: ChainedEntry): boolean {
  const { organisationId } = entry;
  // What the server did to an account concerns whose account it is.
  const personId = entry.objectKind === 'account' ? entry.objectId : entry.personId;
  return context.get('rights').may('list', {
    resource: 'audit',
    state: 'active',
    organisationIds: organisationId === null ? [] : [organisationId],
    ...(personId === null ? {} : { personId }),
  });
}

function objectWords({ objectKind }: ChainedEntry, name: string | null, language: Language): string {
  const words = organisationWords[language].record;
  const objects: Readonly<Record<string, string>> = words.objects;
  const editable = knownEditable(objectKind);
  const kind = Object.hasOwn(objects, objectKind)
    ? objects[objectKind]!
    : words.otherObject(editable?.words.many[language] ?? objectKind);
  return name === null
    ? kind
    : typeset(language, language === 'fr' ? `${kind} « ${name} »` : `${kind} “${name}”`);
}

function changesOf(entry: ChainedEntry, language: Language): RecordLine['changes'] {
  const [before, after]: [Fields, Fields] = [entry.before ?? {}, entry.after ?? {}];
  const fields = knownEditable(entry.objectKind)?.fields ?? [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const field = fields.find((one) => one.name === name);
    const told = (values: Fields): string =>
      !(name in values)
        ? ''
        : field
          ? field.show(values[name], language)
          : plainValue(values[name], language);
    const change = {
      label: labelOf(name, field?.label[language], language),
      before: told(before),
      after: told(after),
    };
    return change.before === '' && change.after === '' ? [] : [change];
  });
}

function labelOf(name: string, label: string | undefined, language: Language): string {
  const values: Readonly<Record<string, string>> = organisationWords[language].record.values;
  return typeset(language, label ?? (Object.hasOwn(values, name) ? values[name]! : name));
}

/** Roles and scopes by their labels; anything else as it is. */
function plainValue(value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const words = organisationWords[language];
  const role = readRole(text);
  if (role !== null) return words.roles[role];
  if (text === 'moderator' || text === 'platform-administrator') return words.instanceRoles.names[text];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return formatDate(language, text);
  return text === 'read' || text === 'write' ? words.tokens.scopes[text] : text;
}
