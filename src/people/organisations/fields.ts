import { actorKinds } from '../../kernel/codes.ts';
import { checkIdentityNumber, type IdentityNumberKind } from '../../kernel/identity-number.ts';
import type { Localized } from '../../kernel/language.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { reservedSlugs, slugOf } from '../domain/organisation.ts';
import { choiceField, publicationField } from '../editing/choice-fields.ts';
import { type EditableField, fault, quoted, read } from '../editing/field.ts';
import { longTextField, textField, typedField, webAddressField } from '../editing/text-fields.ts';
import { organisationWords } from './words.ts';

const both = inBoth(organisationWords);

/** Name of a kind of organisation. */
export const kindLabels = Object.fromEntries(
  actorKinds.map((kind) => [kind, both((words) => words.kinds[kind])]),
) as Readonly<Record<(typeof actorKinds)[number], Localized>>;

const expected: Readonly<Record<IdentityNumberKind, Localized>> = {
  siren: { fr: '9 chiffres', en: '9 digits' },
  siret: { fr: '14 chiffres', en: '14 digits' },
  rna: {
    fr: 'W suivi de 9 chiffres ou lettres, comme W751234567',
    en: 'W and 9 digits or letters, like W751234567',
  },
};

/** A public number: wrong in form it is refused, with a failed checksum it is kept and told. */
export function identityNumberField(kind: IdentityNumberKind): EditableField {
  return {
    ...typedField(
      {
        name: kind,
        label: both((words) => words.fields[kind]),
        hint: both((words) => words.hints[kind]),
        optional: true,
        longest: 40,
      },
      { kind: 'text', inputmode: kind === 'rna' ? 'text' : 'numeric', autocomplete: 'off' },
      (text) => {
        const check = checkIdentityNumber(kind, text);
        if (check.verdict !== 'malformed') return read(check.number);
        const digits = [...text.replace(/[\s.\-\u00a0\u202f]/gu, '')].length;
        const why = {
          length: { fr: `il y en a ${digits}`, en: `it has ${digits}` },
          characters: { fr: `trouvé : ${quoted(text)}`, en: `found: ${quoted(text)}` },
          'scientific-notation': {
            fr: `trouvé : ${quoted(text)}, la notation d’un tableur qui a perdu les derniers chiffres`,
            en: `found: ${quoted(text)}, how a spreadsheet writes it once the last digits are lost`,
          },
        }[check.reason];
        return fault(
          `organisation.${kind}`,
          `${kind.toUpperCase()} : ${expected[kind].fr} ; ${why.fr}.`,
          `${kind.toUpperCase()}: ${expected[kind].en}; ${why.en}.`,
        );
      },
    ),
    warn: (value) =>
      typeof value === 'string' && checkIdentityNumber(kind, value).verdict === 'checksum-failed'
        ? both((words) => words.checksum(kind.toUpperCase(), value))
        : null,
  };
}

/** The word of an organisation's address; what people type is turned into one. */
const slugField: EditableField = typedField(
  {
    name: 'slug',
    label: both((words) => words.fields.slug),
    hint: both((words) => words.hints.slug),
    longest: 60,
  },
  { kind: 'text', autocomplete: 'off' },
  (text) => {
    const slug = slugOf(text);
    if (/[\p{L}\p{N}]/u.test(text) && !reservedSlugs.has(slug)) return read(slug);
    return fault(
      'ORG-005',
      `Cette adresse est réservée. Proposition : ${slug}-2.`,
      `This address is reserved. Proposal: ${slug}-2.`,
    );
  },
);

/** What people edit of an organisation. */
export const organisationFields: readonly EditableField[] = [
  textField({ name: 'name', label: both((words) => words.fields.name), autocomplete: 'organization' }),
  choiceField({
    name: 'kind',
    label: both((words) => words.fields.kind),
    choices: actorKinds.map((kind) => ({ value: kind, label: kindLabels[kind] })),
  }),
  longTextField({
    name: 'description',
    label: both((words) => words.fields.description),
    hint: both((words) => words.hints.description),
    optional: true,
    longest: 5_000,
  }),
  identityNumberField('siren'),
  identityNumberField('siret'),
  identityNumberField('rna'),
  webAddressField({ name: 'website', label: both((words) => words.fields.website), optional: true }),
  publicationField({
    label: both((words) => words.fields.state),
    hint: both((words) => words.hints.state),
    states: {
      draft: both((words) => words.states.draft),
      published: both((words) => words.states.published),
    },
  }),
  slugField,
];
