import { sql } from 'kysely';
import type { Localized } from '../../kernel/language.ts';
import {
  choiceField,
  choicesField,
  defineEditable,
  type Editable,
  type EditableField,
  fault,
  longTextField,
  type PeopleDatabase,
  quoted,
  read,
  type StoredRecord,
  textField,
  typedField,
} from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { digestAddresses } from './addresses.ts';
import { digestAudiences } from './domain/audiences.ts';
import { itemKinds } from './domain/issue.ts';
import { readItemAddress } from './domain/item-address.ts';
import { issueRecord, itemRecord } from './records.ts';
import { digestWords } from './words.ts';

const { fr, en } = digestWords;
const label = (name: keyof typeof fr.editor.fields): Localized => ({
  fr: fr.editor.fields[name],
  en: en.editor.fields[name],
});

const addressField = (name: 'addressFr' | 'addressEn'): EditableField =>
  typedField(
    { name, label: label(name), hint: label('addressHint'), optional: true, longest: 500 },
    { kind: 'text', autocomplete: 'off' },
    (text) => {
      const address = readItemAddress(text);
      return address === null
        ? fault('DIG-003', fr.editor.notAnAddress(quoted(text)), en.editor.notAnAddress(quoted(text)))
        : read(address);
    },
    { empty: '' },
  );

/** The issue of an address, that stands. */
async function requireIssue(database: PeopleDatabase, key: string | undefined): Promise<StoredRecord> {
  const issue = await issueRecord.get(database, key ?? '');
  if (issue === null || issue.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return issue;
}

/** Items of the digest. */
export const itemEditable: Editable = defineEditable({
  record: itemRecord,
  resource: 'digest-item',
  isOfSite: true,
  fields: [
    choiceField({
      name: 'kind',
      label: label('kind'),
      choices: itemKinds.map((value) => ({ value, label: { fr: fr.kinds[value], en: en.kinds[value] } })),
    }),
    textField({ name: 'titleFr', label: label('itemTitleFr'), longest: 160 }),
    textField({
      name: 'titleEn',
      label: label('itemTitleEn'),
      hint: label('optionalEnglish'),
      optional: true,
      longest: 160,
    }),
    longTextField({ name: 'textFr', label: label('textFr'), optional: true, longest: 2_000, rows: 5 }),
    longTextField({ name: 'textEn', label: label('textEn'), optional: true, longest: 2_000, rows: 5 }),
    addressField('addressFr'),
    addressField('addressEn'),
    choicesField({
      name: 'audiences',
      label: label('audiences'),
      hint: label('audiencesHint'),
      optional: true,
      choices: digestAudiences.map((value) => ({
        value,
        label: { fr: fr.audiences[value], en: en.audiences[value] },
      })),
    }),
  ],
  aboveFor: async (database, { record, parameters }) => {
    const key = record === null ? parameters.key : String(record.fields.issueId);
    const issue = await issueRecord.get(database, key ?? '');
    return [
      { name: { fr: fr.editor.many, en: en.editor.many }, addresses: digestAddresses.list },
      ...(issue === null
        ? []
        : [
            {
              name: { fr: String(issue.fields.titleFr), en: String(issue.fields.titleFr) },
              addresses: {
                fr: digestAddresses.compose.fr.replace(':key', issue.id),
                en: digestAddresses.compose.en.replace(':key', issue.id),
              },
            },
          ]),
    ];
  },
  words: { many: { fr: fr.editor.itemsMany, en: en.editor.itemsMany } },
  addresses: { list: digestAddresses.items, page: digestAddresses.item },
  api: 'digest-items',
  current: 'digest-editor',
  titleOf: (fields) => String(fields.titleFr),
  subjectOf: (record) => ({
    resource: 'digest-item',
    state: record.fields.state === 'published' ? 'published' : 'draft',
  }),
  creation: {
    address: digestAddresses.createItem,
    apiAddress: '/api/v1/digest-issues/:key/items',
    title: { fr: fr.editor.createItem, en: en.editor.createItem },
    subject: async (context, database) => {
      const issue = await requireIssue(database, context.req.param('key'));
      return { resource: 'digest-item', state: issue.fields.state as 'draft' | 'published' };
    },
    complete: async (transaction, { values, parameters }) => ({
      fields: {
        ...values,
        issueId: parameters.key,
        position: await nextPosition(transaction, parameters.key!),
        source: null,
      },
      organisationId: null,
    }),
  },
});

/** The place after the last item of an issue. */
export async function nextPosition(database: PeopleDatabase, issueId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from digest_item where issue_id = ${issueId}`.execute(
    database,
  );
  return rows[0]!.next;
}
