import * as z from 'zod';
import type { ActorKind } from '../../kernel/codes.ts';
import { kindOfLegalCategory } from '../domain/legal-category.ts';

/** What the public directory of companies says of one organisation. */
export interface DirectoryEntry {
  readonly name: string;
  readonly siren: string;
  /** Of its seat, or of the establishment that was asked for. */
  readonly siret: string | null;
  readonly rna: string | null;
  readonly kind: ActorKind | null;
  /** Official code of its commune, and its name. */
  readonly communeCode: string | null;
  readonly communeName: string | null;
  readonly isClosed: boolean;
}

const optionalText = z.string().nullish();
const establishment = z.looseObject({
  siret: optionalText,
  commune: optionalText,
  libelle_commune: optionalText,
});
const answer = z.looseObject({
  results: z
    .array(
      z.looseObject({
        siren: z.string().regex(/^\d{9}$/),
        nom_complet: optionalText,
        nom_raison_sociale: optionalText,
        nature_juridique: optionalText,
        etat_administratif: optionalText,
        siege: establishment.nullish(),
        matching_etablissements: z.array(establishment).nullish(),
        complements: z.looseObject({ identifiant_association: optionalText }).nullish(),
      }),
    )
    .max(100),
});

/** Names that the directory withholds, at the request of those concerned. */
const withheld = /^\[(nd|non-diffusible)\]$/i;

const fitting = (text: string | null | undefined, shape: RegExp): string | null =>
  text && shape.test(text) ? text : null;

/**
 * Reads an answer of the API «recherche-entreprises»: only what a sheet needs, each value checked; null when it is not such
 * an answer.
 * @param asked what was looked for: a SIRET chooses that establishment rather than the seat
 */
export function readDirectoryAnswer(value: unknown, asked: string): DirectoryEntry[] | null {
  const read = answer.safeParse(value);
  if (!read.success) return null;
  const number = asked.replaceAll(/[\s.\u00a0\u202f-]/gu, '');
  return read.data.results.flatMap((one) => {
    const name = (one.nom_raison_sociale || one.nom_complet || '').trim().slice(0, 200);
    if (name === '' || withheld.test(name)) return [];
    const place = one.matching_etablissements?.find(({ siret }) => siret === number) ?? one.siege ?? {};
    return {
      name,
      siren: one.siren,
      siret: fitting(place.siret, /^\d{14}$/),
      rna: fitting(one.complements?.identifiant_association, /^W\d[A-Z0-9]\d{7}$/),
      kind: kindOfLegalCategory(one.nature_juridique ?? ''),
      communeCode: fitting(place.commune, /^(\d{5}|2[AB]\d{3})$/),
      communeName: place.libelle_commune?.slice(0, 120) ?? null,
      isClosed: one.etat_administratif === 'C',
    };
  });
}
