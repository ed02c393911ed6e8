import type { Language } from '../../../kernel/language.ts';
import { proposeEmailAddress, readEmailAddress } from '../../../people/index.ts';
import { type DigestAudience, readAudience } from './audiences.ts';

/** What was typed to receive the digest, as it was typed. */
export interface TypedSubscription {
  readonly email: string;
  readonly audience: string;
  readonly language: string;
  /** The address that was proposed and refused once: it is then taken as it is. */
  readonly confirmed: string;
}

/** A wish to receive the digest, once read. */
export interface SubscriptionWish {
  /** Domain in lower case and ASCII. */
  readonly email: string;
  readonly audience: DigestAudience;
  readonly language: Language;
}

export type SubscriptionFault =
  | {
      readonly field: 'email' | 'audience' | 'language';
      readonly code: 'missing' | 'not-an-address' | 'unknown';
    }
  | { readonly field: 'email'; readonly code: 'slip'; readonly proposal: string };

/** Reads a wish to receive the digest; every fault at once. */
export function readSubscription(
  typed: TypedSubscription,
):
  | { readonly wish: SubscriptionWish; readonly faults: readonly [] }
  | { readonly wish: null; readonly faults: readonly SubscriptionFault[] } {
  const email = readEmailAddress(typed.email);
  const choice = readChoice(typed);
  const faults = [...emailFaults(typed, email), ...choice.faults];
  if (faults.length > 0 || email === null || choice.value === null) return { wish: null, faults };
  return { wish: { email, ...choice.value }, faults: [] };
}

/** Reads the two choices alone, to change a subscription. */
export function readChoice({ audience, language }: Pick<TypedSubscription, 'audience' | 'language'>): {
  readonly value: Pick<SubscriptionWish, 'audience' | 'language'> | null;
  readonly faults: readonly SubscriptionFault[];
} {
  const known = readAudience(audience);
  const spoken = language === 'fr' || language === 'en' ? language : null;
  const faults: SubscriptionFault[] = [];
  if (known === null) faults.push({ field: 'audience', code: audience === '' ? 'missing' : 'unknown' });
  if (spoken === null) faults.push({ field: 'language', code: language === '' ? 'missing' : 'unknown' });
  return { value: known === null || spoken === null ? null : { audience: known, language: spoken }, faults };
}

function emailFaults(typed: TypedSubscription, email: string | null): readonly SubscriptionFault[] {
  if (typed.email.trim() === '') return [{ field: 'email', code: 'missing' }];
  if (email === null) return [{ field: 'email', code: 'not-an-address' }];
  const proposal = proposeEmailAddress(email.toLowerCase());
  return proposal === null || typed.confirmed === typed.email.trim()
    ? []
    : [{ field: 'email', code: 'slip', proposal }];
}
