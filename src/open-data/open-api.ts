import { memberPaths, startPaths } from '../alliance/index.ts';
import { describeEditables } from '../people/index.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { premiumVersionPaths } from '../premium/index.ts';
import { projectFilePaths } from '../project/index.ts';
import { digestReportPath } from '../showcase/index.ts';
import { statusPath, statusSchema } from './describe-status.ts';
import { apiAddress, type DescribedDocument, describedDocuments, schemaAddress } from './documents.ts';

const problemSchema = {
  type: 'object',
  description: 'RFC 9457 problem document',
  required: ['type', 'status', 'code', 'title', 'requestId'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable code' },
    title: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'path', 'message'],
        properties: {
          code: { type: 'string', description: 'Stable code' },
          path: { type: 'string', description: 'JSON Pointer of what is wrong in the document posted' },
          message: { type: 'string', description: 'What was found, what is expected' },
        },
      },
    },
  },
} as const;

const problems = {
  400: 'A parameter of the address is wrong or unknown',
  413: 'The document is too large',
  415: 'The content is not said to be JSON',
  422: 'The document is refused: every error at once, with its place',
  429: 'Too many requests: come back after the seconds of Retry-After',
  503: 'Too many computations under way: come back after the seconds of Retry-After',
} as const;

/** The description of the API (OpenAPI 3.1), from the definitions that check what is posted. */
export function describeApi({ settings }: Pick<Ports, 'settings'>): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cap17',
      version: settings.engineVersion,
      description:
        'The same documents as the command line, answered the same. Messages are in French, or in English as Accept-Language prefers.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: settings.origin }],
    paths: joinPaths([
      Object.fromEntries(
        describedDocuments.map((document) => [apiAddress(document), { post: describeOperation(document) }]),
      ),
      statusPath,
      describeEditables(),
      digestReportPath,
      startPaths,
      memberPaths,
      premiumVersionPaths,
      projectFilePaths,
    ]),
    components: {
      schemas: { Problem: problemSchema, ServiceStatus: statusSchema },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A personal token, of limited scope' },
      },
    },
  };
}

type Paths = Readonly<Record<string, unknown>>;

/** Operations of one address may be told by several rooms. */
const joinPaths = (all: readonly Paths[]): Paths =>
  all.flatMap(Object.entries).reduce<Record<string, object>>((joined, [address, operations]) => {
    joined[address] = { ...joined[address], ...operations };
    return joined;
  }, {});

function describeOperation(document: DescribedDocument): Record<string, unknown> {
  return {
    operationId: document.command.replace(/ (.)/, (_, letter: string) => letter.toUpperCase()),
    summary: document.title.en,
    ...(document.name === 'alliance' ? { parameters: premiumParameters } : {}),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: schemaAddress(document) } } },
    },
    responses: {
      200: {
        description: `What “cap17 ${document.command} FILE --json” prints`,
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      ...Object.fromEntries(
        Object.entries(problems).map(([status, description]) => [
          status,
          {
            description,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  };
}

const premiumParameters = [
  {
    name: 'samples',
    in: 'query',
    description: 'Number of draws, rounded up to a power of two',
    schema: { type: 'integer', minimum: 1, maximum: 1_048_576, default: 16_384 },
  },
  {
    name: 'seed',
    in: 'query',
    description: 'Seed of the draws',
    schema: { type: 'integer', minimum: 0, maximum: 4_294_967_295, default: 1 },
  },
];
