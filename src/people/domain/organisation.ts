import type { ActorKind } from '../../kernel/codes.ts';

/** What people write of an organisation. Any of the public numbers may be missing, all of them too. */
export type OrganisationFields = {
  readonly name: string;
  readonly kind: ActorKind;
  readonly slug: string;
  readonly state: 'draft' | 'published';
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
  readonly description: string;
  readonly website: string | null;
};

/** An organisation as it stands. */
export interface Organisation {
  readonly id: string;
  readonly version: number;
  readonly fields: OrganisationFields;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Set for thirty days, during which it can be restored. */
  readonly deletedAt: Date | null;
}

/** Days during which a removed organisation can be restored. */
export const restorableDays = 30;

/** Words that addresses of the product use: no organisation may take them. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'admin',
  'api',
  'bin',
  'compte',
  'corbeille',
  'account',
  'connexion',
  'sign-in',
  'sign-out',
  'deconnexion',
  'en',
  'etat',
  'status',
  'fr',
  'inscription',
  'new',
  'nouvelle',
  'nouveau',
  'organisations',
  'sante',
  'pret',
  'schemas',
  'assets',
  'robots',
  'sitemap',
]);

/**
 * The address word made from a name: ASCII, lower case, dashes; at most 60 characters, `organisation` when nothing is left.
 *
 * @example
 * slugOf('Épicerie solidaire d’Héry') // 'epicerie-solidaire-d-hery'
 */
export function slugOf(name: string): string {
  const ascii = name
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return ascii === '' ? 'organisation' : ascii;
}

/** The first free address word: the one asked for, else with 2, 3… after it. Reserved words are never free. */
export function freeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
  const isFree = (slug: string): boolean => !reservedSlugs.has(slug) && !isTaken(slug);
  if (isFree(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const slug = `${wanted.slice(0, 56)}-${number}`;
    if (isFree(slug)) return slug;
  }
}
