import { editingAddress, goOn, isUuid, personOf, readPosted, readText } from '../people/index.ts';
import type { RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { decideAboutSource, decideHarvest, readHarvestQueue } from './actions/decide-harvest.ts';
import { acceptSuggestion, listSuggestions, refuseSuggestion } from './actions/suggest.ts';
import { decideAboutUse, listUses } from './actions/uses.ts';
import { commonsAddresses, resourceAddress } from './addresses.ts';
import { contributionWords } from './contribution-words.ts';
import { mostAtOnce } from './pages/harvested-section.tsx';
import { ModerationPage, type ModerationPageProps } from './pages/moderation-page.tsx';
import { followPath } from './suggest-routes.tsx';

/** Things of each kind on the page; the next ones come as these are decided. */
const mostShown = 20;

/** Registers the queue of what waits to be read by a moderator. */
export function registerModeration(router: Router, ports: Ports): void {
  router.page(commonsAddresses.moderation, {
    get: {
      policy: { resource: 'resource-suggestion', verb: 'list' },
      answer: (context) => show(ports, context, null),
    },
    post: {
      policy: { resource: 'resource-suggestion', verb: 'accept' },
      answer: (context) => answerDecision(ports, context),
    },
  });
}

async function show(
  ports: Ports,
  context: RequestContext,
  problem: ModerationPageProps['problem'],
): Promise<Response> {
  const words = contributionWords[context.get('language')].moderation;
  const [suggestions, uses, harvested] = await Promise.all([
    listSuggestions(ports, mostShown),
    listUses(ports, mostShown),
    readHarvestQueue(ports, { shown: mostShown, atOnce: mostAtOnce }),
  ]);
  const done = context.req.query('done');
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <ModerationPage
        context={context.get('page')}
        suggestions={suggestions}
        uses={uses}
        harvested={harvested}
        notice={done === '1' ? words.done : done === '0' ? words.gone : null}
        problem={problem}
      />,
    ),
    problem === null ? 200 : 422,
  );
}

async function answerDecision(ports: Ports, context: RequestContext): Promise<Response> {
  const all = await readPosted(context);
  const language = context.get('language');
  const words = contributionWords[language].moderation;
  const id = all('id')[0] ?? '';
  const done = all('do')[0];
  const isAccepted = done === 'accept';
  if (all('kind')[0] === 'pair')
    return decidePair(ports, context, { id, other: all('other')[0] ?? '', done });
  const typed = readText(all('reason')[0] ?? '', { longest: 500, lines: false });
  if (!isUuid(id) && all('kind')[0] !== 'source') return context.notFound();
  if (!typed.ok) return show(ports, context, { id, message: typed.fault.message[language] });
  if (!isAccepted && typed.value === '') return show(ports, context, { id, message: words.reasonMissing });
  const reason = typed.value === '' ? null : String(typed.value);
  const decision = { id, personId: personOf(context), reason };
  if (all('kind')[0] === 'source') {
    const kind = isAccepted ? 'publish' : 'refuse';
    const { personId } = decision;
    const source = { name: all('source')[0] ?? '', last: all('last')[0] ?? '' };
    if (!isUuid(source.last)) return goBack(context, false);
    return goBack(
      context,
      (await decideAboutSource(ports, source, { kind, personId, reason }, mostAtOnce)) > 0,
    );
  }
  if (all('kind')[0] === 'harvested') {
    const kind = isAccepted ? 'publish' : 'refuse';
    const order = { kind, personId: decision.personId, resourceId: id, reason } as const;
    return goBack(context, await decideHarvest(ports, order));
  }
  if (all('kind')[0] === 'use') {
    const state = isAccepted ? 'published' : 'refused';
    await decideAboutUse(ports, id, { state, reason, by: decision.personId });
    return goBack(context, true);
  }
  if (!isAccepted) return goBack(context, await refuseSuggestion(ports, decision, followPath(language)));
  const key = await acceptSuggestion(ports, decision, followPath(language));
  // What was suggested says little: its moderator completes it at once.
  if (key === null) return goBack(context, false);
  return goOn(context, editingAddress(language, resourceAddress(language, key), 'edit'));
}

/** Back to the queue, which says whether the decision was done, or somebody had decided meanwhile. */
const goBack = (context: RequestContext, isDone: boolean): Response =>
  goOn(context, `${context.req.path}?done=${isDone ? 1 : 0}`);

/** Two resources are the same, the first or the second kept; or they differ; or a merge is undone. */
async function decidePair(
  ports: Ports,
  context: RequestContext,
  { id, other, done }: { readonly id: string; readonly other: string; readonly done: string | undefined },
): Promise<Response> {
  if (!isUuid(id) || !isUuid(other)) return context.notFound();
  const isSecondKept = done === 'second';
  const isDone = await decideHarvest(ports, {
    kind: done === 'first' || isSecondKept ? 'same' : done === 'separate' ? 'separate' : 'different',
    personId: personOf(context),
    resourceId: isSecondKept ? other : id,
    otherId: isSecondKept ? id : other,
  });
  return goBack(context, isDone);
}
