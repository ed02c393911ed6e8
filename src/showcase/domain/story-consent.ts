import type { StoryPartner } from './story.ts';

/** What one partner answered about one edition of a story. */
export interface StoryConsent {
  readonly partnerKey: string;
  readonly answer: 'yes' | 'no' | null;
  readonly answeredAt: Date | null;
  /** On this site for an organisation, or by the link that was sent. */
  readonly via: 'account' | 'link' | null;
  /** Who answered, as they said by the link. */
  readonly byName: string;
  readonly byRole: string;
  readonly personId: string | null;
  readonly reason: string;
  readonly withdrawnAt: Date | null;
  /** For whom its link was made; empty while there is none. */
  readonly linkFor: string;
  readonly linkMadeAt: Date | null;
}

/** Where a partner stands about an edition. */
export type ConsentState = 'waiting' | 'agreed' | 'refused' | 'withdrawn';

/** @param consent null when nothing was asked of that partner */
export function consentState(consent: StoryConsent | null): ConsentState {
  if (consent === null || consent.answer === null) return 'waiting';
  if (consent.withdrawnAt !== null) return 'withdrawn';
  return consent.answer === 'yes' ? 'agreed' : 'refused';
}

/** The partners whose consent is not there: a story is published only once there is none. */
export function missingConsents(
  partners: readonly StoryPartner[],
  consents: readonly StoryConsent[],
): readonly StoryPartner[] {
  return partners.filter(
    ({ key }) => consentState(consents.find(({ partnerKey }) => partnerKey === key) ?? null) !== 'agreed',
  );
}
