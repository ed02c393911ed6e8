import type { Language } from '../../kernel/language.ts';

/** What one did of a pathway, as a badge tells it. */
export interface BadgeFacts {
  /** Address of the site, which signs. */
  readonly origin: string;
  /** Who runs it. */
  readonly issuerName: string;
  /** A UUID, always the same for the same person and pathway. */
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly language: Language;
  readonly title: string;
  /** What one can do at its end. */
  readonly promise: string;
  /** Address of the page of the pathway. */
  readonly page: string;
  /** Says in words that nobody checked. */
  readonly selfDeclared: string;
  readonly steps: readonly {
    readonly title: string;
    readonly doneAt: Date;
    readonly evidence: string;
    readonly evidenceUrl: string | null;
  }[];
  /** SHA-256 of a text, in lower-case hexadecimal. */
  readonly sha256: (text: string) => string;
}

/** Addresses of what verifies a badge. */
export const issuerPath = '/api/v1/badges/issuer';
export const keyPath = (id: string): string => `/api/v1/badges/keys/${id}`;

/** A moment to the second, as both the credential and its signature tell it. */
const toSecond = (moment: Date): Date => new Date(Math.floor(moment.getTime() / 1_000) * 1_000);
const written = (moment: Date): string => toSecond(moment).toISOString().replace('.000Z', 'Z');

/** The site as the issuer of badges (Open Badges 3.0, `Profile`). */
export const issuerProfile = (origin: string, name: string) => ({
  id: `${origin}${issuerPath}`,
  type: ['Profile'],
  name,
  url: origin,
});

/**
 * An Open Badges 3.0 credential (`OpenBadgeCredential`, VC Data Model 2.0) for a pathway done to its end. The site attests
 * that the person said they did these steps, on these days; it says itself, in three places, that nobody checked.
 * The address of the person is told by its salted hash only.
 *
 * Source: 1EdTech, Open Badges Specification 3.0, § B.1; VC-JWT of § 8.2.
 */
export function openBadge(facts: BadgeFacts) {
  const { origin, person, language, steps } = facts;
  const last = new Date(Math.max(...steps.map(({ doneAt }) => doneAt.getTime())));
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `urn:uuid:${facts.id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.title,
    description: facts.selfDeclared,
    issuer: issuerProfile(origin, facts.issuerName),
    validFrom: written(last),
    credentialSubject: {
      id: `urn:uuid:${person.id}`,
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          identityType: 'emailAddress',
          hashed: true,
          salt: facts.id,
          identityHash: `sha256$${facts.sha256(`${person.email}${facts.id}`)}`,
        },
        { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: person.name },
      ],
      achievement: {
        id: facts.page,
        type: ['Achievement'],
        achievementType: 'ext:SelfDeclaredCompetency',
        inLanguage: language,
        name: facts.title,
        description: facts.promise,
        criteria: {
          id: facts.page,
          narrative: [facts.selfDeclared, ...steps.map(({ title }, at) => `${at + 1}. ${title}`)].join('\n'),
        },
      },
    },
    evidence: steps.map((step) => ({
      ...(step.evidenceUrl === null ? {} : { id: step.evidenceUrl }),
      type: ['Evidence'],
      name: step.title,
      narrative: step.evidence === '' ? facts.selfDeclared : step.evidence,
      description: written(step.doneAt),
    })),
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
  };
}

export type OpenBadge = ReturnType<typeof openBadge>;
