import { type AllianceReading, presentMembers } from '../../alliance/index.ts';
import { isUuid } from '../../people/index.ts';

/** Who came and who went since a model was made, by name. */
export interface MembersChanged {
  /** Counted in the model, and in the alliance no more. */
  readonly left: readonly string[];
  /** In the alliance, and not counted in the model. */
  readonly joined: readonly string[];
}

/**
 * Compares the members of a model with those of its alliance. Members are known by the ids that the alliance gave them: of
 * those that somebody named by hand, or of a model opened from elsewhere, nothing is said.
 */
export function membersChanged(
  counted: readonly { readonly id: string; readonly name?: string }[],
  reading: Pick<AllianceReading, 'members'>,
): MembersChanged {
  const ours = counted.filter(({ id }) => isUuid(id));
  if (ours.length === 0) return { left: [], joined: [] };
  const present = presentMembers(reading);
  const isPresent = new Set(present.map(({ id }) => id));
  const isCounted = new Set(ours.map(({ id }) => id));
  return {
    left: ours.filter(({ id }) => !isPresent.has(id)).map(({ id, name }) => name || id),
    joined: present.filter(({ id }) => !isCounted.has(id)).map(({ name }) => name),
  };
}
