import { quoteText } from '../messages/quote-value.ts';
import { type DocumentMembers, unknownMember } from './document-members.ts';
import type { Finding } from './finding.ts';

/** Most missing groups named at once. */
const mostMissing = 100;

/**
 * Checks the groups of a `costs` line: ids of members joined by commas in any order, blanks around an id ignored, no group
 * twice, and every group of the members concerned present.
 */
export function checkGroupCosts(
  costs: Readonly<Record<string, unknown>>,
  path: readonly PropertyKey[],
  members: DocumentMembers,
  findings: Finding[],
): void {
  const given = new Map<string, string>();
  const users = new Set<string>();
  let readable = true;
  for (const key of Object.keys(costs)) {
    const ids = key.split(',').map((id) => id.trim().normalize('NFC'));
    const found = findingsOfGroup(ids, [...path, key], members);
    findings.push(...found);
    if (found.length > 0) readable = false;
    const group = [...ids].sort().join(',');
    const first = given.get(group);
    if (first !== undefined) {
      const params = { found: quoteText(key), first: quoteText(first) };
      findings.push({ code: 'alliance.repeated-group', path: [...path, key], params });
    }
    given.set(group, first ?? key);
    for (const id of ids) users.add(id);
  }
  if (!readable) return;
  const order = [...members.ids.keys()].filter((id) => users.has(id));
  for (const group of missingGroups(order.length > 0 ? order : [...users], given)) {
    findings.push({ code: 'alliance.missing-group', path, params: { group: quoteText(group) } });
  }
}

function findingsOfGroup(
  ids: readonly string[],
  path: readonly PropertyKey[],
  members: DocumentMembers,
): Finding[] {
  const unknown = ids.flatMap((id) => unknownMember(id, path, members) ?? []);
  const repeated = ids.find((id, place) => ids.indexOf(id) !== place);
  if (repeated === undefined) return unknown;
  return [...unknown, { code: 'alliance.repeated-member', path, params: { found: quoteText(repeated) } }];
}

/** The groups of the users that are not given, smallest first, stopping at the most that are named. */
function missingGroups(users: readonly string[], given: ReadonlyMap<string, string>): string[] {
  const missing: string[] = [];
  for (let size = 1; size <= users.length; size++) {
    for (const group of groupsOfSize(users, size)) {
      if (!given.has([...group].sort().join(','))) missing.push(group.join(','));
      if (missing.length === mostMissing) return missing;
    }
  }
  return missing;
}

/** Every group of a size, one after the other, so that a long list is never held. */
function* groupsOfSize(users: readonly string[], size: number): Generator<string[]> {
  const places = Array.from({ length: size }, (_, index) => index);
  for (;;) {
    yield places.map((place) => users[place]!);
    let moving = size - 1;
    while (moving >= 0 && places[moving] === users.length - size + moving) moving--;
    if (moving < 0) return;
    places[moving]!++;
    for (let next = moving + 1; next < size; next++) places[next] = places[next - 1]! + 1;
  }
}
