import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { formats } from '../web/format/format.ts';
import { Section } from '../web/layout/section.tsx';
import { typeset } from '../web/typography/typeset.ts';
import { destination } from './destination.ts';
import type { HomePageProps } from './home-page.tsx';
import { figureOf, type PioneerRecord } from './starter-content.ts';
import { homeWords } from './words.ts';

/** Three alliances that exist, each with one figure and where it comes from. */
export function PioneersSection({ context, content }: Pick<HomePageProps, 'context' | 'content'>) {
  const { language } = context;
  const words = homeWords[language].pioneers;
  const all = destination(context, 'pioneers');
  return (
    <Section
      id="pioneers"
      title={words.title}
      intro={words.intro(formats[language].number(content.pioneerCount))}
    >
      <div class="grid cols-3">
        {content.pioneers.map((pioneer) => (
          <PioneerCard key={pioneer.id} pioneer={pioneer} language={language} list={all} />
        ))}
      </div>
      {all === undefined ? null : (
        <p class="go">
          <a href={all}>{words.all}</a>
        </p>
      )}
    </Section>
  );
}

function PioneerCard({
  pioneer,
  language,
  list,
}: {
  readonly pioneer: PioneerRecord;
  readonly language: Language;
  /** Where all pioneers are; the sheet of each is below. */
  readonly list: string | undefined;
}) {
  const words = homeWords[language].pioneers;
  const { figure, rest, source } = keyFigure(pioneer, language);
  const origin = pioneer.sources.find((candidate) => candidate.url === source);
  const french = language === 'fr' ? undefined : 'fr';
  return (
    <article class="card">
      <p class="over">{words.since(typeset('fr', pioneer.territory.name), pioneer.since ?? 0)}</p>
      <h3 lang={french}>
        {list === undefined ? (
          typeset('fr', pioneer.name)
        ) : (
          <a href={`${list}/${pioneer.id}`}>{typeset('fr', pioneer.name)}</a>
        )}
      </h3>
      <p>{typeset(language, pioneer.need[language])}</p>
      <p>
        <strong>{figure}</strong> {rest}
      </p>
      <p class="note">
        {words.source}{' '}
        <a href={source} lang={french}>
          {typeset('fr', origin?.title ?? new URL(source).hostname)}
        </a>
      </p>
    </article>
  );
}

interface KeyFigure {
  readonly figure: ComponentChildren;
  readonly rest: ComponentChildren;
  readonly source: string;
}

/** The figure told on the card, from the figures of the starter content. */
function keyFigure(pioneer: PioneerRecord, language: Language): KeyFigure {
  const words = homeWords[language].pioneers;
  const write = (value: number) => formats[language].number(value);
  if (pioneer.id === 'tzcld-premery') {
    const [now, start] = [figureOf(pioneer, 'Salariés'), figureOf(pioneer, 'Salariés au démarrage')];
    const rest = words.premery.rest(now.year ?? 0, write(start.value), start.year ?? 0);
    return { figure: words.premery.figure(write(now.value)), rest, source: now.source };
  }
  if (pioneer.id === 'mille-cafes') {
    const created = figureOf(pioneer, 'dont réellement créés, selon une enquête de presse');
    const network = figureOf(pioneer, 'Établissements du réseau (plus de)');
    const rest = words.cafes.rest(created.year ?? 0, write(network.value));
    return { figure: words.cafes.figure(write(created.value)), rest, source: created.source };
  }
  const collected = figureOf(pioneer, 'Bouteilles collectées dans l’année');
  return {
    figure: words.reutiliz.figure(write(collected.value)),
    rest: words.reutiliz.rest(collected.year ?? 0),
    source: collected.source,
  };
}
