import { type OpenData, openDataFiles } from '../../platform/ports/open-data.ts';
import { observatoryAddress, observatoryFiles } from './addresses.ts';

/** The published figures of the observatory. */
export const observatoryOpenData: OpenData = {
  name: 'observatory',
  title: { fr: 'Chiffres de l’observatoire', en: 'Figures of the observatory' },
  description: {
    fr: 'Une ligne par chiffre publié : point de vue, année, échantillon, programme, source et réserve.',
    en: 'One line per published figure: viewpoint, year, sample, programme, source and caveat.',
  },
  page: observatoryAddress,
  files: [
    ...openDataFiles('/api/v1/observatory', ['csv']),
    {
      format: 'json',
      mediaType: 'application/json',
      address: { fr: observatoryFiles.json, en: observatoryFiles.json },
    },
  ],
};
