import type { Language } from '../kernel/language.ts';
import type { Reason } from '../platform/ports/command.ts';
import type { RequestContext } from '../platform/ports/http.ts';
import type { ComputeOptions, Ports } from '../platform/ports/ports.ts';
import { preferredLanguage } from '../platform/ports/preferred-language.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import { publicComputation } from '../platform/ports/rights.ts';
import type { Router } from '../platform/ports/room.ts';
import { apiAddress, type DescribedDocument, describedDocuments } from './documents.ts';

/** What the address may ask of a premium; the server's bound on draws is below the command line's. */
const parameters = {
  samples: { least: 1, greatest: 1_048_576 },
  seed: { least: 0, greatest: 4_294_967_295 },
} as const;

/** Registers one address per document: posted as on the command line, answered the same. */
export function registerComputations(router: Router, ports: Ports): void {
  for (const document of describedDocuments) {
    router.route('POST', apiAddress(document), {
      policy: publicComputation,
      isCostly: true,
      answer: (context) => answerDocument(context, document, ports),
    });
  }
}

async function answerDocument(
  context: RequestContext,
  document: DescribedDocument,
  { compute }: Ports,
): Promise<Response> {
  checkContentType(context.req.header('content-type') ?? '');
  const language = preferredLanguage(context.req.header('accept-language'));
  const options = readOptions(context, document, language);
  const method = document.command.split(' ').at(-1)!;
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  // A caller who goes away ends the work.
  const answer = await compute.run(method, bytes, { ...options, signal: context.req.raw.signal });
  if (!answer.ok) throw refusalOf(answer.errors);
  return context.body(answer.value, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-language': language,
  });
}

function checkContentType(type: string): void {
  const [essence = '', ...rest] = type.toLowerCase().split(/\s*;\s*/);
  const isUtf8 = rest.every(
    (parameter) => !parameter.startsWith('charset=') || /^charset="?utf-?8"?$/.test(parameter),
  );
  if (!/^application\/([\w.+-]+\+)?json$/.test(essence) || !isUtf8) throw new RequestRefusal('REQ-415');
}

function readOptions(
  context: RequestContext,
  document: DescribedDocument,
  language: Language,
): ComputeOptions {
  const options: { language: Language; samples?: number; seed?: number } = { language };
  const reasons: Reason[] = [];
  for (const [name, values] of Object.entries(context.req.queries())) {
    const bounds =
      document.name === 'alliance' && Object.hasOwn(parameters, name)
        ? parameters[name as keyof typeof parameters]
        : null;
    const value = values.length === 1 && /^\d{1,10}$/.test(values[0]!) ? Number(values[0]) : Number.NaN;
    if (bounds === null) reasons.push(unknownParameter(name, language));
    else if (!(value >= bounds.least && value <= bounds.greatest))
      reasons.push(wrongParameter(name, bounds, language));
    else options[name as keyof typeof parameters] = value;
  }
  if (reasons.length > 0) throw new RequestRefusal('REQ-400', { reasons });
  return options;
}

function unknownParameter(name: string, language: Language): Reason {
  const quoted = name.slice(0, 40);
  return {
    code: 'api.unknown-parameter',
    path: '',
    message:
      language === 'fr'
        ? `Paramètre inconnu\u00A0: «\u202F${quoted}\u202F».`
        : `Unknown parameter: “${quoted}”.`,
  };
}

function wrongParameter(
  name: string,
  { least, greatest }: { least: number; greatest: number },
  language: Language,
): Reason {
  const message =
    language === 'fr'
      ? `${name}\u00A0: un nombre entier de ${least} à ${greatest} est attendu.`
      : `${name}: a whole number from ${least} to ${greatest} is expected.`;
  return { code: 'api.wrong-parameter', path: '', message };
}

function refusalOf(reasons: readonly Reason[]): RequestRefusal {
  if (reasons.some(({ code }) => code === 'compute.busy'))
    return new RequestRefusal('SYS-003', { reasons, headers: { 'retry-after': '5' } });
  if (reasons.some(({ code }) => code === 'json.too-large'))
    return new RequestRefusal('REQ-413', { reasons });
  return new RequestRefusal('REQ-422', { reasons });
}
