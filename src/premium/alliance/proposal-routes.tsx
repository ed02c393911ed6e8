import { allianceAddress } from '../../alliance/index.ts';
import { listLatestFigures, listLinksOfActors } from '../../network/index.ts';
import { answerPage, goOn, type Posted, personOf, readPosted } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Router } from '../../platform/ports/room.ts';
import { getModel, saveModel } from '../store/model-store.ts';
import { premiumAddresses } from './addresses.ts';
import type { AllianceFacts } from './alliance-facts.ts';
import { factsOfReading } from './facts-of-reading.ts';
import { leftOutBy, type Overlap, type OverlapChoice, overlapChoices, overlapKey } from './overlap.ts';
import { ProposalPage } from './proposal-page.tsx';
import { formOfProposal, proposeModel } from './propose-model.ts';
import { type PremiumAccess, requirePremium, writesPremium } from './require-premium.ts';

/** Registers the page where the data of an alliance propose a model. */
export function registerProposal(router: Router, ports: Ports): void {
  router.page(premiumAddresses.proposal, {
    get: { policy: writesPremium, answer: (context) => show(ports, context) },
    post: { policy: writesPremium, answer: (context) => fill(ports, context) },
  });
}

/** The facts of an alliance, and what surrounds its members, narrowed to what this person may see. */
async function factsFor(access: PremiumAccess, context: RequestContext): Promise<AllianceFacts> {
  const { database, reading } = access;
  const actors = reading.members.flatMap(({ actorId }) => actorId ?? []);
  const asker = context.get('asker');
  const [links, models] = await Promise.all([
    listLinksOfActors(database, actors, ['shares-means', 'buys-from'], asker),
    listLatestFigures(database, actors, asker),
  ]);
  return factsOfReading(reading, { links, models }, context.get('language'));
}

async function show(
  ports: Ports,
  context: RequestContext,
  said: {
    readonly chosen?: Readonly<Record<string, OverlapChoice>>;
    readonly mustConfirm?: boolean;
    readonly hasChanged?: boolean;
  } = {},
): Promise<Response> {
  const access = await requirePremium(ports, context, 'update');
  const facts = await factsFor(access, context);
  const proposal = proposeModel(facts, { language: context.get('language'), startYear: facts.startYear });
  const model = await getModel(access.database, access.record.id);
  return answerPage(
    context,
    <ProposalPage
      context={context.get('page')}
      reading={access.reading}
      facts={facts}
      proposal={proposal}
      chosen={said.chosen ?? {}}
      hasModel={model !== null}
      mustConfirm={said.mustConfirm ?? false}
      hasChanged={said.hasChanged ?? false}
    />,
    said.hasChanged ? 409 : said.mustConfirm ? 422 : 200,
  );
}

/** Fills the model with the lines kept; a model already begun is replaced only when that was asked for. */
async function fill(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'update');
  const { database, record } = access;
  const posted = await readPosted(context);
  const language = context.get('language');
  const facts = await factsFor(access, context);
  const shape = { language, startYear: facts.startYear };
  const proposal = proposeModel(facts, shape);
  const chosen = Object.fromEntries(
    proposal.overlaps.map(overlapKey).flatMap((key) => {
      const choice = overlapChoices.find((one) => one === posted(`overlap.${key}`)[0]);
      return choice === undefined ? [] : [[key, choice]];
    }),
  );
  if (wereOthersAsked(posted, proposal.overlaps)) return show(ports, context, { chosen, hasChanged: true });
  const saved = await database.transaction().execute(async (transaction) => {
    const model = await getModel(transaction, record.id, true);
    if (model !== null && posted('replace')[0] !== 'yes') return null;
    return saveModel(transaction, {
      allianceId: record.id,
      base: model?.version ?? 0,
      language,
      form: formOfProposal(facts, proposal, leftOutBy(proposal.overlaps, chosen), shape),
      at: ports.clock.now(),
      personId: personOf(context),
    });
  });
  if (saved === null) return show(ports, context, { chosen, mustConfirm: true });
  return goOn(context, allianceAddress(language, premiumAddresses.model, record.id));
}

/** True when what was asked on the page that was sent is not what is asked now: somebody changed lines meanwhile. */
function wereOthersAsked(posted: Posted, overlaps: readonly Overlap[]): boolean {
  const asked = posted('asked');
  if (asked.length === 0) return false;
  const now = ['', ...overlaps.map(overlapKey)];
  return asked.length !== now.length || now.some((key) => !asked.includes(key));
}
