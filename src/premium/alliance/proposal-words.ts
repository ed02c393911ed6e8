import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { proposalEn } from './proposal-words.en.ts';
import { proposalFr } from './proposal-words.fr.ts';

/** Words that go into a proposed model. */
export const proposalWords = catalogue(proposalFr, proposalEn);
