const state = { type: 'string', enum: ['ok', 'warning', 'failure'] } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const orNull = (type: string, rest: object = {}) => ({ type: [type, 'null'], ...rest });

/** The state of the service in OpenAPI: what a supervisor reads. */
export const statusPath = {
  '/api/v1/status': {
    get: {
      operationId: 'getStatus',
      summary: 'How the service stands at this moment, and when its last backup was verified',
      responses: {
        200: {
          description: 'What is looked at now; null for what cannot be known without the database',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/ServiceStatus' } } },
        },
      },
    },
  },
} as const;

/** The shape of that answer. */
export const statusSchema = {
  type: 'object',
  required: ['state', 'observedAt', 'version', 'since', 'database', 'backup', 'jobs', 'disk'],
  additionalProperties: false,
  properties: {
    state: { ...state, description: 'The worst of the states below' },
    observedAt: moment,
    version: { type: 'string' },
    since: { ...moment, description: 'When this process started' },
    database: {
      type: 'object',
      required: ['state', 'milliseconds'],
      additionalProperties: false,
      properties: { state, milliseconds: orNull('number', { description: 'Time of its answer' }) },
    },
    backup: {
      type: 'object',
      required: ['state', 'verifiedAt', 'isKnown'],
      additionalProperties: false,
      properties: {
        state,
        verifiedAt: orNull('string', {
          format: 'date-time',
          description: 'When the last backup was read back whole',
        }),
        isKnown: { type: 'boolean', description: 'False when the database could not be asked' },
      },
    },
    jobs: {
      type: 'object',
      required: ['state', 'stuck'],
      additionalProperties: false,
      properties: { state, stuck: orNull('integer', { description: 'Jobs that should have run by now' }) },
    },
    disk: {
      type: ['object', 'null'],
      description: 'Null when the database is not on a disk of this machine',
      required: ['state'],
      additionalProperties: false,
      properties: { state },
    },
  },
} as const;
