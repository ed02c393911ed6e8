import { defineEditable, type Editable, type StoredRecord, type Subject } from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { requireProject } from '../cap/require-project.ts';
import { indicatorAddresses } from './addresses.ts';
import { checkWay } from './check-indicator.ts';
import { bareFields, indicatorFieldsFor } from './indicator-fields.ts';
import { indicatorRecord } from './indicator-record.ts';
import { indicatorWords } from './words.ts';

const both = inBoth(indicatorWords);

/** What an indicator is for the policy table: as public as what it is attached to. */
export const indicatorSubject = ({ fields, bodyIds = [] }: StoredRecord): Subject => ({
  resource: 'indicator',
  state: fields.seenAs === 'published' ? 'published' : 'draft',
  organisationIds: bodyIds,
  bodyIds,
});

/** What an indicator holds when it begins, besides what is typed. */
export const bareIndicator = {
  catalogueId: null,
  definition: '',
  source: '',
  method: '',
  frequency: 'year',
  attachedTo: 'project',
  targets: [] as readonly string[],
  placeId: null,
  part: '',
  baselineValue: null,
  baselineOn: null,
  targetValue: null,
  targetOn: null,
} as const;

/** Indicators: pages to describe, edit, compare, remove and restore them, and their API. */
export const indicatorEditable: Editable = defineEditable({
  record: indicatorRecord,
  resource: 'indicator',
  fields: bareFields,
  fieldsFor: indicatorFieldsFor,
  words: { many: both(({ many }) => many) },
  addresses: { list: indicatorAddresses.list, page: indicatorAddresses.page },
  api: 'indicators',
  current: 'projects',
  titleOf: (fields) => String(fields.name),
  subjectOf: indicatorSubject,
  check: checkWay,
  creation: {
    address: indicatorAddresses.create,
    apiAddress: '/api/v1/projects/:key/indicators',
    title: both(({ create }) => create.title),
    lead: both(({ create }) => create.lead),
    fields: ['name', 'unit', 'direction', 'attachedTo', 'frequency', 'targets', 'source', 'definition'],
    subject: async (context, database) => {
      const { bodyIds = [] } = await requireProject(database, context.req.param('key'));
      return { resource: 'indicator', state: 'draft', organisationIds: bodyIds, bodyIds };
    },
    complete: async (transaction, { values, parameters }) => {
      const project = await requireProject(transaction, parameters.key);
      return {
        fields: { ...bareIndicator, ...values, projectId: project.id },
        organisationId: null,
      };
    },
  },
});
