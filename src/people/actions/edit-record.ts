import type { Localized } from '../../kernel/language.ts';
import type { RecordVerb } from '../domain/record-verbs.ts';
import type { FieldConflict, Fields } from '../domain/three-way-merge.ts';
import { isSame, mergeThreeWays } from '../domain/three-way-merge.ts';
import {
  appendAuditEntry,
  getVersion,
  insertVersion,
  type PeopleDatabase,
  type PeopleTransaction,
} from '../store/record-store.ts';

/** How a kind of mutable object is kept: one per kind, given by the room that owns it. */
export interface RecordKind {
  /** Stable code, e.g. `organisation`. */
  readonly kind: string;
  /** Fields that may name somebody: the record, which nothing can be taken out of, tells that they changed and not what they say. */
  readonly unrecorded?: readonly string[];
  /** Reads and locks the object; `null` when there is none. */
  readonly lock: (transaction: PeopleTransaction, id: string) => Promise<LockedRecord | null>;
  /** Writes its content and its new version number. */
  readonly write: (
    transaction: PeopleTransaction,
    id: string,
    fields: Fields,
    version: number,
    at: Date,
  ) => Promise<void>;
  /** Rules that need the database, e.g. that a name is free; asked inside the transaction, before anything is written. */
  readonly check?: (
    transaction: PeopleTransaction,
    id: string,
    fields: Fields,
    personId: string,
    at: Date,
  ) => Promise<readonly FormFault[]>;
}

/** Why a content cannot be kept: which field, a stable code, a sentence for the person. */
export interface FormFault {
  readonly field: string;
  readonly code: string;
  readonly message: Localized;
}

/** An object as it stands, locked until the transaction ends. */
export interface LockedRecord {
  readonly version: number;
  readonly fields: Fields;
  readonly organisationId: string | null;
  readonly deletedAt: Date | null;
}

/** One edit: what the person submits, and the version that they had read. */
export interface Edit {
  readonly id: string;
  readonly readVersion: number;
  /** What they submit: every field, or only those that they were shown. */
  readonly fields: Fields;
  readonly personId: string;
  readonly at: Date;
  /** What was done, for the record. */
  readonly verb?: RecordVerb;
  /** For programs: a version that is not the last one is refused even when the two edits could be merged. */
  readonly strict?: boolean;
}

export type EditOutcome =
  /** Kept. `taken` names the fields that somebody else had changed meanwhile and that were kept with it. */
  | {
      readonly outcome: 'saved';
      readonly version: number;
      readonly taken: readonly string[];
      readonly unchanged: boolean;
    }
  /** Not kept: the same fields were changed differently. */
  | {
      readonly outcome: 'conflict';
      readonly version: number;
      readonly conflicts: readonly FieldConflict[];
      /** The version that the person had read; empty when it never was. */
      readonly base: Fields;
      readonly merged: Fields;
      readonly theirs: {
        readonly fields: Fields;
        readonly personId: string | null;
        readonly at: Date | null;
      };
    }
  /** Not kept: a rule that needs the database refuses it. */
  | { readonly outcome: 'refused'; readonly faults: readonly FormFault[] }
  | { readonly outcome: 'deleted'; readonly deletedAt: Date }
  | { readonly outcome: 'missing' };

/**
 * Saves an edit of a mutable object, its version and its line of the record in one transaction.
 * An edit made on a former version is merged field by field; a field that both changed is a conflict and nothing is kept.
 */
export async function editRecord(
  database: PeopleDatabase,
  kind: RecordKind,
  edit: Edit,
): Promise<EditOutcome> {
  return database.transaction().execute((transaction) => editRecordIn(transaction, kind, edit));
}

/** As `editRecord`, inside a transaction that does more. */
export async function editRecordIn(
  transaction: PeopleTransaction,
  kind: RecordKind,
  edit: Edit,
): Promise<EditOutcome> {
  const current = await kind.lock(transaction, edit.id);
  if (!current) return { outcome: 'missing' };
  if (current.deletedAt) return { outcome: 'deleted', deletedAt: current.deletedAt };
  const merge = await mergeWithCurrent(transaction, kind, edit, current);
  const isStale = edit.strict === true && edit.readVersion !== current.version;
  if (merge.conflicts.length > 0 || isStale) return conflictOutcome(transaction, kind, edit, current, merge);
  if (isSame(merge.merged, current.fields)) {
    return { outcome: 'saved', version: current.version, taken: merge.taken, unchanged: true };
  }
  const faults = (await kind.check?.(transaction, edit.id, merge.merged, edit.personId, edit.at)) ?? [];
  if (faults.length > 0) return { outcome: 'refused', faults };
  const version = current.version + 1;
  await kind.write(transaction, edit.id, merge.merged, version, edit.at);
  await insertVersion(transaction, {
    kind: kind.kind,
    id: edit.id,
    version,
    fields: merge.merged,
    personId: edit.personId,
    at: edit.at,
  });
  await appendAuditEntry(transaction, {
    at: edit.at,
    personId: edit.personId,
    organisationId: current.organisationId,
    objectKind: kind.kind,
    objectId: edit.id,
    verb: edit.verb ?? 'update',
    ...recordedChange(kind, changedFields(current.fields, merge.merged)),
  });
  return { outcome: 'saved', version, taken: merge.taken, unchanged: false };
}

/** A change as the record may keep it: what may name somebody is said to have changed, without its words. */
export const recordedChange = <Side extends Fields | null>(
  { unrecorded = [] }: RecordKind,
  { before, after }: { readonly before: Side; readonly after: Fields },
): { before: Side | Fields; after: Fields } => {
  const hide = (fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, unrecorded.includes(name) ? null : value]),
    );
  return { before: before === null ? before : hide(before), after: hide(after) };
};

/** Only the fields that differ, before and after. */
export function changedFields(before: Fields, after: Fields): { before: Fields; after: Fields } {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isSame(before[field], after[field]),
  );
  const only = (fields: Fields): Fields =>
    Object.fromEntries(changed.filter((field) => field in fields).map((field) => [field, fields[field]]));
  return { before: only(before), after: only(after) };
}

/** Fields that the person was not shown stay as they were in the version that they had read. */
async function mergeWithCurrent(
  transaction: PeopleTransaction,
  kind: RecordKind,
  edit: Edit,
  current: LockedRecord,
): Promise<ReturnType<typeof mergeThreeWays>> {
  if (edit.readVersion === current.version) {
    const merged = { ...current.fields, ...edit.fields };
    return { merged, conflicts: [], taken: [], kept: Object.keys(edit.fields) };
  }
  const base = await getVersion(transaction, kind.kind, edit.id, edit.readVersion);
  // A version that never was cannot be a base: every field that differs is then for a person to decide.
  const read = base?.fields ?? {};
  return mergeThreeWays(read, current.fields, { ...read, ...edit.fields });
}

async function conflictOutcome(
  transaction: PeopleTransaction,
  kind: RecordKind,
  edit: Edit,
  current: LockedRecord,
  merge: ReturnType<typeof mergeThreeWays>,
): Promise<EditOutcome> {
  const [theirs, base] = [
    await getVersion(transaction, kind.kind, edit.id, current.version),
    await getVersion(transaction, kind.kind, edit.id, edit.readVersion),
  ];
  return {
    outcome: 'conflict',
    version: current.version,
    conflicts: merge.conflicts,
    base: base?.fields ?? {},
    merged: merge.merged,
    theirs: { fields: current.fields, personId: theirs?.personId ?? null, at: theirs?.at ?? null },
  };
}
