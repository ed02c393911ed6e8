import { DotRows } from '../web/charts/dot-rows.tsx';
import { formats } from '../web/format/format.ts';
import { typeset } from '../web/typography/typeset.ts';
import { destination } from './destination.ts';
import type { HomePageProps } from './home-page.tsx';
import { homeWords } from './words.ts';

/** One question, four viewpoints side by side, and what is not known about them. */
export function ViewpointsSection({ context, content }: Pick<HomePageProps, 'context' | 'content'>) {
  const { language } = context;
  const words = homeWords[language].viewpoints;
  const names: Readonly<Record<string, string>> = words.names;
  const percent = (value: number) => formats[language].percent(value / 100);
  const shown = content.figures.filter((figure) => figure.id in words.names);
  const second = content.figures.find((figure) => !(figure.id in words.names));
  const [first] = shown;
  const all = destination(context, 'observatory');
  if (first === undefined || second === undefined) return null;
  return (
    <section class="section" aria-labelledby="viewpoints">
      <figure class="grid halves top">
        <figcaption class="stack">
          <h2 id="viewpoints">{words.title}</h2>
          <p class="intro">{words.intro(typeset(language, first.question[language]))}</p>
          <p class="note">
            {words.note(percent(second.value))} {words.sources} <a href={first.source}>{words.source}</a>,{' '}
            <a href={second.source}>{words.otherSource}</a>.{' '}
            {all === undefined ? null : <a href={all}>{words.all}</a>}
          </p>
        </figcaption>
        <DotRows
          label={words.label}
          domain={[50, 100]}
          ends={[words.low, words.high]}
          rows={shown.map((figure) => ({
            id: figure.id,
            name: names[figure.id],
            at: figure.value,
            value: percent(figure.value),
          }))}
        />
      </figure>
    </section>
  );
}
