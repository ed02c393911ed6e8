import { allianceMessagesEn } from '../../formats/messages/alliance-file.en.ts';
import { jsonMessagesEn } from '../../formats/messages/json-reading.en.ts';
import type { MessageTexts } from '../../formats/messages/message-texts.ts';

/** What the check of a file may refuse, by code, in English. */
export const refusals: MessageTexts = { ...jsonMessagesEn, ...allianceMessagesEn };
