import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { PremiumAccess } from '../alliance/require-premium.ts';
import { contentTypes } from '../domain/content-types.ts';
import { fileNameOf } from '../domain/file-name.ts';
import { documentKindOf } from '../domain/premium-outputs.ts';
import { premiumDocument } from '../dossier/premium-document.ts';
import type { StoredVersion } from '../store/version-store.ts';
import { allianceOfDossier } from './read-alliance-of-dossier.ts';
import { outcomeOfVersion } from './version-outcome.ts';

/** Sends a version as the file it is made from, as a dossier, or as a workbook. */
export async function answerVersionDocument(
  ports: Ports,
  context: RequestContext,
  { database, reading }: Pick<PremiumAccess, 'database' | 'reading'>,
  version: StoredVersion,
  asked: string | undefined,
): Promise<Response> {
  const name = `${reading.alliance.name} ${version.number}`;
  const headers = (ending: string, type: string) => ({
    'content-type': type,
    'content-disposition': `attachment; filename="${fileNameOf(name, ending)}"`,
    'cache-control': 'no-store',
  });
  if (asked === 'json')
    return context.body(version.file, 200, headers('json', 'application/json; charset=utf-8'));
  const kind = documentKindOf(asked ?? '');
  if (kind === null) throw new RequestRefusal('REQ-404');
  const language = context.get('language');
  const outcome = await outcomeOfVersion(version, language, ports);
  const told = await allianceOfDossier(database, reading, version, outcome, language);
  const made = await premiumDocument(ports.documents, kind, outcome, language, told);
  if (!made.ok) throw new RequestRefusal('SYS-003', { reasons: made.errors });
  return context.body(made.value as Uint8Array<ArrayBuffer>, 200, headers(kind, contentTypes[kind]));
}
