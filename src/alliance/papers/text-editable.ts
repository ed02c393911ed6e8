import { sql } from 'kysely';
import type { Localized } from '../../kernel/language.ts';
import {
  type Creation,
  defineEditable,
  type Editable,
  longTextField,
  numberField,
  textField,
} from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { allianceAddresses } from '../addresses.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import { partSubject, textRecord } from '../records/part-records.ts';
import { newPartSubject } from '../records/require-alliance.ts';
import { paperWords } from './words.ts';

const both = inBoth(paperWords);

/** Where a part is added to each text. */
export const textCreations: Readonly<Record<PaperKind, Localized>> = {
  charter: { fr: '/alliances/:key/charte/nouvelle-partie', en: '/alliances/:key/charter/new-part' },
  agreement: { fr: '/alliances/:key/convention/nouvelle-partie', en: '/alliances/:key/contract/new-part' },
};

const creationOf = (paper: PaperKind): Creation => ({
  address: textCreations[paper],
  title: both(({ addSection }) => addSection),
  subject: (context, database) => newPartSubject(database, context.req.param('key')),
  complete: async (transaction, { values, parameters }) => {
    const { rows } = await sql<{ language: string }>`select language from alliance_text
      where alliance_id = ${parameters.key} and paper = ${paper} and deleted_at is null limit 1`.execute(
      transaction,
    );
    return {
      fields: {
        ...values,
        allianceId: parameters.key,
        paper,
        section: 'own',
        language: rows[0]?.language ?? 'fr',
      },
      organisationId: null,
    };
  },
});

/** Sections of the texts of an alliance: each has its form, its versions and its history. */
export const textEditable: Editable = defineEditable({
  record: textRecord,
  resource: 'alliance-part',
  fields: [
    textField({ name: 'title', label: both(({ fields }) => fields.title), longest: 140 }),
    longTextField({
      name: 'body',
      label: both(({ fields }) => fields.body),
      optional: true,
      longest: 10_000,
      rows: 12,
    }),
    numberField({
      name: 'position',
      label: both(({ fields }) => fields.position),
      least: 0,
      greatest: 1_000,
    }),
  ],
  words: { many: both(({ many }) => many) },
  addresses: { list: { fr: '/alliances/textes', en: '/alliances/texts' }, page: allianceAddresses.text },
  api: 'alliance-texts',
  current: 'alliances',
  titleOf: (fields) => String(fields.title),
  subjectOf: partSubject,
  creation: creationOf('charter'),
  creations: [creationOf('agreement')],
});
