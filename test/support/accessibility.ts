import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/**
 * What axe finds wrong with the page as it is, by WCAG 2.2 AA and RGAA; empty when it is clean.
 * @example expect(await findBarriers(page)).toEqual([]);
 */
export const findBarriers = (page: Page): Promise<string[]> => find(page, { type: 'tag', values: tags });

/** Texts that are too faint in the colours shown now: all that changes from one scheme to the other. */
export const findFaintTexts = (page: Page): Promise<string[]> =>
  find(page, { type: 'rule', values: ['color-contrast'] });

async function find(
  page: Page,
  runOnly: { readonly type: string; readonly values: readonly string[] },
): Promise<string[]> {
  // A page is looked at several times: at each width, in each scheme.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const violations = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    // Nobody reads where all that is right stands.
    return (await axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations;
  }, runOnly);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}) ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
