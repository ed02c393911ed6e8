import { actorKinds } from '../../kernel/codes.ts';
import { choiceField, defineEditable, type Editable, kindLabels, textField } from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { allianceAddresses } from '../addresses.ts';
import { memberRecord, memberSubject } from '../records/member-record.ts';
import { memberWords } from './words.ts';

const both = inBoth(memberWords);

/** What is edited of a member; its consent is not (`member-acts.ts`). Members begin by an invitation. */
export const memberEditable: Editable = defineEditable({
  record: memberRecord,
  resource: 'alliance-member',
  fields: [
    textField({ name: 'name', label: both(({ who }) => who), longest: 140 }),
    choiceField({
      name: 'kind',
      label: both(({ invite }) => invite.kind),
      choices: actorKinds.map((value) => ({ value, label: kindLabels[value] })),
    }),
    textField({
      name: 'role',
      label: both(({ role }) => role),
      hint: both(({ invite }) => invite.roleHint),
      optional: true,
      longest: 200,
    }),
  ],
  words: { many: both(({ many }) => many) },
  addresses: {
    list: { fr: '/alliances/membres', en: '/alliances/members' },
    page: allianceAddresses.member,
  },
  api: 'alliance-members',
  begunAt: '/api/v1/alliances/:key/members',
  current: 'alliances',
  titleOf: (fields) => String(fields.name),
  subjectOf: memberSubject,
});
