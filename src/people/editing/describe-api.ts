import type { Localized } from '../../kernel/language.ts';
import { type Creation, creationAddress, creationsOf, type Editable } from './editable.ts';
import type { EditableField } from './field.ts';
import { mayBeLeftOut } from './json-form.ts';
import { knownEditables } from './registry.ts';

type Described = Readonly<Record<string, unknown>>;

/** The API of everything that people edit, as paths of OpenAPI 3.1, from the definitions that check what is sent. */
export const describeEditables = (): Described =>
  Object.fromEntries(knownEditables().flatMap((editable) => Object.entries(pathsOf(editable))));

/** One kind of object that programs read and change, and where. */
export interface KindOfApi {
  readonly name: Localized;
  /** `/api/v1/alliances/{key}`. */
  readonly one: string;
  /** The list, where there is one. */
  readonly list: string | null;
  /** Where one begins. */
  readonly begun: readonly string[];
}

/** Every kind of object that programs read and change. */
export const listKindsOfApi = (): readonly KindOfApi[] =>
  knownEditables().map((editable) => {
    const base = `/api/v1/${editable.api}`;
    const begun = [
      editable.begunAt ?? null,
      ...creationsOf(editable).map((creation) => creationAddress(editable, creation)),
    ];
    return {
      name: editable.words.many,
      one: `${base}/{key}`,
      list: editable.list === undefined ? null : base,
      begun: begun.filter((address) => address !== null).map(inBraces),
    };
  });

/** `/alliances/:key` as OpenAPI writes it. */
const inBraces = (address: string): string => address.replace(/:(\w+)/g, '{$1}');

function pathsOf(editable: Editable): Described {
  const base = `/api/v1/${editable.api}`;
  const { list } = editable;
  const begun = creationsOf(editable).flatMap((creation) => {
    const address = creationAddress(editable, creation);
    return address === null ? [] : [{ address, post: describeCreationOf(editable, creation) }];
  });
  const collection = {
    ...(list ? { get: describeList(editable) } : {}),
    ...begun.filter(({ address }) => address === base).map(({ post }) => ({ post }))[0],
  };
  return {
    ...(Object.keys(collection).length === 0 ? {} : { [base]: collection }),
    ...Object.fromEntries(
      begun
        .filter(({ address }) => address !== base)
        .map(({ address, post }) => [inBraces(address), { parameters: parametersIn(address), post }]),
    ),
    [`${base}/{key}`]: {
      parameters: [keyParameter],
      get: {
        summary: `Read one of: ${editable.words.many.en}`,
        responses: { 200: object(editable), ...refusals([404, 410]) },
      },
      put: describeEdit(editable, 'Replace the whole content', true),
      patch: describeEdit(editable, 'Change some fields', false),
      delete: {
        summary: 'Remove; for 30 days it can be restored',
        parameters: [ifMatch],
        responses: { 204: { description: 'Removed' }, ...refusals([404, 410, 412, 428]) },
      },
    },
    [`${base}/{key}/restore`]: {
      parameters: [keyParameter],
      post: {
        summary: 'Restore what was removed',
        responses: { 200: object(editable), ...refusals([404, 409]) },
      },
    },
    [`${base}/{key}/history`]: {
      parameters: [keyParameter, query('before', 'Only versions before this one')],
      get: {
        summary: 'Its versions, newest first: who saved what, when',
        responses: { 200: json('Versions', { type: 'object' }), ...refusals([404]) },
      },
    },
  };
}

const describeList = (editable: Editable): Described => ({
  summary: `List: ${editable.words.many.en}`,
  parameters: [
    query('q', 'Words to look for'),
    query('limit', 'How many, 100 at most; 20 unless told'),
    query('after', '“next” of the page before'),
  ],
  responses: {
    200: json('One page; “next” is null on the last one', {
      type: 'object',
      properties: { items: { type: 'array', items: { type: 'object' } }, next: { type: ['string', 'null'] } },
    }),
    ...refusals([400]),
  },
});

const describeCreationOf = (editable: Editable, { title, fields: asked }: Creation): Described =>
  describeCreation({
    title: title.en,
    editable,
    fields: editable.fields.filter(({ name }) => asked === undefined || asked.includes(name)),
    required: editable.fields.filter((field) => !mayBeLeftOut(field)).map(({ name }) => name),
  });

/**
 * A creation by a program, as an operation of OpenAPI.
 * @param order what is created, the fields that are read, and which of them must be there
 */
export const describeCreation = (order: {
  readonly title: string;
  readonly editable: Editable;
  readonly fields: readonly EditableField[];
  readonly required: readonly string[];
}): Described => ({
  summary: `${order.title}, once for all the repetitions of a request`,
  parameters: [header('Idempotency-Key', 'The same for every repetition, 1 to 150 characters')],
  requestBody: json('What to create', {
    ...schemaOf(order.fields, false),
    required: order.fields.map(({ name }) => name).filter((name) => order.required.includes(name)),
  }),
  responses: {
    201: object(order.editable),
    200: object(order.editable),
    ...refusals([400, 401, 409, 415, 422]),
  },
});

const describeEdit = (editable: Editable, summary: string, whole: boolean): Described => ({
  summary,
  parameters: [ifMatch],
  requestBody: json('Fields', schemaOf(editable.fields, whole)),
  responses: { 200: object(editable), ...refusals([404, 409, 410, 412, 415, 422, 428]) },
});

/** The content that is sent, as JSON Schema: known fields only. */
function schemaOf(fields: readonly EditableField[], whole: boolean): Described {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    ...(whole ? { required: fields.filter((field) => !mayBeLeftOut(field)).map(({ name }) => name) } : {}),
  };
}

function fieldSchema({ control, label, hint }: EditableField): Described {
  const said = { title: label.en, ...(hint ? { description: hint.en } : {}) };
  const codes =
    'choices' in control ? control.choices.map(({ value }) => value).filter((value) => value !== '') : [];
  if (control.kind === 'choice') return { ...said, enum: codes };
  if (control.kind === 'choices') return { ...said, type: 'array', items: { enum: codes } };
  if (control.kind === 'tick') return { ...said, type: 'boolean' };
  if (control.kind === 'date') return { ...said, type: ['string', 'null'], format: 'date' };
  if (control.kind === 'own') return { ...said, ...control.schema };
  const isFigure = control.kind === 'text' && control.inputmode === 'decimal';
  return { ...said, type: [isFigure ? 'number' : 'string', 'null'] };
}

const json = (description: string, schema: Described): Described => ({
  description,
  content: { 'application/json': { schema } },
});

const object = ({ fields }: Editable): Described => ({
  ...json('As it stands, with its version', {
    type: 'object',
    properties: {
      id: { type: 'string', format: 'uuid' },
      key: { type: 'string', description: 'Word of its address' },
      version: { type: 'integer' },
      ...Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    },
  }),
  headers: { ETag: { description: 'Its version, for If-Match', schema: { type: 'string' } } },
});

const reasons: Readonly<Record<number, string>> = {
  400: 'A parameter or a header is wrong or missing',
  401: 'Sign in, or send a token: Authorization: Bearer',
  404: 'Nothing there, or nothing that you may see',
  409: 'Taken, or already done otherwise',
  410: 'Removed; it can be restored for 30 days',
  412: 'Somebody saved another version: both are in “versions”',
  415: 'The content is not said to be JSON',
  422: 'Refused: every error at once, with its place',
  428: 'If-Match is missing: say which version you read',
};

const refusals = (statuses: readonly number[]): Described =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: reasons[status],
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );

const header = (name: string, description: string): Described => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});
const ifMatch = header('If-Match', 'The ETag that was received, e.g. "3"');
const query = (name: string, description: string): Described => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
});
const pathParameter = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const keyParameter = pathParameter('key');
const parametersIn = (address: string) =>
  [...address.matchAll(/:(\w+)/g)].map(([, name]) => pathParameter(name!));
