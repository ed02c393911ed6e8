import { allianceAddress } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import { answerPage, appendAuditEntry, goOn, personOf } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Router } from '../../platform/ports/room.ts';
import { formats } from '../../platform/web/format/format.ts';
import { answerPosted, type PostedAnswer } from '../actions/answer-posted.ts';
import { checkForm, simulateFile, simulateForm } from '../actions/simulate.ts';
import { startEmpty } from '../actions/start-simulation.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import { fileNameOf } from '../domain/file-name.ts';
import { withProblemsUnfolded } from '../domain/form-problems.ts';
import { groupsOfFields } from '../domain/groups-of-form.ts';
import { readPostedForm } from '../domain/posted-form.ts';
import { blankState, type Home, type Simulated } from '../domain/simulated.ts';
import { translateForm } from '../domain/translate-form.ts';
import { readPostedFields } from '../read-posted-fields.ts';
import { getModel, type StoredModel, saveModel } from '../store/model-store.ts';
import { keepVersion } from '../versions/keep-version.ts';
import { premiumAddresses } from './addresses.ts';
import { ModelPage } from './model-page.tsx';
import { type PremiumAccess, requirePremium, writesPremium } from './require-premium.ts';
import { premiumWords } from './words.ts';

/** Registers the page where the model of an alliance is written, with the form of the simulator. */
export function registerModel(router: Router, ports: Ports): void {
  router.page(premiumAddresses.model, {
    get: { policy: writesPremium, answer: (context) => showModel(ports, context) },
    post: { policy: writesPremium, answer: (context) => answerModel(ports, context) },
  });
}

async function showModel(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'update');
  const model = await getModel(access.database, access.record.id);
  const language = context.get('language');
  const form = model === null ? emptyFor(access, language) : formOf(model, language);
  const simulation = await simulateForm(form, language, ports);
  return page(ports, context, access, model?.version ?? 0, {
    form,
    outcome: simulation.ok ? simulation.outcome : null,
    missing: simulation.ok ? 0 : simulation.problems.length,
  });
}

const formOf = ({ form, language }: StoredModel, to: Language): AllianceForm =>
  translateForm(form, language, to);

/** An empty model that names the members who said yes. */
function emptyFor({ reading }: PremiumAccess, language: Language): AllianceForm {
  const present = reading.members.filter(({ standing }) => standing === 'consented');
  const names = present.map(({ name }) => name);
  const form = startEmpty(language, reading.alliance.priceYear, names);
  const members = present.map(({ id, name, kind }, at) => ({ ...form.members[at]!, id, name, kind }));
  return { ...form, name: reading.alliance.name, members };
}

type Said = Pick<Home, 'said'> & Partial<Home>;

function page(
  ports: Ports,
  context: RequestContext,
  { reading, record }: PremiumAccess,
  base: number,
  state: Partial<Simulated>,
  { said, ...more }: Said = { said: '' },
  status: 200 | 409 | 422 = 200,
): Response {
  const address = allianceAddress(context.get('language'), premiumAddresses.model, record.id);
  const home: Home = { page: address, base, versionName: '', versionReason: '', said, ...more };
  return answerPage(
    context,
    <ModelPage
      context={context.get('page')}
      reading={reading}
      state={{ ...blankState, ...state, home }}
      engineVersion={ports.settings.engineVersion}
    />,
    status,
  );
}

interface Sent {
  readonly fields: readonly (readonly [string, string])[];
  readonly base: number;
  readonly name: string;
  readonly reason: string;
}

async function answerModel(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'update');
  const { fields } = await readPostedFields(context);
  const posted = (name: string) => fields.find(([key]) => key === name)?.[1] ?? '';
  const sent: Sent = {
    fields,
    base: /^\d{1,9}$/.test(posted('base')) ? Number(posted('base')) : 0,
    name: posted('beside.versionName').trim().slice(0, 120),
    reason: posted('beside.versionReason').trim().slice(0, 1000),
  };
  const action = posted('do');
  if (action === 'keep' || action === 'version') return save(ports, context, access, sent, action);
  const language = context.get('language');
  const done = await answerPosted({ fields, file: null }, language, {
    simulate: (form) => simulateForm(form, language, ports),
    open: (bytes) => simulateFile(bytes, language, ports),
  });
  return answerAction(ports, context, access, sent, done);
}

/** What any button of the form asks for, as in the simulator: nothing is saved by it. */
function answerAction(
  ports: Ports,
  context: RequestContext,
  access: PremiumAccess,
  { base, name, reason }: Sent,
  done: PostedAnswer,
): Response {
  if ('download' in done) {
    return context.body(done.download, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${fileNameOf(done.name)}"`,
      'cache-control': 'no-store',
    });
  }
  const typed = { said: '', versionName: name, versionReason: reason };
  if ('document' in done) return page(ports, context, access, base, { outcome: done.outcome }, typed);
  return page(ports, context, access, base, done.state, typed, done.refused ? 422 : 200);
}

/** Saves the form as it is, even unfinished; then, when asked, keeps a version of it. */
async function save(
  ports: Ports,
  context: RequestContext,
  access: PremiumAccess,
  sent: Sent,
  action: 'keep' | 'version',
): Promise<Response> {
  const language = context.get('language');
  const form = readPostedForm(sent.fields);
  const words = premiumWords[language].model;
  const typed = { versionName: sent.name, versionReason: sent.reason };
  const version = await write(ports, context, access, sent.base, form);
  if (version === null) {
    const theirs = await getModel(access.database, access.record.id);
    const said = { ...typed, said: words.overtaken };
    return page(ports, context, access, theirs?.version ?? 0, { form }, said, 409);
  }
  if (action === 'keep') {
    const checked = checkForm(form, language);
    const missing = checked.ok ? 0 : checked.problems.length;
    const said =
      missing === 0 ? words.saved : words.unfinished(formats[language].count(missing, words.answers));
    return page(ports, context, access, version, { form, missing }, { ...typed, said });
  }
  return keep(ports, context, access, sent, { form, version });
}

/** @returns the new version of the model, or null when somebody saved it meanwhile */
function write(
  ports: Ports,
  context: RequestContext,
  { database, record }: PremiumAccess,
  base: number,
  form: AllianceForm,
): Promise<number | null> {
  const [at, personId] = [ports.clock.now(), personOf(context)];
  const model = { allianceId: record.id, base, language: context.get('language'), form, at, personId };
  return database.transaction().execute(async (transaction) => {
    const version = await saveModel(transaction, model);
    if (version === null) return null;
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId: null,
      objectKind: 'alliance',
      objectId: record.id,
      verb: 'premium-model',
      before: null,
      after: { version },
    });
    return version;
  });
}

async function keep(
  ports: Ports,
  context: RequestContext,
  access: PremiumAccess,
  { name, reason }: Sent,
  { form, version }: { readonly form: AllianceForm; readonly version: number },
): Promise<Response> {
  const language = context.get('language');
  const words = premiumWords[language].model;
  const typed = { versionName: name, versionReason: reason };
  const again = (said: string, state: Partial<Simulated> = {}) =>
    page(ports, context, access, version, { form, ...state }, { ...typed, said }, 422);
  if (name === '' || reason === '') return again(words.nameMissing);
  const personId = personOf(context);
  const order = { allianceId: access.record.id, form, language, name, reason, personId };
  const kept = await keepVersion(ports, access.database, order);
  switch (kept.outcome) {
    case 'problems':
      return again('', {
        form: withProblemsUnfolded(form, kept.problems),
        problems: kept.problems,
        summed: true,
        openGroups: groupsOfFields(kept.problems.map(({ field }) => field)),
      });
    case 'refused':
      return again(words.busy);
    case 'same':
      return again(words.same(String(kept.number)));
    case 'kept':
      return goOn(
        context,
        allianceAddress(language, premiumAddresses.version, access.record.id, {
          number: String(kept.number),
        }),
      );
  }
}
