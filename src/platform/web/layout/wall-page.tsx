import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../ports/page-context.ts';
import { Speak } from '../language-context.tsx';
import { layoutMessages } from '../messages/layout.ts';
import { Head } from './head.tsx';

/** One thing, as large as the wall. */
export interface WallScreen {
  /** Word of its place in the address; the way back to it. */
  readonly id: string;
  /** Its heading, read from the back of the room. */
  readonly title: ComponentChildren;
  readonly over?: ComponentChildren;
  readonly content: ComponentChildren;
}

interface WallPageProps {
  readonly context: PageContext;
  readonly title: string;
  readonly description: string;
  readonly screens: readonly WallScreen[];
  /** Where one goes who stops showing. */
  readonly leave: { readonly address: string; readonly label: string };
}

/**
 * A page to project on a wall, one thing per screen, without masthead or footer. No script: Page down, Space or the links at
 * the foot of each screen lead from one to the next.
 */
export function WallPage({ context, title, description, screens, leave }: WallPageProps) {
  const { language } = context;
  const words = layoutMessages[language].wall;
  return (
    <Speak language={language}>
      <html lang={language} class="wall">
        <Head
          context={context}
          title={`${title} — Cap17`}
          description={description}
          scripts={[]}
          indexed={false}
          machine={{}}
        />
        <body>
          <a class="skip" href="#content">
            {layoutMessages[language].skip}
          </a>
          <main id="content" tabindex={-1}>
            {screens.map((screen, place) => (
              <section key={screen.id} class="screen" id={screen.id} aria-labelledby={`${screen.id}-title`}>
                {screen.over === undefined ? null : <p class="over">{screen.over}</p>}
                {place === 0 ? (
                  <h1 id={`${screen.id}-title`}>{screen.title}</h1>
                ) : (
                  <h2 id={`${screen.id}-title`}>{screen.title}</h2>
                )}
                <div class="screen-content stack">{screen.content}</div>
                <nav class="screen-foot no-print" aria-label={words.screen(place + 1, screens.length)}>
                  <Way screen={screens[place - 1]} label={words.before} />
                  <span aria-hidden="true">{words.screen(place + 1, screens.length)}</span>
                  <Way screen={screens[place + 1]} label={words.next} />
                  <a href={leave.address}>{leave.label}</a>
                </nav>
              </section>
            ))}
          </main>
        </body>
      </html>
    </Speak>
  );
}

function Way({ screen, label }: { readonly screen: WallScreen | undefined; readonly label: string }) {
  if (screen === undefined) return <span class="soft">{label}</span>;
  return <a href={`#${screen.id}`}>{label}</a>;
}
