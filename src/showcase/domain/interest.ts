import { proposeEmailAddress, readEmailAddress } from '../../people/index.ts';

export const wishes = ['meet', 'visit', 'start'] as const;
/** What somebody would like to do with a pioneer. */
export type Wish = (typeof wishes)[number];

/** What a request is about, where it is read. */
export interface InterestSubject {
  readonly kind: 'pioneer' | 'story';
  readonly slug: string;
  readonly name: string;
}

export const outcomes = ['met', 'visited', 'started', 'nothing'] as const;
/** What came of it. */
export type InterestOutcome = (typeof outcomes)[number];

/** What was typed, as it was typed. */
export interface TypedInterest {
  readonly wish: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly message: string;
  /** The address that was proposed and refused once: it is then taken as it is. */
  readonly confirmed: string;
}

/** A request, once read. */
export interface InterestRequest {
  readonly wish: Wish;
  readonly name: string;
  readonly email: string;
  readonly organisation: string | null;
  readonly message: string;
}

export type InterestField = 'wish' | 'name' | 'email' | 'organisation' | 'message';
export type InterestFault =
  | { readonly field: InterestField; readonly code: 'missing' | 'too-long' | 'not-an-address' | 'unknown' }
  | { readonly field: 'email'; readonly code: 'slip'; readonly proposal: string };

/** Characters of each answer, at most. */
export const mostCharacters = { name: 120, organisation: 160, message: 2_000 } as const;

/** Reads a request; every fault at once. */
export function readInterest(
  typed: TypedInterest,
):
  | { readonly request: InterestRequest; readonly faults: readonly [] }
  | { readonly request: null; readonly faults: readonly InterestFault[] } {
  const email = readEmailAddress(typed.email);
  const wish = wishes.find((one) => one === typed.wish);
  const faults: InterestFault[] = [];
  if (wish === undefined) faults.push({ field: 'wish', code: typed.wish === '' ? 'missing' : 'unknown' });
  for (const field of ['name', 'organisation', 'message'] as const) {
    if (typed[field].trim() === '' && field !== 'organisation') faults.push({ field, code: 'missing' });
    if (typed[field].length > mostCharacters[field]) faults.push({ field, code: 'too-long' });
  }
  faults.push(...emailFaults(typed, email));
  if (faults.length > 0 || wish === undefined || email === null) return { request: null, faults };
  return {
    request: {
      wish,
      name: oneLine(typed.name),
      email,
      organisation: oneLine(typed.organisation) || null,
      message: typed.message.trim(),
    },
    faults: [],
  };
}

function emailFaults(typed: TypedInterest, email: string | null): readonly InterestFault[] {
  if (typed.email.trim() === '') return [{ field: 'email', code: 'missing' }];
  if (email === null) return [{ field: 'email', code: 'not-an-address' }];
  const proposal = proposeEmailAddress(email);
  return proposal === null || typed.confirmed === typed.email.trim()
    ? []
    : [{ field: 'email', code: 'slip', proposal }];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
