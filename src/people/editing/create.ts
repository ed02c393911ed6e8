import { createRecordIn } from '../actions/create-record.ts';
import type { FormFault } from '../actions/edit-record.ts';
import { type OnceOutcome, once } from '../actions/once.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import { sha256 } from '../store/record-store.ts';
import type { EditableField } from './field.ts';
import type { Kit } from './kit.tsx';

/** Fields that a creation asks for. */
export const creationFields = ({ editable }: Kit): readonly EditableField[] => {
  const asked = editable.creation?.fields;
  // The few questions that begin an object are all there at once.
  return asked
    ? editable.fields.filter(({ name }) => asked.includes(name)).map(({ fold: _fold, ...field }) => field)
    : editable.fields;
};

interface CreationRequest {
  readonly key: string;
  readonly values: Fields;
  readonly personId: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Creates an object once for all the repetitions of a request; gives its id. */
export function createOnce(
  { editable, database, ports }: Kit,
  { key, values, personId, parameters }: CreationRequest,
): Promise<OnceOutcome<{ readonly id: string }, readonly FormFault[]>> {
  const { creation, record } = editable;
  if (!creation) throw new Error(`Nothing says how a ${record.kind} begins`);
  const at = ports.clock.now();
  const id = ports.ids.create();
  const digest = sha256(JSON.stringify([record.kind, parameters, values]));
  return once(database, { personId, key: `${record.kind}:${key}`, digest, at }, async (transaction) => {
    const order = { id, values, personId, at, parameters };
    const completed = await creation.complete(transaction, order);
    if ('faults' in completed) return { refusal: completed.faults };
    const { fields, organisationId } = completed;
    await createRecordIn(transaction, record, { id, fields, organisationId, personId, at });
    await creation.after?.(transaction, { ...order, fields });
    return { answer: { id } };
  });
}
