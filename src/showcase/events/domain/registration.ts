import { proposeEmailAddress, readEmailAddress } from '../../../people/index.ts';

/** What was typed to register, as it was typed. */
export interface TypedRegistration {
  readonly name: string;
  readonly email: string;
  /** The address that was proposed and refused once: it is then taken as it is. */
  readonly confirmed: string;
}

export type RegistrationFault =
  | { readonly field: 'name' | 'email'; readonly code: 'missing' | 'too-long' | 'not-an-address' }
  | { readonly field: 'email'; readonly code: 'slip'; readonly proposal: string };

/** Characters of a name, at most. */
export const mostNameCharacters = 120;

/** Reads a registration; every fault at once. */
export function readRegistration(
  typed: TypedRegistration,
):
  | { readonly wish: { readonly name: string; readonly email: string }; readonly faults: readonly [] }
  | { readonly wish: null; readonly faults: readonly RegistrationFault[] } {
  const name = typed.name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  const email = readEmailAddress(typed.email);
  const faults: RegistrationFault[] = [];
  if (name === '') faults.push({ field: 'name', code: 'missing' });
  if (name.length > mostNameCharacters) faults.push({ field: 'name', code: 'too-long' });
  if (typed.email.trim() === '') faults.push({ field: 'email', code: 'missing' });
  else if (email === null) faults.push({ field: 'email', code: 'not-an-address' });
  else {
    const proposal = proposeEmailAddress(email.toLowerCase());
    if (proposal !== null && typed.confirmed !== typed.email.trim())
      faults.push({ field: 'email', code: 'slip', proposal });
  }
  return faults.length > 0 || email === null ? { wish: null, faults } : { wish: { name, email }, faults: [] };
}
