import { goOn, personOf, readPosted, readText } from '../people/index.ts';
import type { RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import type { Router } from '../platform/ports/room.ts';
import type { FieldProblem } from '../platform/web/components/error-summary.tsx';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { findResource, namesOfOrganisations, tellUse } from './actions/uses.ts';
import { commonsAddresses } from './addresses.ts';
import { contributionWords } from './contribution-words.ts';
import { UsePage, type UsePageProps } from './pages/use-page.tsx';

/** Registers telling a use of a resource, in the name of an organisation. */
export function registerUses(router: Router, ports: Ports): void {
  const policy = { resource: 'resource-use', verb: 'create' } as const;
  router.page(commonsAddresses.used, {
    get: {
      policy,
      answer: async (context) =>
        show(context, await about(ports, context), { isSent: context.req.query('sent') === '1' }),
    },
    post: { policy, answer: (context) => answerUse(ports, context) },
  });
}

type About = Pick<UsePageProps, 'resource' | 'organisations'> & { readonly resourceId: string };

/** The resource, and the organisations in whose name this person may tell. */
async function about(ports: Ports, context: RequestContext): Promise<About> {
  const rights = context.get('rights');
  const { organisations } = rights.scope();
  const resource = await findResource(ports, context.req.param('key') ?? '');
  if (resource === null || resource.state !== 'published' || resource.deletedAt !== null)
    throw new RequestRefusal('REQ-404');
  const own = Object.keys(organisations).filter((id) =>
    rights.may('create', { resource: 'resource-use', state: 'draft', organisationIds: [id] }),
  );
  return { resource, resourceId: resource.id, organisations: await namesOfOrganisations(ports, own) };
}

function show(context: RequestContext, shown: About, more: Partial<UsePageProps>): Response {
  const { problems = [] } = more;
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <UsePage
        context={context.get('page')}
        typed={{ organisation: '', usedOn: '', note: '' }}
        isSent={false}
        {...shown}
        {...more}
        problems={problems}
      />,
    ),
    problems.length > 0 ? 422 : 200,
  );
}

async function answerUse(ports: Ports, context: RequestContext): Promise<Response> {
  const shown = await about(ports, context);
  const all = await readPosted(context);
  const language = context.get('language');
  const typed = {
    organisation: all('organisation')[0] ?? '',
    usedOn: all('usedOn')[0] ?? '',
    note: all('note')[0] ?? '',
  };
  context.get('rights').require('create', {
    resource: 'resource-use',
    state: 'draft',
    organisationIds: [typed.organisation],
  });
  const note = readText(typed.note, { longest: 1_500, lines: true });
  const usedOn = readText(typed.usedOn, { longest: 60, lines: false });
  const problems: FieldProblem[] = [];
  if (!note.ok) problems.push({ field: 'note', message: note.fault.message[language] });
  else if (note.value === '')
    problems.push({ field: 'note', message: contributionWords[language].suggest.missing });
  if (!usedOn.ok) problems.push({ field: 'usedOn', message: usedOn.fault.message[language] });
  if (!note.ok || !usedOn.ok || problems.length > 0) return show(context, shown, { typed, problems });
  await tellUse(ports, {
    resourceId: shown.resourceId,
    organisationId: typed.organisation,
    personId: personOf(context),
    usedOn: usedOn.value === '' ? null : String(usedOn.value),
    note: String(note.value),
  });
  return goOn(context, `${context.req.path}?sent=1`);
}
