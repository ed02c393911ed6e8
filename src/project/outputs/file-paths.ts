const key = {
  name: 'key',
  in: 'path',
  required: true,
  description: 'Word of its address, or id',
  schema: { type: 'string' },
};
const lang = {
  name: 'lang',
  in: 'query',
  description: 'Language of the words of the document; that of Accept-Language unless told',
  schema: { type: 'string', enum: ['fr', 'en'] },
};
const problem = {
  description: 'Nothing there, or nothing that you may read',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const file = (operationId: string, summary: string, types: readonly string[], withLanguage = true) => ({
  get: {
    operationId,
    summary,
    parameters: withLanguage ? [key, lang] : [key],
    responses: {
      200: {
        description: 'The file, with what the asker may read',
        content: Object.fromEntries(types.map((type) => [type, {}])),
      },
      404: problem,
    },
  },
});

/** The files of projects, for the description of the API. */
export const projectFilePaths = {
  '/api/v1/projects/{key}/project.json': {
    get: {
      ...file('getProjectData', 'A project whole, for programs', [], false).get,
      responses: {
        200: {
          description: 'What the asker may read of it',
          content: { 'application/json': { schema: { $ref: '/schemas/project@1.json' } } },
        },
        404: problem,
      },
    },
  },
  '/api/v1/projects/{key}/project.pdf': file('getProjectPdf', 'A project whole, tagged PDF', [
    'application/pdf',
  ]),
  '/api/v1/projects/{key}/council-note.pdf': file('getCouncilNotePdf', 'The council note, two pages', [
    'application/pdf',
  ]),
  '/api/v1/projects/{key}/actions.csv': file('getProjectActionsCsv', 'Its actions as CSV', ['text/csv']),
  '/api/v1/projects/{key}/actions.xlsx': file(
    'getProjectWorkbook',
    'Actions, funders, partners, indicators',
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ),
  '/api/v1/actions/{key}/sheet.pdf': file('getActionSheetPdf', 'One action sheet, tagged PDF', [
    'application/pdf',
  ]),
} as const;
