import type { StructuredPart } from '../games/index.ts';
import type { CompiledAlliance, PooledLine } from './compiled-alliance.ts';
import { yearlyWorth } from './joint-value.ts';
import { costsAlone, savingsByGroup } from './pooled-saving.ts';
import { sizeTerms } from './size-terms.ts';

/** The game v of an alliance as a sum of parts that need no list of its 2^n groups (economics.md A.3). */
export function structuredParts(alliance: CompiledAlliance, values: Float64Array): StructuredPart[] {
  const terms = sizeTerms(alliance, values);
  const bySize = terms.gain;
  const costs = bySize.map((_, size) =>
    size < 2 ? 0 : 0 - terms.coordination[size]! - terms.engineering[size]! - terms.investment,
  );
  const joint = alliance.joint.filter((line) => !line.isPublic);
  return [
    { kind: 'size', bySize: costs },
    ...alliance.pooled.flatMap((line) => pooledPart(line, values, bySize)),
    ...joint.map((line) => ({
      kind: 'dividend' as const,
      members: line.among,
      amount: yearlyWorth(line, values),
      bySize,
    })),
  ];
}

function pooledPart(line: PooledLine, values: Float64Array, bySize: Float64Array): StructuredPart[] {
  if (line.form === 'costs') {
    return [{ kind: 'table', members: line.users, values: savingsByGroup(line, values), bySize }];
  }
  if (line.form === 'use') {
    const savings = costsAlone(line, values).map((cost, position) => cost - values[line.use[position]!]!);
    return [{ kind: 'pooled-use', users: line.users, savings, fixed: values[line.fixed]!, bySize }];
  }
  const positions = line.users
    .map((_, position) => position)
    .filter((position) => values[line.need[position]!]! > 0);
  if (positions.length < 2) return [];
  return [
    {
      kind: 'pooled-law',
      users: positions.map((position) => line.users[position]!),
      needs: positions.map((position) => values[line.need[position]!]!),
      fixed: values[line.fixed]!,
      unitCost: values[line.unitCost]!,
      elasticity: values[line.elasticity]!,
      bySize,
    },
  ];
}
