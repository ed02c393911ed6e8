/** The message that came back, in OpenAPI. */
export const digestReportPath = {
  '/api/v1/digest-reports': {
    post: {
      operationId: 'readDigestReport',
      summary: 'Takes one message that came back to the return address of the digest (RFC 3464)',
      security: [{ token: [] }],
      requestBody: {
        required: true,
        content: {
          'message/rfc822': {
            schema: { type: 'string', description: 'The whole message, as it was received' },
          },
        },
      },
      responses: {
        200: {
          description: 'What it changed; the same message twice changes nothing more',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['outcome'],
                properties: {
                  outcome: {
                    type: 'string',
                    enum: ['stopped', 'noted', 'ignored', 'unknown', 'not-ours', 'not-a-report'],
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;
