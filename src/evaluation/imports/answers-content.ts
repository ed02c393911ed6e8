import { z } from 'zod';
import type { ActorKind } from '../../kernel/codes.ts';
import type { Campaign } from '../domain/campaign.ts';
import { questionsFor } from '../domain/question.ts';
import { readAnswers, writeAnswers } from '../domain/read-answers.ts';
import type { FileAnswers } from './answers-reading.ts';

const most = 10_000;
const answer = z.union([z.string().max(2_000), z.number(), z.array(z.string().max(20)).max(20)]);
const shape = z
  .array(z.tuple([z.string().max(40), z.string().max(80), z.record(z.string().max(80), answer)]))
  .max(most);

/** Writes the answers of a file into one field of a form: what was shown is what is sent back. */
export const writeContent = (rows: readonly FileAnswers[]): string =>
  JSON.stringify(rows.map(({ viewpoint, reference, answers }) => [viewpoint, reference, answers]));

/** Reads them back, with the rules of the answer page; `null` for anything else. */
export function readContent(campaign: Campaign, content: string): readonly FileAnswers[] | null {
  let document: unknown;
  try {
    document = JSON.parse(content);
  } catch {
    return null;
  }
  const read = shape.safeParse(document);
  if (!read.success) return null;
  const rows: FileAnswers[] = [];
  for (const [place, [code, reference, given]] of read.data.entries()) {
    const viewpoint = campaign.viewpoints.find((one) => one === code) as ActorKind | undefined;
    if (viewpoint === undefined) return null;
    const checked = readAnswers(questionsFor(campaign.questions ?? [], viewpoint), writeAnswers(given));
    if (!checked.ok || Object.keys(checked.answers).length === 0) return null;
    rows.push({ line: place + 1, viewpoint, reference, answers: checked.answers });
  }
  return rows;
}
