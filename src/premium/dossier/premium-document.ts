import type { Language } from '../../kernel/language.ts';
import type { Result } from '../../kernel/result.ts';
import type { Reason } from '../../platform/ports/command.ts';
import type { Documents } from '../../platform/ports/ports.ts';
import type { DocumentKind } from '../domain/premium-outputs.ts';
import type { Outcome } from '../domain/simulated.ts';
import type { AllianceOfDossier } from './alliance/alliance-of-dossier.ts';
import { premiumDossier } from './premium-dossier.ts';
import { premiumWorkbook } from './workbook/premium-workbook.ts';

/** The dossier or the workbook of a premium, as bytes: the same outcome gives the same bytes. */
export function premiumDocument(
  documents: Documents,
  kind: DocumentKind,
  outcome: Outcome,
  language: Language,
  told: AllianceOfDossier | null = null,
): Promise<Result<Uint8Array, Reason[]>> {
  return kind === 'xlsx'
    ? documents.write(kind, premiumWorkbook(outcome, language, told))
    : documents.write(kind, premiumDossier(outcome, language, told));
}
