import type { Language } from '../../kernel/language.ts';
import { answerPage, goOn, type Kit, personOf, readPosted, readText } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import { sheetWords } from '../sheet/words.ts';
import { beginAlliance } from './begin-alliance.ts';
import { type Holder, listHolders } from './holders.ts';
import { StartPage, type StartPageProps } from './start-page.tsx';
import { readStartingPoint, startOfAddress } from './starting-point.ts';

const longest = { name: 120, need: 3_000 };

/** Registers the page where alliances begin: empty, from a pioneer, from a match, from an action. */
export function registerStart(router: Router, kit: Kit): void {
  router.page(allianceAddresses.start, {
    // Somebody without organisation is told what they need to begin.
    get: {
      policy: { resource: 'organisation', verb: 'create' },
      answer: (context) => showStart(kit, context),
    },
    post: { policy: { resource: 'alliance', verb: 'create' }, answer: (context) => begin(kit, context) },
  });
}

async function showStart(
  kit: Kit,
  context: RequestContext,
  said: Partial<Pick<StartPageProps, 'typed' | 'problems' | 'notice'>> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const asker = context.get('rights').scope();
  const [point, holders] = await Promise.all([
    readStartingPoint(kit.ports, context.get('rights'), startOfAddress(context)),
    listHolders(kit.ports.database, asker),
  ]);
  const at = holders.find(({ territories }) => territories.some(({ id }) => id === point.territoryId));
  const initial = {
    from: at?.code ?? holders[0]?.code ?? '',
    territory: point.territoryId ?? '',
    name: point.name.slice(0, longest.name),
    need: point.need,
  };
  return answerPage(
    context,
    <StartPage
      context={context.get('page')}
      point={point}
      holders={holders}
      typed={(name) => initial[name]}
      problems={{}}
      {...said}
      formKey={kit.ports.ids.create()}
    />,
    status,
  );
}

async function begin(kit: Kit, context: RequestContext): Promise<Response> {
  const asker = context.get('rights').scope();
  const posted = await readPosted(context);
  const typed = (name: string): string => posted(name)[0] ?? '';
  const words = sheetWords[context.get('language')].start;
  const holders = await listHolders(kit.ports.database, asker);
  const holder = holders.find(({ code }) => code === typed('from'));
  const problems = problemsOf(holder, typed, context.get('language'));
  if (Object.keys(problems).length > 0) return showStart(kit, context, { typed, problems }, 422);
  const point = await readStartingPoint(kit.ports, context.get('rights'), startOfAddress(context));
  const begun = await beginAlliance(kit.database, {
    key: /^[\w-]{8,64}$/.test(typed('key')) ? typed('key') : kit.ports.ids.create(),
    personId: personOf(context),
    at: kit.ports.clock.now(),
    ids: kit.ports.ids,
    holder: holder!,
    territoryId: territoryOf(holder!, typed('territory')),
    point: { ...point, name: clean(typed('name')), need: clean(typed('need')) },
  });
  if (begun === null) return showStart(kit, context, { typed, notice: words.used }, 409);
  return goOn(
    context,
    `${allianceAddress(context.get('language'), allianceAddresses.page, begun.id)}?created=1`,
  );
}

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

function problemsOf(
  holder: Holder | undefined,
  typed: (name: string) => string,
  language: Language,
): StartPageProps['problems'] {
  const words = sheetWords[language].start;
  const problems: { from?: string; name?: string; need?: string } = {};
  if (holder === undefined) problems.from = words.missing.from;
  if (clean(typed('name')) === '') problems.name = words.missing.name;
  for (const name of ['name', 'need'] as const) {
    const outcome = readText(typed(name), { longest: longest[name], lines: name === 'need' });
    if (!outcome.ok && problems[name] === undefined)
      problems[name] =
        outcome.fault.code === 'field.too-long'
          ? words.tooLong(longest[name])
          : outcome.fault.message[language];
  }
  return problems;
}

/** A catalyst begins in their territory; an organisation in one where it acts, or in none. */
function territoryOf(holder: Holder, typed: string): string | null {
  if (holder.kind === 'territory') return holder.id;
  if (typed === '') return null;
  if (!holder.territories.some(({ id }) => id === typed)) throw new RequestRefusal('REQ-404');
  return typed;
}
