import type { Language } from '../../kernel/language.ts';
import { formatList } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { type StoryContent, type StoryTexts, storyParts, translatedInto } from '../domain/story.ts';
import { storyWords } from './words.ts';

interface FrozenWordsProps {
  readonly language: Language;
  readonly texts: StoryTexts;
  readonly told: Language;
}

/** The words of a story in one language, without headings that the page has already. */
function FrozenWords({ language, texts, told }: FrozenWordsProps) {
  const words = storyWords[language];
  const lang = told === language ? undefined : told;
  return (
    <div class="stack-s">
      <p class="lead" lang={lang}>
        <strong>{texts.title}</strong>
      </p>
      {texts.lead === '' ? null : <p lang={lang}>{texts.lead}</p>}
      <dl class="facts">
        {storyParts
          .filter((part) => texts[part] !== '')
          .map((part) => (
            <div key={part}>
              <dt>{words.parts[part]}</dt>
              <dd class="kept-lines" lang={lang}>
                {texts[part]}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

interface FrozenStoryProps {
  readonly language: Language;
  readonly content: StoryContent;
}

/** All that is asked about: the words in each language in which they would be read, the facts, the names. */
export function FrozenStory({ language, content }: FrozenStoryProps) {
  const words = storyWords[language];
  const { texts, translation, facts, partners } = content;
  const other = translatedInto(content.language);
  return (
    <div class="stack">
      {translation ? <p class="over">{words.translated.heading[content.language]}</p> : null}
      <FrozenWords language={language} texts={texts} told={content.language} />
      {translation ? (
        <>
          <p class="over">{words.translated.heading[other]}</p>
          <FrozenWords language={language} texts={translation} told={other} />
        </>
      ) : null}
      <dl class="facts">
        {facts.map(({ key, label, text, on, isOpen, address }) => (
          <div key={key}>
            <dt>{label[language]}</dt>
            <dd>
              <span class="kept-lines">{text[language]}</span>{' '}
              <span class="soft">{words.facts.on(formatDate(language, on))}</span>{' '}
              {isOpen && address !== undefined ? (
                <a href={address[language]}>
                  {words.facts.where}
                  <span class="visually-hidden"> ({label[language]})</span>
                </a>
              ) : null}
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.consent.named}</dt>
          <dd>
            {formatList(
              language,
              partners.map(({ name }) => name),
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
}
