import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import type { Simulated } from '../domain/simulated.ts';
import { SimulatorView } from './simulator-view.tsx';
import { allWords } from './words/all-words.ts';
import type { Words } from './words/words.ts';

/** The browser entry of the simulator: it carries the words of one language. */
export const scriptIn = (language: Language): string => `src/premium/island/simulator.${language}.client.ts`;

/** What the page tells its script beside the form itself, which the script reads as it stands. */
export interface IslandStart extends Pick<Simulated, 'examples' | 'summed' | 'explained' | 'home'> {
  readonly engineVersion: string;
}

interface SimulatorPageProps {
  readonly context: PageContext;
  readonly state: Simulated;
  readonly engineVersion: string;
}

/** The simulator in the frame of every page. */
export function SimulatorPage({ context, state, engineVersion }: SimulatorPageProps) {
  const { language } = context;
  const words = allWords[language];
  const name = typeset(language, state.form.name.trim());
  return (
    <Page
      context={context}
      current="simulator"
      title={name === '' ? words.results.crumb : withColon(language, words.results.crumb, name)}
      description={words.results.description}
      crumbs={[{ label: words.results.crumb }]}
      scripts={[scriptIn(language)]}
    >
      <Island state={state} engineVersion={engineVersion} words={words} />
    </Page>
  );
}

/** The simulator as the script takes it over, with what the script needs to know. */
export function Island({
  state,
  engineVersion,
  words,
}: Pick<SimulatorPageProps, 'state' | 'engineVersion'> & { readonly words: Words }) {
  const { examples, summed, explained, home } = state;
  const start: IslandStart = { examples, summed, explained, home, engineVersion };
  return (
    <div id="simulator" data-start={JSON.stringify(start)}>
      <SimulatorView state={state} words={words} />
    </div>
  );
}
