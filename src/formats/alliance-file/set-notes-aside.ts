import { isObject } from './is-object.ts';

/** Every object of a file may carry these, objects keyed by members or by factors included. */
const noteKeys = ['source', 'year', 'note'] as const;

/**
 * Takes `source`, `year` and `note` out of the objects whose keys are member ids, groups of them, or names of factors, so
 * that what is left there is figures. A member of that id keeps its figure; so does a factor `year`.
 * @returns the document with those objects copied; the rest is the same
 */
export function setNotesAside(
  document: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const ids = memberIds(document.members);
  const clean = (map: unknown): unknown => withoutNotes(map, ids);
  const each = (list: unknown, change: (line: Readonly<Record<string, unknown>>) => unknown): unknown =>
    Array.isArray(list) ? list.map((line) => (isObject(line) ? change(line) : line)) : list;
  return replaced(document, {
    pooledMeans: (list) =>
      each(list, (line) =>
        replaced(line, {
          need: clean,
          alone: clean,
          costs: clean,
          received: clean,
          pooled: (pooled) => (isObject(pooled) ? replaced(pooled, { use: clean }) : pooled),
        }),
      ),
    jointValue: (list) => each(list, (line) => replaced(line, { to: clean, received: clean })),
    factors: (factors) => withoutNotes(factors, new Set(['year'])),
  });
}

function memberIds(members: unknown): Set<string> {
  const ids = (Array.isArray(members) ? members : []).map((member) =>
    isObject(member) ? member.id : undefined,
  );
  return new Set(ids.filter((id) => typeof id === 'string'));
}

function withoutNotes(map: unknown, kept: ReadonlySet<string>): unknown {
  if (!isObject(map)) return map;
  const isNote = (key: string, value: unknown): boolean =>
    (noteKeys as readonly string[]).includes(key) &&
    !kept.has(key) &&
    (key === 'year' ? Number.isInteger(value) : typeof value === 'string');
  const entries = Object.entries(map);
  if (!entries.some(([key, value]) => isNote(key, value))) return map;
  return Object.fromEntries(entries.filter(([key, value]) => !isNote(key, value)));
}

/** A copy of an object with the fields that are there changed. */
function replaced(
  object: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, (value: unknown) => unknown>>,
): Readonly<Record<string, unknown>> {
  const changed = Object.entries(changes).flatMap(([key, change]) =>
    Object.hasOwn(object, key) ? [[key, change(object[key])] as const] : [],
  );
  return { ...object, ...Object.fromEntries(changed) };
}
