import type { Localized } from '../../kernel/language.ts';
import { dateField, defineEditable, type Editable, textField, tickField } from '../../people/index.ts';
import { allianceAddresses } from '../addresses.ts';
import { milestoneRecord, partSubject } from '../records/part-records.ts';
import { newPartSubject } from '../records/require-alliance.ts';

/** Where a date of the calendar is added. */
export const milestoneCreation: Localized = {
  fr: '/alliances/:key/dates/nouvelle',
  en: '/alliances/:key/dates/new',
};

/** Dates of the calendar of an alliance. */
export const milestoneEditable: Editable = defineEditable({
  record: milestoneRecord,
  resource: 'alliance-part',
  fields: [
    textField({
      name: 'title',
      label: { fr: 'Ce qui est prévu', en: 'What is planned' },
      hint: { fr: 'Ouverture, comité, bilan…', en: 'Opening, committee, review…' },
      longest: 140,
    }),
    dateField({ name: 'on', label: { fr: 'Quand', en: 'When' } }),
    tickField({ name: 'isDone', label: { fr: 'C’est fait', en: 'It is done' } }),
  ],
  words: { many: { fr: 'Dates d’alliances', en: 'Dates of alliances' } },
  addresses: {
    list: { fr: '/alliances/dates', en: '/alliances/dates' },
    page: allianceAddresses.milestone,
  },
  api: 'alliance-dates',
  current: 'alliances',
  titleOf: (fields) => String(fields.title),
  subjectOf: partSubject,
  creation: {
    address: milestoneCreation,
    apiAddress: '/api/v1/alliances/:key/dates',
    title: { fr: 'Ajouter une date', en: 'Add a date' },
    subject: (context, database) => newPartSubject(database, context.req.param('key')),
    complete: async (_transaction, { values, parameters }) => ({
      fields: { ...values, allianceId: parameters.key },
      organisationId: null,
    }),
  },
});
