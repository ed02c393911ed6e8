import type { RequestContext } from '../../platform/ports/http.ts';
import { type EditOutcome, editRecord, type FormFault } from '../actions/edit-record.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { mergeThreeWays } from '../domain/three-way-merge.ts';
import { getVersion } from '../store/record-store.ts';
import { addressOf } from './addresses.ts';
import { type Decision, readResolution } from './conflict-choice.ts';
import { ConflictPage } from './conflict-page.tsx';
import { answerPage, crumbsTo, type Kit, namesOf, personOf } from './kit.tsx';
import { readVersionNumber } from './read-posted.ts';
import { collectTyped, type Posted, readTyped, type Typed, writeTyped } from './typed-form.ts';
import { editingWords } from './words.ts';

/** What the three-way screen is made from. */
interface Conflict {
  /** What the person had typed, and the version that they had read. */
  readonly mine: Typed;
  readonly base: number;
  /** The version that stands against it. */
  readonly version: number;
  /** After a first try: what stands in the fields to merge by hand, what was decided, what is missing. */
  readonly byHand?: Typed;
  readonly decided?: Readonly<Record<string, Decision>>;
  readonly disputed?: readonly string[];
  readonly faults?: readonly FormFault[];
}

/** Shows what stood before, theirs and mine, and asks for a choice; nothing has been saved. */
export async function answerConflict(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  conflict: Conflict,
): Promise<Response> {
  const { editable, database } = kit;
  const { fields } = editable;
  const { kind } = editable.record;
  const language = context.get('language');
  const [base, theirs] = await Promise.all([
    getVersion(database, kind, record.id, conflict.base),
    getVersion(database, kind, record.id, conflict.version),
  ]);
  const names = await namesOf(kit, [theirs?.personId ?? null]);
  const theirFields = theirs?.fields ?? record.fields;
  const baseFields = base?.fields ?? {};
  const mine = { ...baseFields, ...readTyped(fields, conflict.mine).values };
  const merge = mergeThreeWays(baseFields, theirFields, mine);
  const disputed = conflict.disputed ?? merge.conflicts.map(({ field }) => field);
  const told = [
    ...merge.taken.map((field) => ({ field, by: 'them' as const })),
    ...merge.kept.map((field) => ({ field, by: 'me' as const })),
  ];
  return answerPage(
    context,
    <ConflictPage
      context={context.get('page')}
      current={editable.current}
      crumbs={crumbsTo(kit, language, record, editingWords[language].conflict.title)}
      fields={fields}
      disputed={disputed}
      base={baseFields}
      theirs={{
        fields: theirFields,
        who: theirs?.personId ? (names.get(theirs.personId) ?? null) : null,
        at: theirs?.at ?? record.updatedAt,
      }}
      mine={conflict.mine}
      byHand={conflict.byHand ?? conflict.mine}
      merged={told}
      mergedTyped={writeTyped(fields, merge.merged)}
      decided={conflict.decided ?? {}}
      faults={conflict.faults ?? []}
      version={conflict.version}
      hidden={{ base: String(conflict.base) }}
      cancel={addressOf(language, editable, record, 'edit')}
    />,
    conflict.faults ? 422 : 409,
  );
}

/** Reads what was decided and saves it on top of the version that was shown; what is missing is asked again. */
export async function answerResolution(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  posted: Posted,
  version: number,
): Promise<Response | { readonly typed: Typed; readonly version: number; readonly outcome: EditOutcome }> {
  const { editable, database } = kit;
  const { fields } = editable;
  const theirs = await getVersion(database, editable.record.kind, record.id, version);
  const resolution = readResolution(fields, posted, theirs?.fields ?? record.fields);
  const { values, faults } = readTyped(fields, resolution.typed);
  const read = resolution.faults.length > 0 ? resolution.faults : faults;
  const all = read.length > 0 ? read : (editable.check?.(values) ?? []);
  if (all.length > 0) {
    return answerConflict(kit, context, record, {
      mine: resolution.mine,
      base: readVersionNumber(posted('base')[0]) ?? 0,
      version,
      byHand: collectTyped(fields, posted),
      decided: resolution.decided,
      disputed: fields.map(({ name }) => name).filter((name) => posted('disputed').includes(name)),
      faults: all,
    });
  }
  const outcome = await editRecord(database, editable.record, {
    id: record.id,
    readVersion: version,
    fields: values,
    personId: personOf(context),
    at: kit.ports.clock.now(),
    verb: 'merge',
  });
  return { typed: resolution.typed, version, outcome };
}
