import { h } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker } from '../../../test/support/asker.ts';
import { type FormField, readFormFields } from '../../../test/support/html-form.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import type { Room } from '../../platform/ports/room.ts';
import { rooms } from '../../platform/rooms.ts';
import { tableRecord } from '../store/table-record.ts';
import { choicesField, tickField } from './choice-fields.ts';
import { defineEditable } from './editable.ts';
import { type EditableField, fault, read } from './field.ts';
import { dateField, numberField } from './figure-fields.ts';
import { registerEditable } from './register-editable.ts';
import { forgetKind } from './registry.ts';
import { longTextField, textField } from './text-fields.ts';

const both = (text: string) => ({ fr: text, en: text });

/** A field with two inputs of its own, kept as a pair. */
const range: EditableField = {
  name: 'range',
  label: both('Fourchette'),
  optional: true,
  control: {
    kind: 'own',
    render: ({ id, name, typed }) => {
      const [low = '', high = ''] = typed.split('\n');
      const input = (part: string, value: string) =>
        h('input', { id: `${id}-${part}`, name: `${name}.${part}`, value, 'aria-label': part, type: 'text' });
      return h('div', { id }, input('low', low), input('high', high));
    },
    collect: (all) => [all('range.low')[0] ?? '', all('range.high')[0] ?? ''].join('\n'),
  },
  read: (typed) => {
    const [low, high] = typed.split('\n').map(Number);
    if (typed.trim() === '') return read(null);
    if (low !== undefined && high !== undefined && low <= high) return read({ low, high });
    return fault('range.order', 'Le plus petit d’abord.', 'The smaller one first.');
  },
  readJson: (value) => read(value),
  write: (value) => (value ? Object.values(value as object).join('\n') : ''),
  show: (value) => (value ? Object.values(value as object).join(' à ') : ''),
};

const plotEditable = defineEditable({
  record: tableRecord({
    kind: 'plot',
    table: 'plot',
    columns: {
      name: 'name',
      themes: 'themes',
      hours: 'hours',
      open: 'open',
      since: 'since',
      range: 'range',
      text: 'text',
    },
    json: ['themes', 'range'],
    organisation: 'organisation_id',
  }),
  resource: 'organisation',
  words: { many: both('Parcelles') },
  addresses: { list: both('/parcelles'), page: both('/parcelles/:key') },
  api: 'plots',
  fields: [
    textField({ name: 'name', label: both('Nom') }),
    choicesField({
      name: 'themes',
      label: both('Thèmes'),
      optional: true,
      choices: ['water', 'soil', 'seeds'].map((value) => ({ value, label: both(value) })),
    }),
    numberField({ name: 'hours', label: both('Heures'), optional: true, least: 0, unit: both('h/an') }),
    tickField({ name: 'open', label: both('Ouverte') }),
    dateField({ name: 'since', label: both('Depuis'), optional: true }),
    range,
    longTextField({ name: 'text', label: both('Texte'), optional: true }),
  ],
  titleOf: (fields) => String(fields.name),
  subjectOf: (record) => ({
    resource: 'organisation',
    state: 'draft',
    organisationIds: record.organisationId === null ? [] : [record.organisationId],
  }),
  check: (values) =>
    values.open === true && values.hours === null
      ? [{ field: 'hours', code: 'plot.hours', message: both('Ouverte : combien d’heures ?') }]
      : [],
  creation: {
    address: both('/parcelles/nouvelle/:organisation'),
    title: both('Nouvelle parcelle'),
    subject: (context) => ({
      resource: 'organisation',
      state: 'active',
      organisationIds: [context.req.param('organisation') ?? ''],
    }),
    complete: async (_transaction, { values, parameters }) => ({
      fields: values,
      organisationId: parameters.organisation ?? null,
    }),
  },
});

const room: Room = {
  name: 'plots',
  routes: (router, ports) => registerEditable(router, ports, plotEditable),
};

let app: TestApp;
let camille: SignedIn;
let garden: string;
let asker: ReturnType<typeof createAsker>;

beforeAll(async () => {
  app = await startTestApp({ rooms: [...rooms, room] });
  const { sql } = await import('kysely');
  await sql`create table plot (id uuid primary key, version integer not null, organisation_id uuid, name text not null,
    themes jsonb, hours double precision, open boolean, since text, range jsonb, text text,
    created_at timestamptz not null, updated_at timestamptz not null, deleted_at timestamptz)`.execute(
    app.ports.database,
  );
  camille = await app.signInAs({ name: 'Camille' });
  asker = createAsker(app, camille);
  const made = await asker.api(
    'POST',
    '/api/v1/organisations',
    { name: 'Jardin', kind: 'other' },
    { 'idempotency-key': 'k' },
  );
  garden = ((await made.json()) as { id: string }).id;
});
afterAll(async () => {
  forgetKind('plot');
  await app?.close();
});

const send = (path: string, fields: readonly FormField[]) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    headers: camille.headers,
  });
const change = (fields: readonly FormField[], changes: readonly FormField[]): FormField[] => [
  ...fields.filter(([name]) => !changes.some(([other]) => other === name)),
  ...changes,
];
const first: FormField[] = [
  ['name', 'Rang du fond'],
  ['themes', 'seeds'],
  ['themes', 'water'],
  ['hours', '1 250,5'],
  ['open', 'yes'],
  ['since', '24/11/2026'],
  ['range.low', '5'],
  ['range.high', '10'],
];

describe('any kind of object', () => {
  let id: string;
  const form = async (): Promise<FormField[]> =>
    readFormFields(await (await asker.get(`/parcelles/${id}/modifier`)).text(), 'edit');

  it('begins with every kind of field, each told wrong beside it', async () => {
    const path = `/parcelles/nouvelle/${garden}`;
    const page = await (await asker.get(path)).text();
    expect(await findInvalidHtml(page)).toEqual([]);
    const key = readFormFields(page, 'edit').filter(([name]) => name === 'key');
    const wrong = await send(path, [
      ...key,
      ['hours', 'x'],
      ['since', '31/02/2026'],
      ['range.low', '9'],
      ['range.high', '1'],
    ]);
    const told = await wrong.text();
    expect(wrong.status).toBe(422);
    for (const text of [
      'Un nombre est attendu',
      'Un jour est attendu',
      'Le plus petit d’abord',
      'href="#field-range"',
    ])
      expect(told).toContain(text);
    const between = await send(path, [...key, ['name', 'A'], ['open', 'yes']]);
    expect(await between.text()).toContain('combien d’heures');
    const made = await send(path, [...key, ...first]);
    expect(made.status).toBe(303);
    id = made.headers.get('location')!.replace(/^\/parcelles\/([^?]*).*$/, '$1');
    expect(await (await asker.api('GET', `/api/v1/plots/${id}`)).json()).toMatchObject({
      name: 'Rang du fond',
      themes: ['water', 'seeds'],
      hours: 1250.5,
      open: true,
      since: '2026-11-24',
      range: { low: 5, high: 10 },
    });
  });

  it('shows in a conflict only what both changed, and carries the rest whole', async () => {
    const mine = await form();
    const theirs = change(mine, [
      ['text', 'Le leur'],
      ['range.low', '7'],
    ]);
    expect((await send(`/parcelles/${id}/modifier`, theirs)).status).toBe(303);
    const refused = await send(
      `/parcelles/${id}/modifier`,
      change(mine, [
        ['text', 'Le mien'],
        ['hours', '3'],
      ]),
    );
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(await findInvalidHtml(page)).toEqual([]);
    const conflict = readFormFields(page, 'conflict').filter(([name]) => !name.startsWith('decision.'));
    expect(conflict.filter(([name]) => name === 'disputed')).toEqual([['disputed', 'text']]);
    const solved = await send(`/parcelles/${id}/modifier`, [
      ...conflict,
      ['decision.text', 'mine'],
      ['do', 'resolve'],
    ]);
    expect(solved.status).toBe(303);
    expect(await (await asker.api('GET', `/api/v1/plots/${id}`)).json()).toMatchObject({
      text: 'Le mien',
      hours: 3,
      range: { low: 7, high: 10 },
      themes: ['water', 'seeds'],
      open: true,
    });
  });

  it('tells its history in words and comes back from the bin', async () => {
    const history = await (await asker.get(`/parcelles/${id}/historique`)).text();
    expect(await findInvalidHtml(history)).toEqual([]);
    for (const text of ['5 à 10', '7 à 10', '1\u202f250,5 h/an', 'oui', 'water, seeds'])
      expect(history).toContain(text);
    const { version } = (await (await asker.api('GET', `/api/v1/plots/${id}`)).json()) as { version: number };
    expect((await send(`/parcelles/${id}/supprimer`, [['version', String(version)]])).status).toBe(303);
    expect(await (await asker.get('/parcelles/corbeille')).text()).toContain('Rang du fond');
    expect((await send(`/parcelles/${id}/retablir`, [])).status).toBe(303);
    expect(await (await asker.get('/mon-espace/journal')).text()).toContain('Parcelles');
  });

  it('keeps what was sent once the session had ended, and gives it back after the sign-in', async () => {
    const typed = change(await form(), [['text', 'Écrit pendant que la session expirait']]);
    const body = new URLSearchParams(typed.map(([name, value]) => [name, value]));
    const path = `/parcelles/${id}/modifier`;
    const refused = await app.request(path, { method: 'POST', body });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('Votre session a expiré');
    const kept = refused.headers.get('set-cookie')!.split(';')[0]!;
    const headers = { cookie: `${camille.headers.cookie}; ${kept}` };
    const resumed = await (await app.request('/reprise', { headers })).text();
    expect(resumed).toContain('Écrit pendant que la session expirait');
    const sent = await app.request('/reprise?do=send', { method: 'POST', body, headers });
    expect([sent.status, sent.headers.get('location')]).toEqual([307, path]);
    const saved = await send(path, typed);
    expect(saved.status).toBe(303);
    expect(await (await asker.api('GET', `/api/v1/plots/${id}`)).json()).toMatchObject({
      text: 'Écrit pendant que la session expirait',
    });
  });
});
