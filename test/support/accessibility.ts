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
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const violations = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(document, { runOnly: { type: 'tag', values } })).violations;
  }, tags);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}) ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
