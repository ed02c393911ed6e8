import { presentMembers, requireStanding, tied } from '../../alliance/index.ts';
import type { Localized } from '../../kernel/language.ts';
import {
  type Choice,
  type Creation,
  choiceField,
  choicesField,
  chooseFreeSlug,
  defineEditable,
  type Editable,
  type EditableField,
  longTextField,
  slugOf,
  textField,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { storyAddresses } from '../addresses.ts';
import { storyParts, storyTextNames } from '../domain/story.ts';
import { readStorySource, type StorySource } from './alliance-facts.ts';
import { otherNames, translatedField } from './story-content.ts';
import { storyRecord, storySubject } from './story-record.ts';
import { storyWords } from './words.ts';

const both = inBoth(storyWords);

/** Characters of each text. */
const longest = { title: 120, lead: 400, part: 4_000 } as const;

/** Names of other partners, at most. */
const mostOthers = 30;

/** The fields of a story; facts and members are those of its alliance. */
function fieldsOf(source: StorySource | null): readonly EditableField[] {
  const part = (name: (typeof storyParts)[number]) =>
    longTextField({
      name,
      label: both(({ parts }) => parts[name]),
      hint: both(({ prompts }) => prompts[name]),
      optional: true,
      longest: longest.part,
      rows: 6,
    });
  const facts: readonly Choice[] = (source?.facts ?? []).map(({ key, label, text }) => ({
    value: key,
    label: { fr: `${label.fr} – ${shortened(text.fr)}`, en: `${label.en} – ${shortened(text.en)}` },
  }));
  const members: readonly Choice[] = (source === null ? [] : presentMembers(source.reading)).map(
    ({ id, name }) => ({ value: id, label: { fr: name, en: name } }),
  );
  return [
    textField({
      name: 'title',
      label: both(({ parts }) => parts.title),
      hint: both(({ prompts }) => prompts.title),
      longest: longest.title,
    }),
    choiceField({
      name: 'language',
      label: both(({ fields }) => fields.language),
      choices: (['fr', 'en'] as const).map((value) => ({
        value,
        label: both(({ languages }) => languages[value]),
      })),
    }),
    longTextField({
      name: 'lead',
      label: both(({ parts }) => parts.lead),
      hint: both(({ prompts }) => prompts.lead),
      optional: true,
      longest: longest.lead,
      rows: 3,
    }),
    ...storyParts.map(part),
    choicesField({
      name: 'factKeys',
      label: both(({ fields }) => fields.facts),
      hint: both(({ prompts }) => prompts.facts),
      optional: true,
      choices: facts,
    }),
    choicesField({
      name: 'memberIds',
      label: both(({ fields }) => fields.members),
      hint: both(({ prompts }) => prompts.members),
      optional: true,
      choices: members,
    }),
    longTextField({
      name: 'others',
      label: both(({ fields }) => fields.others),
      hint: both(({ prompts }) => prompts.others),
      optional: true,
      longest: 3_000,
      rows: 3,
    }),
    ...translatedFields,
  ];
}

/** The same texts in the other language: all of them, or none. */
const translatedFields: readonly EditableField[] = storyTextNames.map((name) => {
  const described = {
    name: translatedField(name),
    label: both(({ parts, translated }) => translated.field(parts[name])),
    optional: true,
    fold: both(({ translated }) => translated.fold),
    ...(name === 'title' ? { hint: both(({ translated }) => translated.hint) } : {}),
  };
  if (name === 'title') return textField({ ...described, longest: longest.title });
  return name === 'lead'
    ? longTextField({ ...described, longest: longest.lead, rows: 3 })
    : longTextField({ ...described, longest: longest.part, rows: 6 });
});

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};

const base: Editable = defineEditable({
  record: storyRecord,
  resource: 'story',
  fields: fieldsOf(null),
  words: { many: both(({ many }) => many) },
  addresses: { list: storyAddresses.desks, page: storyAddresses.desk },
  api: 'story-drafts',
  current: 'stories',
  titleOf: (fields) => String(fields.title),
  subjectOf: storySubject,
  check: ({ others }) =>
    otherNames(String(others ?? '')).length > mostOthers
      ? [
          {
            field: 'others',
            code: 'story.too-many-partners',
            message: {
              fr: `${otherNames(String(others)).length} noms ; ${mostOthers} au plus.`,
              en: `${otherNames(String(others)).length} names; ${mostOthers} at most.`,
            },
          },
        ]
      : [],
});

/** Stories as their room keeps them: for what needs no alliance, such as forgetting what was removed. */
export const storyEditable = base;

/** Stories on the web: the form proposes what their alliance noted. */
export function storyEditableOf(ports: Ports): Editable {
  const creation: Creation = {
    address: storyAddresses.create,
    apiAddress: '/api/v1/alliances/:key/story-drafts',
    title: both(({ start }) => start.title),
    lead: both(({ start }) => start.lead),
    subject: async (context, database) => ({
      resource: 'story',
      state: 'active',
      ...tied(await requireStanding(database, context.req.param('key'))),
    }),
    begin: (context) => beginStory(ports, context),
    complete: async (transaction, { id, values, parameters }) => ({
      fields: {
        ...values,
        allianceId: parameters.key,
        slug: await chooseFreeSlug(transaction, 'story', storySlug(String(values.title)), id),
      },
      organisationId: null,
    }),
  };
  return {
    ...base,
    creation,
    fieldsFor: async (_database, { record, parameters }) =>
      fieldsOf(await readStorySource(ports, String(record?.fields.allianceId ?? parameters.key))),
    aboveFor: async (_database, { record, parameters }) => {
      const allianceId = String(record?.fields.allianceId ?? parameters.key);
      const fill = ({ fr, en }: Localized): Localized => ({
        fr: fr.replace(':key', allianceId),
        en: en.replace(':key', allianceId),
      });
      const above = { name: both(({ title }) => title), addresses: fill(storyAddresses.ofAlliance) };
      if (record === null) return [above];
      const title = String(record.fields.title);
      const desk = (pattern: string): string => pattern.replace(':key', record.id);
      return [
        above,
        {
          name: { fr: title, en: title },
          addresses: { fr: desk(storyAddresses.desk.fr), en: desk(storyAddresses.desk.en) },
        },
      ];
    },
  };
}

/** Words that are addresses of this room. */
const reserved: ReadonlySet<string> = new Set(['accord', 'consent', 'atelier', 'desk']);
const storySlug = (title: string): string => {
  const slug = slugOf(title);
  return reserved.has(slug) ? `recit-${slug}` : slug;
};

/** The form begins with what the alliance says already: need, answer, lessons; its facts and its members ticked. */
async function beginStory(ports: Ports, context: RequestContext) {
  const language = context.get('language');
  const source = await readStorySource(ports, context.req.param('key') ?? '');
  const words = storyWords[language].start;
  if (source === null) return { above: null, typed: {} };
  const { alliance } = source.reading;
  return {
    isProposed: true,
    above: (
      <Alert>
        <p>{words.prefilled}</p>
      </Alert>
    ),
    typed: {
      title: alliance.name.slice(0, 120),
      language,
      lead: '',
      beginning: alliance.need.slice(0, 4_000),
      together: alliance.answer.slice(0, 4_000),
      changed: '',
      difficult: '',
      advice: alliance.lessons.slice(0, 4_000),
      factKeys: source.facts
        .filter(({ key }) => key.startsWith('line:') || key === 'alliance:starts')
        .map(({ key }) => key)
        .join('\n'),
      memberIds: presentMembers(source.reading)
        .map(({ id }) => id)
        .join('\n'),
      others: '',
    },
  };
}
