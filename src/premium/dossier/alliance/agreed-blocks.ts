import type { Block } from '../../../platform/ports/paper.ts';
import { agreedTable } from '../../meeting/sharing-annex.ts';
import type { Subject } from '../subject.ts';
import type { AllianceOfDossier } from './alliance-of-dossier.ts';
import { allianceDossierWords } from './words.ts';

/** The sharing that the members agreed on, with what each pays or receives every year. */
export function agreedBlocks(
  { language, outcome }: Subject,
  { agreement, reading, version }: AllianceOfDossier,
): Block[] {
  const words = allianceDossierWords[language].agreed;
  const heading: Block = { kind: 'heading', level: 1, text: words.title };
  if (agreement === null) return [heading, { kind: 'paragraph', text: words.none }];
  const other: Block[] =
    agreement.versionId === version.id
      ? []
      : [{ kind: 'paragraph', tone: 'note', text: words.other(String(agreement.versionNumber)) }];
  return [heading, ...agreedTable(agreement, reading, outcome.model.currency, language), ...other];
}
