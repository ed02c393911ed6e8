import { quoteText, quoteValue } from '../messages/quote-value.ts';
import { allianceLimits } from './alliance-shape.ts';
import type { Finding } from './finding.ts';
import { isObject } from './is-object.ts';

/** The members of a document, as far as they can be read. */
export interface DocumentMembers {
  /** Member ids by their NFC form, in order. */
  readonly ids: ReadonlyMap<string, string>;
  /** False when some id cannot be read: what names a member is then not checked against the others. */
  readonly complete: boolean;
}

/** Reads the members' ids; finds those that do not fit or come twice, and a number of members out of bounds. */
export function readMembers(members: unknown, findings: Finding[]): DocumentMembers {
  if (!Array.isArray(members)) return { ids: new Map(), complete: false };
  const most = allianceLimits.members;
  if (members.length < 2) {
    findings.push({ code: 'alliance.too-few-members', path: ['members'], params: { found: members.length } });
  } else if (members.length > most) {
    const params = { found: members.length, most };
    findings.push({ code: 'alliance.too-many-members', path: ['members'], params });
  }
  const ids = new Map<string, string>();
  const complete = checkIds(members, 'members', ids, findings);
  return { ids, complete };
}

/**
 * Checks the ids of a list of objects, and adds them to those already seen.
 * @returns whether every object has a readable id
 */
export function checkIds(
  list: readonly unknown[],
  place: string,
  seen: Map<string, string>,
  findings: Finding[],
): boolean {
  let complete = true;
  list.forEach((entry, index) => {
    const id = isObject(entry) ? entry.id : undefined;
    if (typeof id !== 'string') {
      complete = false;
      return;
    }
    const path = [place, index, 'id'];
    const normal = id.normalize('NFC');
    const first = seen.get(normal);
    if (!isId(normal)) findings.push({ code: 'alliance.bad-id', path, params: { found: quoteValue(id) } });
    if (first !== undefined) {
      findings.push({ code: 'alliance.repeated-id', path, params: { found: quoteText(id), first } });
    } else {
      seen.set(normal, `/${place}/${index}`);
    }
  });
  return complete;
}

/** 1 to 64 characters, any script, without comma, control character, or blank at its ends. */
export function isId(id: string): boolean {
  const length = [...id].length;
  return length >= 1 && length <= 64 && id.trim() === id && !/[,\p{Cc}]/u.test(id);
}

/** A finding about an id that is no member's; `null` when it is one, or when the members cannot all be read. */
export function unknownMember(
  id: string,
  path: readonly PropertyKey[],
  { ids, complete }: DocumentMembers,
): Finding | null {
  if (!complete || ids.has(id.normalize('NFC'))) return null;
  const known = quoteText([...ids.keys()].join(', '));
  return { code: 'alliance.unknown-member', path, params: { found: quoteText(id), known } };
}
