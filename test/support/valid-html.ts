import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    extends: ['html-validate:standard'],
    rules: {
      // What preact writes: double quotes, self-closed void elements.
      'void-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
    },
  }),
);

/**
 * What is not valid in an HTML document; empty when it is.
 * @example expect(await findInvalidHtml(await answer.text())).toEqual([]);
 */
export async function findInvalidHtml(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column, selector }) =>
        `${ruleId}: ${message} (${selector ?? `${line}:${column}`})`,
    ),
  );
}
