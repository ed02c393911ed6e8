import type { Localized } from '../../kernel/language.ts';
import {
  apiFaults,
  describeCreation,
  type EditableField,
  type Fields,
  type FormFault,
  type Kit,
  personOf,
  presentRecord,
  quoted,
  readIdempotencyKey,
  readJsonBody,
  readJsonFields,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { preferredLanguage } from '../../platform/ports/preferred-language.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { programField } from '../api-fields.ts';
import { allianceEditable } from '../sheet/alliance-editable.ts';
import { sheetWords } from '../sheet/words.ts';
import { beginAlliance } from './begin-alliance.ts';
import { type Holder, listHolders } from './holders.ts';
import { readStartingPoint, type StartingPoint } from './starting-point.ts';

const path = '/api/v1/alliances';

/** What an alliance is begun with; its state is not: it begins as a draft. */
const own = allianceEditable.fields.filter(({ name }) => name !== 'state');

const beginning: readonly EditableField[] = [
  programField('organisationId', {
    fr: 'L’organisation au nom de laquelle elle commence',
    en: 'The organisation on whose behalf it begins',
  }),
  programField('territoryId', {
    fr: 'Le territoire ; sans organisation, il faut en être catalyseur',
    en: 'The territory; without an organisation, one must be a catalyst of it',
  }),
  programField('fromPioneer', {
    fr: 'Un pionnier dont partir, par le mot de son adresse',
    en: 'A pioneer to begin from, by the word of its address',
  }),
  programField('fromAction', {
    fr: 'Une action de projet dont partir',
    en: 'An action of a project to begin from',
  }),
  programField('fromNeed', {
    fr: 'Un besoin de ce territoire, avec fromOffer',
    en: 'A need of that territory, with fromOffer',
  }),
  programField('fromOffer', {
    fr: 'L’offre qui y répond, avec fromNeed',
    en: 'The offer that answers it, with fromNeed',
  }),
];

/** Registers beginning an alliance by a program. */
export function registerStartApi(router: Router, kit: Kit): void {
  router.route('POST', path, {
    policy: { resource: 'alliance', verb: 'create' },
    answer: (context) => beginByProgram(kit, context),
  });
}

async function beginByProgram(kit: Kit, context: RequestContext): Promise<Response> {
  const asker = context.get('rights').scope();
  const key = readIdempotencyKey(context);
  const { values, faults } = readJsonFields([...beginning, ...own], await readJsonBody(context), false);
  if (faults.length > 0) return apiFaults(context, faults, 422);
  const said = Object.fromEntries(own.flatMap(({ name }) => (name in values ? [[name, values[name]]] : [])));
  const holders = await listHolders(kit.ports.database, asker);
  const holder = holderOf(holders, values);
  const wrong = [
    ...(holder === null ? [holderFault(values)] : []),
    ...startFaults(values, holder),
    ...(allianceEditable.check?.(said) ?? []),
  ];
  if (wrong.length > 0 || holder === null) return apiFaults(context, wrong, 422);
  const point = await readPoint(kit, context, values, holder);
  if (point === null) return apiFaults(context, [unknownStart(values)], 422);
  const outcome = await beginAlliance(kit.database, {
    key,
    personId: personOf(context),
    at: kit.ports.clock.now(),
    ids: kit.ports.ids,
    holder,
    territoryId: holder.kind === 'territory' ? holder.id : text(values.territoryId),
    point: { ...point, name: text(said.name) ?? point.name.slice(0, 120) },
    said,
  });
  if (outcome === null) throw new RequestRefusal('ONCE-001');
  const record = await kit.editable.record.get(kit.database, outcome.id);
  if (record === null) throw new RequestRefusal('REQ-404');
  context.header('location', `${path}/${record.id}`);
  context.header('etag', `"${record.version}"`);
  context.header('cache-control', 'private, no-cache');
  return context.json(presentRecord(kit, context, record), outcome.repeated ? 200 : 201);
}

/** A text that was sent, or null. */
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** An organisation comes before a territory: it may begin in a territory where it acts. */
function holderOf(holders: readonly Holder[], { organisationId, territoryId }: Fields): Holder | null {
  const organisation = text(organisationId);
  const kind = organisation === null ? 'territory' : 'organisation';
  const id = organisation ?? text(territoryId);
  return holders.find((holder) => holder.kind === kind && holder.id === id) ?? null;
}

const fault = (field: string, code: string, message: Localized): FormFault => ({ field, code, message });

function holderFault({ organisationId, territoryId }: Fields): FormFault {
  const field =
    text(organisationId) === null && text(territoryId) !== null ? 'territoryId' : 'organisationId';
  const found = quoted(text(organisationId) ?? text(territoryId));
  return fault(field, 'field.not-one-of', {
    fr: `Une organisation dont vous êtes, ou un territoire dont vous êtes catalyseur, est attendu ; trouvé : ${found}.`,
    en: `An organisation of yours, or a territory of which you are a catalyst, is expected; found: ${found}.`,
  });
}

const starts = ['fromPioneer', 'fromAction', 'fromNeed'] as const;

/** Which beginnings do not go together. */
function startFaults(values: Fields, holder: Holder | null): FormFault[] {
  const given = starts.filter((name) => text(values[name]) !== null);
  const [need, offer, territory] = ['fromNeed', 'fromOffer', 'territoryId'].map((name) => text(values[name]));
  return [
    ...(given.length > 1
      ? [
          fault(given[1]!, 'REQ-422', {
            fr: `Une alliance part d’une seule chose ; trouvé : ${given.join(', ')}.`,
            en: `An alliance begins from one thing; found: ${given.join(', ')}.`,
          }),
        ]
      : []),
    ...((need === null) === (offer === null)
      ? []
      : [
          fault(need === null ? 'fromNeed' : 'fromOffer', 'field.missing', {
            fr: 'Un rapprochement a deux côtés : fromNeed et fromOffer sont attendus ensemble.',
            en: 'A match has two sides: fromNeed and fromOffer are expected together.',
          }),
        ]),
    ...(need !== null && territory === null
      ? [
          fault('territoryId', 'field.missing', {
            fr: 'Le territoire du rapprochement est attendu.',
            en: 'The territory of the match is expected.',
          }),
        ]
      : []),
    ...(territory !== null && holder?.territories.some(({ id }) => id === territory) === false
      ? [
          fault('territoryId', 'field.not-one-of', {
            fr: `Un territoire où cette organisation agit est attendu ; trouvé : ${quoted(territory)}.`,
            en: `A territory where this organisation acts is expected; found: ${quoted(territory)}.`,
          }),
        ]
      : []),
    ...(given.length === 0 && text(values.name) === null
      ? [
          fault('name', 'field.missing', {
            fr: sheetWords.fr.start.missing.name,
            en: sheetWords.en.start.missing.name,
          }),
        ]
      : []),
  ];
}

/** What it begins from, or null when that does not exist for this person. */
async function readPoint(
  kit: Kit,
  context: RequestContext,
  values: Fields,
  holder: Holder,
): Promise<StartingPoint | null> {
  const [pioneer, action, need, offer] = ['fromPioneer', 'fromAction', 'fromNeed', 'fromOffer'].map((name) =>
    text(values[name]),
  );
  try {
    return await readStartingPoint(kit.ports, context.get('rights'), {
      language: preferredLanguage(context.req.header('accept-language')),
      ...(pioneer ? { from: `pioneer:${pioneer}` } : {}),
      ...(action ? { action } : {}),
      ...(need && offer ? { match: { need, offer, territory: text(values.territoryId) ?? holder.id } } : {}),
    });
  } catch (error) {
    if (error instanceof RequestRefusal && error.code === 'REQ-404') return null;
    throw error;
  }
}

function unknownStart(values: Fields): FormFault {
  const field = starts.find((name) => text(values[name]) !== null) ?? 'fromNeed';
  const found = quoted(values[field]);
  return fault(field, 'field.not-one-of', {
    fr: `Quelque chose dont vous pouvez partir est attendu ; trouvé : ${found}, qui n’existe pas ou que vous ne voyez pas.`,
    en: `Something that you may begin from is expected; found: ${found}, which does not exist or which you may not see.`,
  });
}

/** The same in OpenAPI. */
export const startPaths = {
  [path]: {
    post: describeCreation({
      title: 'Begin an alliance',
      editable: allianceEditable,
      fields: [...beginning, ...own],
      required: [],
    }),
  },
};
