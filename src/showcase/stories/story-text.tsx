import type { Language } from '../../kernel/language.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { type ShownFact, type StoryTexts, storyParts } from '../domain/story.ts';
import { storyWords } from './words.ts';

/** The parts of a story that say something, each under its heading; the words are in the language of the story. */
export function StoryText({
  language,
  texts,
  told,
}: {
  readonly language: Language;
  readonly texts: StoryTexts;
  /** The language of the story. */
  readonly told: Language;
}) {
  const { parts } = storyWords[language];
  return (
    <>
      {storyParts
        .filter((part) => texts[part] !== '')
        .map((part, position) => (
          <section
            class={position === 0 ? 'section flush stack-s' : 'section stack-s'}
            key={part}
            aria-labelledby={part}
          >
            <h2 id={part}>{parts[part]}</h2>
            <div class="serif-text prose stack-s" lang={told === language ? undefined : told}>
              {texts[part].split(/\n\s*\n/).map((paragraph, index) => (
                <p key={index} class="kept-lines">
                  {typeset(told, paragraph)}
                </p>
              ))}
            </div>
          </section>
        ))}
    </>
  );
}

/** What the alliance noted, each fact with its date; what changed since the consents says so. */
export function StoryFacts({
  language,
  facts,
}: {
  readonly language: Language;
  readonly facts: readonly ShownFact[];
}) {
  const words = storyWords[language].facts;
  if (facts.length === 0) return null;
  return (
    <Section id="facts" title={words.heading} intro={words.intro}>
      <ul>
        {facts.map(({ key, label, text, on, isOpen, address, changedOn, now }) => (
          <li class="entry stack-s" key={key}>
            <p class="over">{label[language]}</p>
            <p>
              <span class="kept-lines">{text[language]}</span>{' '}
              <span class="soft">{words.on(formatDate(language, on))}</span>{' '}
              {isOpen && address !== undefined ? (
                <a href={address[language]}>
                  {words.where}
                  <span class="visually-hidden"> ({label[language]})</span>
                </a>
              ) : null}
            </p>
            {changedOn === null ? null : (
              <p class="note">
                {words.changedOn(formatDate(language, changedOn))}{' '}
                {now === null ? null : words.now(now[language])}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
