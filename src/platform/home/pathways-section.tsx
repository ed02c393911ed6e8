import type { Language } from '../../kernel/language.ts';
import { Disclosure } from '../web/components/disclosure.tsx';
import { formats } from '../web/format/format.ts';
import { Section } from '../web/layout/section.tsx';
import { typeset } from '../web/typography/typeset.ts';
import { destination } from './destination.ts';
import type { HomePageProps } from './home-page.tsx';
import { type PathwayRecord, splitTitle } from './starter-content.ts';
import { homeWords } from './words.ts';

/** One pathway for each kind of visitor, with its steps. */
export function PathwaysSection({ context, content }: Pick<HomePageProps, 'context' | 'content'>) {
  const { language } = context;
  const words = homeWords[language].pathways;
  const all = destination(context, 'pathways');
  return (
    <Section id="pathways" title={words.title} intro={words.intro}>
      <ul class="doors">
        {content.pathways.map((pathway) => (
          <Pathway key={pathway.id} pathway={pathway} language={language} all={all} />
        ))}
      </ul>
      {all === undefined ? null : (
        <p class="go">
          <a href={all}>{words.all(formats[language].number(content.pathwayCount))}</a>
        </p>
      )}
    </Section>
  );
}

function Pathway({
  pathway,
  language,
  all,
}: {
  readonly pathway: PathwayRecord;
  readonly language: Language;
  readonly all: string | undefined;
}) {
  const words = homeWords[language].pathways;
  const format = formats[language];
  const { who, what } = splitTitle(pathway, language);
  const audiences: Readonly<Record<string, string>> = words.audiences;
  return (
    <li>
      <span class="over">{who === null ? audiences[pathway.audience] : typeset(language, who)}</span>
      <div>
        <h3 class="plain">
          {all === undefined ? (
            typeset(language, what)
          ) : (
            <a href={`${all}/${pathway.id}`}>{typeset(language, what)}</a>
          )}
        </h3>
        <p class="soft">{typeset(language, pathway.promise[language])}</p>
        <Disclosure kind="data" summary={words.show}>
          <ol class="numbered">
            {pathway.steps.map((step) => (
              <li key={step.title.fr}>
                <strong>{typeset(language, step.title[language])}</strong>
                <p>{typeset(language, step.doThis[language])}</p>
              </li>
            ))}
          </ol>
        </Disclosure>
      </div>
      <span class="over num">
        {format.minutes(pathway.durationMinutes)} · {format.count(pathway.steps.length, words.steps)}
      </span>
    </li>
  );
}
