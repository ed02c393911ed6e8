import { allianceMessagesFr } from '../../formats/messages/alliance-file.fr.ts';
import { jsonMessagesFr } from '../../formats/messages/json-reading.fr.ts';
import type { MessageTexts } from '../../formats/messages/message-texts.ts';

/** What the check of a file may refuse, by code, in French. */
export const refusals: MessageTexts = { ...jsonMessagesFr, ...allianceMessagesFr };
