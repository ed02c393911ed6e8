import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { diagnosisEn } from './words.en.ts';
import { diagnosisFr } from './words.fr.ts';

export const diagnosisWords = catalogue(diagnosisFr, diagnosisEn);
