import type { Localized } from '../../kernel/language.ts';
import { findTerritory, type NamedTerritory } from '../../network/index.ts';
import {
  answerPage,
  type FormFault,
  goOn,
  type Kit,
  type Posted,
  personOf,
  readPosted,
  readTyped,
} from '../../people/index.ts';
import type { ProjectIdea } from '../../platform/ports/contributions.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { projectAddress, projectAddresses, territoryPage } from '../addresses.ts';
import { requireReadProject } from '../cap/project-access.ts';
import { projectEditable } from '../cap/project-editable.ts';
import { projectWords } from '../cap/words.ts';
import { chooseProject } from './choose-project.tsx';
import { mostPioneers } from './draft-action.ts';
import { type PioneerChoice, PioneersPage, type PioneersPageProps } from './pioneers-page.tsx';
import { addFromPioneers, beginFromPioneers } from './start-from-pioneers.ts';
import { pioneerWords } from './words.ts';

/** Registers the start of a project from pioneers, and what they add to one that is there. */
export function registerPioneers(router: Router, kit: Kit): void {
  const create = { resource: 'project', verb: 'create' } as const;
  const add = { resource: 'action', verb: 'create' } as const;
  router.page(projectAddresses.createFromPioneers, {
    get: { policy: create, answer: (context) => begin(kit, context, null) },
    post: { policy: create, answer: async (context) => begin(kit, context, await readPosted(context)) },
  });
  router.page(projectAddresses.inspire, {
    get: { policy: { resource: 'account', verb: 'get' }, answer: (context) => chooseProject(kit, context) },
  });
  router.page(projectAddresses.pioneers, {
    get: { policy: add, answer: (context) => addTo(kit, context, null) },
    post: { policy: add, answer: async (context) => addTo(kit, context, await readPosted(context)) },
  });
}

const noErrors: Readonly<Record<string, string>> = {};

async function listIdeas(kit: Kit, context: RequestContext): Promise<readonly ProjectIdea[]> {
  const { contributions } = kit.ports;
  const lists = await Promise.all(
    contributions.projectIdeas.map(({ list }) => list(context.get('language'), kit.ports)),
  );
  return lists.flat();
}

/** What is chosen: as posted, or as the address that led here says. */
function readChoice(
  context: RequestContext,
  posted: Posted | null,
  ideas: readonly ProjectIdea[],
): PioneerChoice {
  const typed = (name: string): string => posted?.(name)[0] ?? '';
  const ticked = posted?.('pioneer') ?? context.req.queries('pioneer') ?? [];
  return {
    chosen: ideas.map(({ key }) => key).filter((key) => ticked.includes(key)),
    theme: typed('theme'),
    name: typed('name'),
    vision: typed('vision'),
    horizonYear: typed('horizonYear'),
  };
}

function choiceErrors(context: RequestContext, { chosen }: PioneerChoice): Readonly<Record<string, string>> {
  const { problems } = pioneerWords[context.get('language')];
  if (chosen.length === 0) return { pioneers: problems.none };
  return chosen.length > mostPioneers ? { pioneers: problems.many(chosen.length) } : {};
}

const faultsByField = (
  context: RequestContext,
  faults: readonly FormFault[],
): Readonly<Record<string, string>> => {
  const language = context.get('language');
  const said = ({ message }: { readonly message: Localized }) => typeset(language, message[language]);
  return Object.fromEntries(faults.map((fault) => [fault.field, said(fault)]));
};

async function requireBeginning(kit: Kit, context: RequestContext): Promise<NamedTerritory> {
  const territory = await findTerritory(kit.database, context.req.param('key') ?? '');
  const rights = context.get('rights');
  if (territory === null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  rights.require('create', { resource: 'project', state: 'draft', bodyIds: [territory.id] });
  return territory;
}

const orderOf = (kit: Kit, context: RequestContext, posted: Posted, ideas: readonly ProjectIdea[]) => {
  const [key = ''] = posted('key');
  if (!/^[\w-]{8,64}$/.test(key)) throw new RequestRefusal('REQ-400');
  return {
    key,
    ideas,
    language: context.get('language'),
    personId: personOf(context),
    at: kit.ports.clock.now(),
    createId: () => kit.ports.ids.create(),
  };
};

async function begin(kit: Kit, context: RequestContext, posted: Posted | null): Promise<Response> {
  const territory = await requireBeginning(kit, context);
  const ideas = await listIdeas(kit, context);
  const choice = readChoice(context, posted, ideas);
  const language = context.get('language');
  const show = (errors: Readonly<Record<string, string>>) =>
    answer(context, {
      crumbs: [{ label: territory.name, address: projectAddress(language, territoryPage, territory.slug) }],
      isNew: true,
      ideas,
      choice,
      errors,
      formKey: kit.ports.ids.create(),
    });
  if (posted === null || posted('do')[0] === 'filter') return show(noErrors);
  const asked = projectEditable.fields.filter(({ name }) => ['name', 'vision', 'horizonYear'].includes(name));
  const { values, faults } = readTyped(asked, {
    name: choice.name,
    vision: choice.vision,
    horizonYear: choice.horizonYear,
  });
  const errors = { ...faultsByField(context, faults), ...choiceErrors(context, choice) };
  if (Object.keys(errors).length > 0) return show(errors);
  const chosen = ideas.filter(({ key }) => choice.chosen.includes(key));
  const slug = await beginFromPioneers(kit.database, territory, {
    ...orderOf(kit, context, posted, chosen),
    values,
  });
  if (slug === null) return show(noErrors);
  return goOn(context, `${projectAddress(language, projectAddresses.page, slug)}?created=1`);
}

async function addTo(kit: Kit, context: RequestContext, posted: Posted | null): Promise<Response> {
  const project = await requireReadProject(kit, context);
  const { bodyIds } = project;
  context
    .get('rights')
    .require('create', { resource: 'action', state: 'draft', organisationIds: bodyIds, bodyIds });
  const ideas = await listIdeas(kit, context);
  const choice = readChoice(context, posted, ideas);
  const language = context.get('language');
  const show = (errors: Readonly<Record<string, string>>) =>
    answer(context, {
      crumbs: [
        { label: projectWords[language].many, address: addressIn(language, projectAddresses.list) },
        { label: project.name, address: projectAddress(language, projectAddresses.page, project.slug) },
      ],
      isNew: false,
      ideas,
      choice,
      errors,
      formKey: kit.ports.ids.create(),
    });
  if (posted === null || posted('do')[0] === 'filter') return show(noErrors);
  const errors = choiceErrors(context, choice);
  if (Object.keys(errors).length > 0) return show(errors);
  const chosen = ideas.filter(({ key }) => choice.chosen.includes(key));
  await addFromPioneers(kit.database, project.record, orderOf(kit, context, posted, chosen));
  return goOn(context, `${projectAddress(language, projectAddresses.page, project.slug)}#orientations`);
}

const answer = (context: RequestContext, props: Omit<PioneersPageProps, 'context'>): Response =>
  answerPage(
    context,
    <PioneersPage context={context.get('page')} {...props} />,
    Object.keys(props.errors).length > 0 ? 422 : 200,
  );
