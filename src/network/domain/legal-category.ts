import type { ActorKind } from '../../kernel/codes.ts';

/** Beginning of the legal categories of INSEE, the longest first. */
const beginnings: readonly (readonly [string, ActorKind])[] = [
  ['93', 'foundation'],
  ['92', 'association'],
  ['91', 'association'],
  ['51', 'cooperative'],
  ['63', 'cooperative'],
  ['71', 'state'],
  ['72', 'authority'],
  ['73', 'authority'],
  ['1', 'company'],
  ['5', 'company'],
  ['6', 'company'],
  ['7', 'authority'],
  ['8', 'other'],
  ['9', 'association'],
  ['2', 'other'],
  ['3', 'company'],
  ['4', 'company'],
];

/** The kind of an actor by the legal category of INSEE (four digits); null for what is not one. */
export function kindOfLegalCategory(code: string): ActorKind | null {
  if (!/^\d{4}$/.test(code)) return null;
  return beginnings.find(([start]) => code.startsWith(start))?.[1] ?? null;
}
