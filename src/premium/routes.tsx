import type { Language } from '../kernel/language.ts';
import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import { publicComputation, publicPage } from '../platform/ports/rights.ts';
import type { Router } from '../platform/ports/room.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { answerPosted, type PostedAnswer } from './actions/answer-posted.ts';
import { simulateFile, simulateForm } from './actions/simulate.ts';
import { startEmpty } from './actions/start-simulation.ts';
import { contentTypes } from './domain/content-types.ts';
import { documentToForm } from './domain/document-to-form.ts';
import { fileNameOf } from './domain/file-name.ts';
import { fileText } from './domain/file-text.ts';
import type { DocumentKind } from './domain/premium-outputs.ts';
import type { Outcome, Simulated } from './domain/simulated.ts';
import { blankState } from './domain/simulated.ts';
import { premiumDocument } from './dossier/premium-document.ts';
import { getExample, listExamples } from './examples.ts';
import {
  documentPage,
  exampleAddress,
  premiumParameter,
  simulatorAddress,
  simulatorPage,
  startParameters,
} from './pages/addresses.ts';
import { SimulatorPage } from './pages/simulator-page.tsx';
import { readPostedFields } from './read-posted-fields.ts';

/** Registers the simulator in both languages. */
export function registerSimulator(router: Router, ports: Ports): void {
  router.page(simulatorPage, {
    get: { policy: publicPage, answer: answerStart(ports) },
    post: { policy: publicComputation, answer: answerForm(ports) },
  });
  router.page(documentPage, {
    post: { policy: publicComputation, answer: answerForm(ports), isCostly: true },
  });
}

const examplesOf = (language: Language) =>
  listExamples(language).map(({ slug, model }) => ({
    name: model.name,
    address: exampleAddress(language, slug),
  }));

const answer = (
  context: RequestContext,
  ports: Ports,
  state: Partial<Simulated>,
  status: 200 | 404 | 422 = 200,
) => {
  // Whatever was posted to, the page shown is the simulator.
  const page = { ...context.get('page'), addresses: simulatorAddress };
  const full = { ...blankState, examples: examplesOf(page.language), ...state };
  const { engineVersion } = ports.settings;
  return context.html(
    renderPage(<SimulatorPage context={page} state={full} engineVersion={engineVersion} />),
    status,
  );
};

/** Outcomes of the examples: their files do not change while the server runs. */
const outcomes = new Map<string, Promise<Outcome>>();

const outcomeOfExample = (slug: string, language: Language, ports: Ports): Promise<Outcome> => {
  const key = `${language} ${slug}`;
  const known = outcomes.get(key);
  if (known) return known;
  const bytes = new TextEncoder().encode(fileText(getExample(language, slug)?.model));
  const computed = outcomeOf(bytes, `the example ${slug}`, language, ports);
  computed.catch(() => outcomes.delete(key));
  outcomes.set(key, computed);
  return computed;
};

/**
 * What a file that is known to be right gives.
 * @throws RequestRefusal `SYS-003` when too much is computed already
 */
async function outcomeOf(
  bytes: Uint8Array,
  name: string,
  language: Language,
  ports: Ports,
): Promise<Outcome> {
  const simulated = await simulateFile(bytes, language, ports);
  if (simulated.ok) return simulated.outcome;
  const { reasons } = simulated;
  if (reasons.every(({ code }) => code.startsWith('compute.')))
    throw new RequestRefusal('SYS-003', { reasons, headers: { 'retry-after': '5' } });
  throw new Error(`Refused: ${name}: ${JSON.stringify(reasons)}`);
}

/** The simulator on an example, the first one unless told, or with nothing filled in. */
const answerStart =
  (ports: Ports): PageHandler =>
  async (context) => {
    const { language } = context.get('page');
    const names = startParameters[language];
    if (context.req.query(names.empty) !== undefined) {
      const year = ports.clock.now().getUTCFullYear();
      const members = (context.req.queries('member') ?? []).slice(0, 20).map((name) => name.slice(0, 200));
      return answer(context, ports, { form: startEmpty(language, year, members) });
    }
    const from = context.req.query(names.from);
    if (from !== undefined) return answerFrom(context, ports, from);
    const slug = context.req.query(names.example) ?? listExamples(language)[0]?.slug ?? '';
    const example = getExample(language, slug);
    if (!example) return context.notFound();
    const outcome = await outcomeOfExample(slug, language, ports);
    return answer(context, ports, { form: documentToForm(example.model, language), outcome });
  };

/** The simulator on an alliance that another room tells of, with its premium when the address asks for it. */
const answerFrom = async (context: RequestContext, ports: Ports, from: string) => {
  const { language } = context.get('page');
  const [, name, key] = /^([a-z]+):([a-z0-9-]{1,100})$/.exec(from) ?? [];
  const start = ports.contributions.allianceStarts.find((candidate) => candidate.name === name);
  const model = (await start?.read(key!, language, ports)) ?? null;
  if (model === null) return context.notFound();
  if (context.req.query(premiumParameter) === undefined)
    return answer(context, ports, { form: documentToForm(model, language) });
  const bytes = new TextEncoder().encode(fileText(model));
  const outcome = await outcomeOf(bytes, from, language, ports);
  return answer(context, ports, { form: documentToForm(model, language), outcome });
};

/** What the form asks for: a computation, a change of the form, the file, or another file. */
const answerForm =
  (ports: Ports): PageHandler =>
  async (context) => {
    const { language } = context.get('page');
    const done = await answerPosted(await readPostedFields(context), language, {
      simulate: (form) => simulateForm(form, language, ports),
      open: (bytes) => simulateFile(bytes, language, ports),
    });
    if ('download' in done) {
      return context.body(done.download, 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${fileNameOf(done.name)}"`,
        'cache-control': 'no-store',
      });
    }
    if ('document' in done) return answerDocument(context, ports, done);
    return answer(context, ports, done.state, done.refused ? 422 : 200);
  };

/** The document asked for, built and forgotten; too much for the bounds is said on the page, with everything typed. */
const answerDocument = async (
  context: RequestContext,
  ports: Ports,
  { document, outcome, name }: Extract<PostedAnswer, { document: DocumentKind }>,
) => {
  const { language } = context.get('page');
  const made = await premiumDocument(ports.documents, document, outcome, language);
  if (!made.ok) {
    const refusedFile = { name: fileNameOf(name, document), reasons: made.errors };
    return answer(
      context,
      ports,
      { form: documentToForm(outcome.model, language), outcome, refusedFile },
      422,
    );
  }
  return context.body(made.value as Uint8Array<ArrayBuffer>, 200, {
    'content-type': contentTypes[document],
    'content-disposition': `attachment; filename="${fileNameOf(name, document)}"`,
    'cache-control': 'no-store',
  });
};
