import type { ComponentChildren } from 'preact';
import { AllianceFrame, type AllianceReading } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { editingAddress } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import { storyAddress, storyAddresses } from '../addresses.ts';
import type { ShownFact, StoryContent, StoryPartner, StoryTexts } from '../domain/story.ts';
import { storyParts } from '../domain/story.ts';
import { missingConsents, type StoryConsent } from '../domain/story-consent.ts';
import { Consents, LinkForm, Own } from './desk-consents.tsx';
import { Remarks } from './desk-remarks.tsx';
import { FrozenStory } from './frozen-story.tsx';
import type { StoryGap } from './story-content.ts';
import type { StoryEdition, StoryRemark } from './story-store.ts';
import { storyWords } from './words.ts';

export interface DeskPageProps {
  readonly context: PageContext;
  readonly reading: AllianceReading;
  readonly story: { readonly id: string; readonly slug: string; readonly version: number };
  /** What the draft says today. */
  readonly content: StoryContent;
  readonly gaps: readonly StoryGap[];
  /** What keeps its translation from being asked about. */
  readonly translationGaps: readonly (keyof StoryTexts)[];
  readonly editions: readonly StoryEdition[];
  readonly asked: StoryEdition | null;
  readonly published: StoryEdition | null;
  /** The edition that is asked about, else the one that is public, else the last one that was withdrawn. */
  readonly live: StoryEdition | null;
  /** Answers about it. */
  readonly consents: readonly StoryConsent[];
  /** What of the draft differs in meaning from the public edition; null when nothing is public. */
  readonly changes: readonly string[] | null;
  /** The draft says something else than what is asked about or public, to the letter. */
  readonly isChanged: boolean;
  /** Facts of the public edition that have changed since. */
  readonly changedFacts: readonly ShownFact[];
  readonly remarks: readonly (StoryRemark & { readonly who: string | null })[];
  /** Keys of those who consent to what is public. */
  readonly agreedInPublic: readonly string[];
  /** Partners for which the reader may answer. */
  readonly speaksFor: readonly StoryPartner[];
  readonly mayEdit: boolean;
  readonly mayRun: boolean;
  readonly mayRemark: boolean;
  readonly notice: ComponentChildren;
  /** The address of a link just made, shown once. */
  readonly made: { readonly address: string; readonly isSent: boolean } | null;
  readonly typed: (name: string) => string;
  readonly problems: readonly { readonly field: string; readonly message: string }[];
  readonly formKey: string;
}

/** The desk of a story: its text, who is named and where each one stands, remarks, publication, withdrawal. */
export function DeskPage(props: DeskPageProps) {
  const { context, reading, content, problems, made } = props;
  const { language } = context;
  const words = storyWords[language].desk;
  return (
    <AllianceFrame
      context={context}
      alliance={reading.alliance}
      tab={storyAddresses.ofAlliance}
      title={content.texts.title}
      lead={words.states[stateOf(props)]}
      isInside
      notice={props.notice}
    >
      <ErrorSummary problems={problems} />
      {made === null ? null : (
        <Alert>
          <p role="status">
            {words.link.made} {made.isSent ? words.link.sent : null}
          </p>
          <p>
            <code class="breaks">{made.address}</code>
          </p>
        </Alert>
      )}
      <Deeds {...props} />
      <Draft {...props} />
      <Consents {...props} />
      <Own {...props} />
      <Ask {...props} />
      <Publish {...props} />
      <LinkForm {...props} />
      <Remarks {...props} />
      <Editions {...props} />
      <Withdraw {...props} />
    </AllianceFrame>
  );
}

function stateOf({ asked, published, editions }: DeskPageProps) {
  if (published !== null) return asked === null ? 'published' : 'correcting';
  if (asked !== null) return 'asked';
  return editions.some(({ state }) => state === 'withdrawn') ? 'withdrawn' : 'draft';
}

function Deeds({ context: { language }, story, published, mayEdit }: DeskPageProps) {
  const words = storyWords[language].desk;
  const page = filledAddress(language, storyAddresses.desk, { key: story.id });
  return (
    <p class="actions no-print">
      {mayEdit ? (
        <ButtonLink address={editingAddress(language, page, 'edit')}>{words.edit}</ButtonLink>
      ) : null}{' '}
      {published === null ? null : (
        <ButtonLink address={storyAddress(language, story.slug)} quiet>
          {words.read}
        </ButtonLink>
      )}{' '}
      <a href={editingAddress(language, page, 'history')}>{words.history}</a>{' '}
      {mayEdit ? <a href={editingAddress(language, page, 'remove')}>{words.remove}</a> : null}
    </p>
  );
}

function Draft({ context: { language }, content, changedFacts, translationGaps }: DeskPageProps) {
  const words = storyWords[language];
  const isEmpty = storyParts.every((part) => content.texts[part] === '');
  return (
    <Section id="text" title={words.desk.text}>
      {isEmpty ? <p class="soft">{words.desk.empty}</p> : null}
      <FrozenStory language={language} content={content} />
      {translationGaps.length === 0 ? null : (
        <Alert>
          <p>
            {words.translated.gaps(
              formatList(
                language,
                translationGaps.map((name) => words.parts[name]),
              ),
            )}
          </p>
        </Alert>
      )}
      {changedFacts.length === 0 ? null : (
        <Alert>
          <p>{words.desk.factsChanged}</p>
          <ul class="ticks">
            {changedFacts.map(({ key, label, text, changedOn }) => (
              <li key={key}>
                {withColon(language, label[language], text[language])}{' '}
                <span class="soft">{words.facts.changedOn(formatDate(language, changedOn!))}</span>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </Section>
  );
}

const gapText = (language: Language, gap: StoryGap): string => {
  const words = storyWords[language].desk.gap;
  return 'names' in gap ? words[gap.code](formatList(language, gap.names)) : words[gap.code];
};

function Ask(props: DeskPageProps) {
  const { context, story, gaps, asked, published, changes, isChanged, mayRun, typed, problems } = props;
  const { language } = context;
  const words = storyWords[language];
  if (!mayRun || !isChanged) return null;
  if (gaps.length > 0)
    return (
      <Section id="ask" title={words.desk.gaps}>
        <ul class="ticks">
          {gaps.map((gap) => (
            <li key={gap.code}>{gapText(language, gap)}</li>
          ))}
        </ul>
      </Section>
    );
  const isMinor = changes !== null && changes.length === 0;
  const names = {
    ...words.parts,
    ...words.fields,
    partners: words.consent.named,
    translation: words.translated.part,
  } as Record<string, string>;
  const intro =
    changes === null
      ? asked === null
        ? words.desk.ask.lead
        : words.desk.ask.leadAgain
      : isMinor
        ? words.desk.ask.minor
        : words.desk.ask.material(changes.map((part) => names[part] ?? part).join(', '));
  return (
    <Section
      id="ask"
      title={published === null ? words.desk.ask.title : words.desk.ask.correction}
      intro={intro}
    >
      <form method="post" class="stack form-column" novalidate>
        <input type="hidden" name="version" value={story.version} />
        {published === null ? null : (
          <Field
            id="note"
            name="note"
            label={words.desk.ask.note}
            hint={words.desk.ask.noteHint}
            value={typed('note')}
            error={problems.find(({ field }) => field === 'note')?.message}
            input={{ maxlength: 200 }}
          />
        )}
        <p class="actions">
          <button class="button" type="submit" name="do" value="ask">
            {isMinor ? words.desk.ask.correct : words.desk.ask.button}
          </button>
        </p>
      </form>
    </Section>
  );
}

function Publish({ context: { language }, asked, consents, mayRun }: DeskPageProps) {
  const words = storyWords[language].desk.publish;
  if (!mayRun || asked === null) return null;
  const missing = missingConsents(asked.content.partners, consents);
  return (
    <Section id="publish" title={words.title}>
      {missing.length > 0 ? (
        <p>
          {words.waiting(
            formatList(
              language,
              missing.map(({ name }) => name),
            ),
          )}
        </p>
      ) : (
        <form method="post" class="stack">
          <p>{words.ready}</p>
          <p class="actions">
            <button class="button" type="submit" name="do" value="publish">
              {words.button}
            </button>
          </p>
        </form>
      )}
    </Section>
  );
}

function Editions({ context: { language }, editions }: DeskPageProps) {
  const words = storyWords[language].desk.editions;
  if (editions.length < 2) return null;
  return (
    <Section id="editions" title={words.title}>
      <ul class="ticks">
        {editions.map(({ id, number, state, askedAt, note }) => (
          <li key={id}>
            {words.number(number)} <span class="soft">{formatDate(language, askedAt)}</span> ·{' '}
            {words.states[state]}
            {note === '' ? null : ` · ${note}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Withdraw({ context: { language }, asked, published, mayRun }: DeskPageProps) {
  const words = storyWords[language].desk.withdraw;
  if (!mayRun || (asked === null && published === null)) return null;
  const isShown = published !== null;
  return (
    <Section
      id="withdraw"
      title={isShown ? words.title : words.drop}
      intro={isShown ? words.lead : words.dropLead}
    >
      <form method="post">
        <button class="button quiet" type="submit" name="do" value="withdraw">
          {isShown ? words.button : words.drop}
        </button>
      </form>
    </Section>
  );
}
