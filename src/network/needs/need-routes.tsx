import { sql } from 'kysely';
import {
  answerPage,
  answerRemoved,
  goOn,
  type Kit,
  once,
  peopleDatabase,
  personOf,
  readPosted,
  registerEditable,
  requireRecord,
  sha256,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { choiceProblem } from '../choice/actor-choice.tsx';
import { readActorChoice } from '../choice/choose-actor.ts';
import { networkAddress, networkAddresses, territoryList } from '../graph/addresses.ts';
import { requireNetworkActors } from '../graph/network-access.ts';
import { explainPair, findPairs, keeps, type NeedFilter, type StatedNeed } from './match.ts';
import { needCreation, needEditable } from './need-editable.ts';
import { listCatalystMails, listLinked, listNeeds } from './need-store.ts';
import { NeedsPage } from './needs-page.tsx';
import { needWords } from './words.ts';

/** Matches on one page. */
const perPage = 15;
/** Statements on one page. */
const statedPerPage = 100;

/** Registers what actors need, offer and wish, and what could answer each other. */
export function registerNeeds(router: Router, ports: Ports): void {
  const kit: Kit = { ports, database: peopleDatabase(ports.database), editable: needEditable };
  registerEditable(router, ports, needEditable);
  router.page(needEditable.addresses.page, {
    get: { policy: { resource: 'need', verb: 'get' }, answer: (context) => showNeed(kit, context) },
  });
  router.page(needEditable.addresses.list, {
    get: {
      policy: { resource: 'need', verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), territoryList));
      },
    },
  });
  router.page(networkAddresses.needs, {
    get: {
      policy: { resource: 'territory', verb: 'get' },
      answer: (context) => showNeeds(ports, context),
    },
    post: {
      policy: { resource: 'link', verb: 'create' },
      answer: (context) => introduce(ports, context),
    },
  });
}

/** One statement is read where it stands: among those of its territory, or of its actor. */
async function showNeed(kit: Kit, context: RequestContext): Promise<Response> {
  const need = await requireRecord(kit, context, 'get');
  if (need.deletedAt !== null) return answerRemoved(kit, context, need);
  const { rows } = await sql<{ slug: string }>`select slug from territory
    join territory_actor on territory_actor.territory_id = territory.id
    where actor_id = ${String(need.fields.actorId)} and deleted_at is null
    order by slug limit 1`.execute(kit.database);
  const language = context.get('language');
  const { actorId } = need.fields;
  if (rows[0]) return goOn(context, `${networkAddress(language, networkAddresses.needs, rows[0].slug)}#all`);
  return goOn(context, addressIn(language, { fr: `/acteurs/${actorId}`, en: `/actors/${actorId}` }));
}

function readFilter(query: Readonly<Record<string, string>>): NeedFilter {
  const text = (value: string | undefined): string | null =>
    value !== undefined && /^[a-z-]{1,40}$/.test(value) ? value : null;
  return {
    profile: text(query.profile),
    objective: text(query.objective),
    means: text(query.means),
    maturity: /^[1-4]$/.test(query.maturity ?? '') ? Number(query.maturity) : null,
    wish: text(query.wish),
  };
}

async function showNeeds(ports: Ports, context: RequestContext): Promise<Response> {
  const { territory, actors, mayAdd } = await requireNetworkActors(ports, context);
  const language = context.get('language');
  const query = context.req.query();
  const choice = readActorChoice(actors, query, 'for');
  if (mayAdd && choice.id !== null) return goOn(context, networkAddress(language, needCreation, choice.id));
  const isAsked = mayAdd && (query.for !== undefined || choice.typed !== '');
  const filter = readFilter(query);
  const { needs, isCut } = await listNeeds(ports.readDatabase, territory.id);
  const { page, pages, count, pairs } = pageOfPairs(needs, filter, query.page);
  const shownActors = pairs.flatMap(([need, offer]) => [need.actorId, offer.actorId]);
  const linked = await listLinked(ports.readDatabase, territory.id, shownActors);
  const kept = needs.filter((need) => keeps(filter, need));
  const listPages = Math.max(1, Math.ceil(kept.length / statedPerPage));
  const words = needWords[language].page;
  const parameters = Object.entries(filter).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return answerPage(
    context,
    <NeedsPage
      context={context.get('page')}
      {...{ territory, actors, filter, page, pages, mayAdd, isCut, choice }}
      needs={kept}
      hasNeeds={needs.length > 0}
      list={{ page: readPage(query.list, listPages), pages: listPages, perPage: statedPerPage }}
      matches={pairs.map((pair) => explainPair(pair, (one, other) => linked.has(`${one} ${other}`)))}
      matchCount={count}
      parameters={Object.fromEntries(parameters)}
      problem={isAsked ? choiceProblem(language, choice) : undefined}
      notice={{ introduced: words.introduced, 'no-catalyst': words.noCatalyst }[query.done ?? '']}
    />,
    isAsked ? 422 : 200,
  );
}

/** One page of pairs; a page beyond the last one is the last one. */
function pageOfPairs(needs: readonly StatedNeed[], filter: NeedFilter, asked: string | undefined) {
  const from = (page: number) => ({ from: (page - 1) * perPage, count: perPage });
  const wanted = readPage(asked, Number.MAX_SAFE_INTEGER);
  const found = findPairs(needs, filter, from(wanted));
  const pages = Math.max(1, Math.ceil(found.count / perPage));
  const page = Math.min(wanted, pages);
  return { page, pages, ...(page === wanted ? found : findPairs(needs, filter, from(page))) };
}

/** Asks the catalysts of the territory to bring two actors together. */
async function introduce(ports: Ports, context: RequestContext): Promise<Response> {
  const { territory, mayAdd } = await requireNetworkActors(ports, context);
  if (!mayAdd) throw new RequestRefusal('REQ-404');
  const posted = await readPosted(context);
  const { needs } = await listNeeds(ports.readDatabase, territory.id);
  const need = needs.find(({ id }) => id === posted('need')[0]);
  const offer = needs.find(({ id }) => id === posted('offer')[0]);
  if (!need || !offer) throw new RequestRefusal('REQ-404');
  const catalysts = await listCatalystMails(ports.database, territory.id);
  const at = ports.clock.now();
  const key = `introduction ${at.toISOString().slice(0, 10)} ${need.id} ${offer.id}`;
  // Asked again the same day, catalysts are written to once.
  await once(
    peopleDatabase(ports.database),
    { personId: personOf(context), key, digest: sha256(key), at },
    async () => {
      for (const { email, language } of catalysts)
        await ports.mail.send({
          to: email,
          template: 'actors-introduction',
          language,
          data: {
            one: need.actorName,
            other: offer.actorName,
            need: need.title,
            offer: offer.title,
            territory: territory.name,
            who: context.get('session')?.name ?? '',
            path: networkAddress(language, networkAddresses.needs, territory.slug),
          },
        });
      return { answer: { asked: catalysts.length } };
    },
  );
  const address = networkAddress(context.get('language'), networkAddresses.needs, territory.slug);
  return goOn(context, `${address}?done=${catalysts.length > 0 ? 'introduced' : 'no-catalyst'}`);
}
