import { pow } from '../arithmetic/index.ts';
import { lawAlone } from './pooled-law.ts';
import type { StructuredPart } from './structured-part.ts';

/**
 * What one group is worth in a structured game, straight from the definition of its parts.
 *
 * @param group positions of its members, in any order
 */
export function structuredWorth(parts: readonly StructuredPart[], group: readonly number[]): number {
  const present = new Set(group);
  let worth = 0;
  if (present.size === 0) return 0;
  for (const part of parts) {
    const factor = part.bySize ? part.bySize[present.size]! : 1;
    worth += factor * worthAtFullRegime(part, present);
  }
  return worth;
}

function worthAtFullRegime(part: StructuredPart, present: ReadonlySet<number>): number {
  switch (part.kind) {
    case 'size':
      return 1;
    case 'additive': {
      let sum = 0;
      for (const member of present) sum += part.amounts[member]!;
      return sum;
    }
    case 'dividend':
      return part.members.every((member) => present.has(member)) ? part.amount : 0;
    case 'table':
      return part.values[
        part.members.reduce((bits, member, index) => bits | (present.has(member) ? 1 << index : 0), 0)
      ]!;
    case 'pooled-use': {
      const used = usersPresent(part.users, present);
      return used.length < 2 ? 0 : used.reduce((sum, index) => sum + part.savings[index]!, -part.fixed);
    }
    case 'pooled-law': {
      const used = usersPresent(part.users, present);
      if (used.length < 2) return 0;
      const need = used.reduce((sum, index) => sum + part.needs[index]!, 0);
      const alone = used.reduce((sum, index) => sum + lawAlone(part, index), 0);
      return alone - (part.fixed + part.unitCost * pow(need, part.elasticity));
    }
  }
}

function usersPresent(users: readonly number[], present: ReadonlySet<number>): number[] {
  return users.flatMap((user, index) => (present.has(user) ? [index] : []));
}
