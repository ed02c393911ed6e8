import { writeDelimited } from '../formats/table/index.ts';
import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { preferredLanguage } from '../platform/ports/preferred-language.ts';
import type { Router } from '../platform/ports/room.ts';
import { jsonLd } from './pages/resource-page.tsx';
import { documentOf, resourceColumns, resourceRow } from './resource-document.ts';
import { listPublishedAfter, type StoredResource } from './store/resource-store.ts';
import { commonsDatabase } from './store/tables.ts';

/** Resources read at once: the whole commons never stands in memory. */
const chunk = 1_000;

/** Registers every published resource as one file, in the order of their keys; it is written as it is read. */
export function registerWholeExport(router: Router, ports: Ports): void {
  const { origin } = ports.settings;
  const register = (ending: string, type: string, write: (context: RequestContext) => Writer): void =>
    router.route('GET', `/api/v1/resources.${ending}`, {
      policy: { resource: 'resource', verb: 'list' },
      isCostly: true,
      answer: answerWhole(ports, ending, type, write),
    });
  register('csv', 'text/csv; charset=utf-8', (context) => {
    const language = preferredLanguage(context.req.header('accept-language'));
    return {
      begin: writeDelimited([[...resourceColumns]], ','),
      // The mark of UTF-8 stands once, at the head of the file.
      some: (resources) =>
        writeDelimited(
          resources.map((resource) => resourceRow(documentOf(resource), language)),
          ',',
        ).slice(1),
      end: '',
    };
  });
  register('jsonld', 'application/ld+json; charset=utf-8', () => ({
    begin: '{"@context":"https://schema.org","@graph":[',
    some: (resources, isFirst) =>
      `${isFirst ? '' : ','}${resources.map((resource) => JSON.stringify(jsonLd(resource, origin))).join(',')}`,
    end: ']}',
  }));
}

interface Writer {
  readonly begin: string;
  readonly some: (resources: readonly StoredResource[], isFirst: boolean) => string;
  readonly end: string;
}

const answerWhole =
  (ports: Ports, ending: string, type: string, write: (context: RequestContext) => Writer): PageHandler =>
  async (context) => {
    context.get('rights').scope();
    const database = commonsDatabase(ports.readDatabase);
    const { begin, some, end } = write(context);
    const encoder = new TextEncoder();
    let after: string | null = null;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(begin)),
      async pull(controller) {
        const resources = await listPublishedAfter(database, after, chunk);
        if (resources.length > 0) controller.enqueue(encoder.encode(some(resources, after === null)));
        after = resources.at(-1)?.key ?? after;
        if (resources.length === chunk) return;
        controller.enqueue(encoder.encode(end));
        controller.close();
      },
    });
    return context.body(body, 200, {
      'content-type': type,
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
      'content-disposition': `attachment; filename="cap17-communs.${ending}"`,
    });
  };
