import { goOn, readPosted } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { publicPage } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { networkAddress, networkAddresses, territoryList } from '../graph/addresses.ts';
import { networkWords } from '../graph/words.ts';
import { demoCounts, demoSlug, isDemoLoaded, loadDemo, removeDemo } from './load-demo.ts';
import { demoWords } from './words.ts';

/** The page of the teaching example. */
export const demoAddress = { fr: '/territoire-exemple', en: '/example-territory' } as const;

/** Registers the page that loads and removes the teaching example. */
export function registerDemo(router: Router, ports: Ports): void {
  router.page(demoAddress, {
    get: { policy: publicPage, answer: (context) => showDemo(ports, context) },
    post: {
      policy: { resource: 'territory', verb: 'run' },
      answer: (context) => changeDemo(ports, context),
    },
  });
}

const subjectFor = (context: RequestContext) =>
  ({ resource: 'territory', state: 'active', bodyIds: context.get('asker').catalystOf }) as const;

async function showDemo(ports: Ports, context: RequestContext): Promise<Response> {
  const mayChange = context.get('rights').may('run', subjectFor(context));
  const isLoaded = await isDemoLoaded(ports.readDatabase);
  const { language } = context.get('page');
  const words = demoWords[language];
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <Page
        context={context.get('page')}
        current="territories"
        title={words.title}
        description={words.lead}
        crumbs={[
          { label: networkWords[language].territories, address: addressIn(language, territoryList) },
          { label: words.title },
        ]}
      >
        <PageHead title={words.title} meta={<ExampleChip />} lead={words.lead} />
        <div class="section flush stack">
          <p>{words.holds(demoCounts.actors, demoCounts.models, demoCounts.links, demoCounts.needs)}</p>
          <p>
            <strong>{isLoaded ? words.loaded : words.absent}</strong> {mayChange ? null : words.whoMay}
          </p>
          {isLoaded ? (
            <p class="actions">
              <ButtonLink address={networkAddress(language, networkAddresses.network, demoSlug)}>
                {words.open}
              </ButtonLink>
            </p>
          ) : null}
          {mayChange ? (
            <form method="post" class="actions">
              <button class={isLoaded ? 'button quiet' : 'button'} type="submit" name="do" value="load">
                {isLoaded ? words.reload : words.load}
              </button>{' '}
              {isLoaded ? (
                <button class="button quiet" type="submit" name="do" value="remove">
                  {words.remove}
                </button>
              ) : null}
            </form>
          ) : null}
          {mayChange && isLoaded ? <p class="note">{words.removeNote}</p> : null}
        </div>
      </Page>,
    ),
  );
}

async function changeDemo(ports: Ports, context: RequestContext): Promise<Response> {
  context.get('rights').require('run', subjectFor(context));
  const posted = await readPosted(context);
  const [asked] = posted('do');
  if (asked === 'load') {
    const { contributions, settings } = ports;
    await loadDemo(ports.database, ports.clock.now(), contributions.demoParts, settings.engineVersion);
  } else if (asked === 'remove') await removeDemo(ports.database);
  else throw new RequestRefusal('REQ-400');
  return goOn(context, addressIn(context.get('language'), demoAddress));
}
