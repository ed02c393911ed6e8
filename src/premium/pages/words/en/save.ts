import type { SameKeys } from '../../../../platform/web/messages/catalogue.ts';
import type { saveFr } from '../fr/save.ts';

/** Words with which the model of an alliance is saved. */
export const saveEn: SameKeys<typeof saveFr> = {
  title: 'Save',
  draft:
    'The model may stay unfinished: what is unknown stays empty. The other people of the alliance will see it as it is.',
  keep: 'Save the model',
  versionTitle: 'Keep a version',
  versionIntro: 'A version is dated and never changes again. It is what is shown, compared and shared.',
  versionName: 'Name of the version',
  versionReason: 'Why this version? What changed?',
  versionReasonHint: 'For example: rents confirmed by the commune, risk reviewed after the experiment.',
  version: 'Keep this version',
};
