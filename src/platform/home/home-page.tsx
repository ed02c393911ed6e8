import type { PageContext } from '../ports/page-context.ts';
import { Actions, ButtonLink } from '../web/components/actions.tsx';
import { addressIn } from '../web/layout/address.ts';
import { Page } from '../web/layout/page.tsx';
import { CommonsSection } from './commons-section.tsx';
import { destination } from './destination.ts';
import { ExampleFigure } from './example-figure.tsx';
import type { HomeContent } from './home-content.ts';
import { PathwaysSection } from './pathways-section.tsx';
import { PioneersSection } from './pioneers-section.tsx';
import { ValuesSection } from './values-section.tsx';
import { ViewpointsSection } from './viewpoints-section.tsx';
import { homeWords } from './words.ts';
import type { WorkedExample } from './worked-example.ts';

export interface HomePageProps {
  readonly context: PageContext;
  readonly content: HomeContent;
  readonly example: WorkedExample;
}

/** What Cap17 is, what an alliance changes on an example, and where to start from. No script. */
export function HomePage({ context, content, example }: HomePageProps) {
  const words = homeWords[context.language];
  return (
    <Page context={context} title={words.title} description={words.description}>
      <div class="grid halves top">
        <div class="page-head stack">
          <h1 class="home-title">{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <Start context={context} />
        </div>
        <ExampleFigure context={context} example={example} />
      </div>
      <PioneersSection context={context} content={content} />
      <CommonsSection context={context} content={content} />
      <PathwaysSection context={context} content={content} />
      <ViewpointsSection context={context} content={content} />
      <ValuesSection language={context.language} />
    </Page>
  );
}

function Start({ context }: Pick<HomePageProps, 'context'>) {
  const words = homeWords[context.language];
  const [simulator, pioneers] = ['simulator', 'pioneers'].map((entry) => destination(context, entry));
  const method = addressIn(context.language, { fr: '/methode', en: '/method' });
  return (
    <>
      <Actions>
        {simulator === undefined ? null : <ButtonLink address={simulator}>{words.simulate}</ButtonLink>}{' '}
        <ButtonLink address={pioneers ?? method} quiet={simulator !== undefined}>
          {pioneers === undefined ? words.readMethod : words.seePioneers}
        </ButtonLink>
      </Actions>
      {simulator === undefined ? null : <p class="note">{words.simulateNote}</p>}
    </>
  );
}
