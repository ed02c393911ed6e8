import { allianceRecord, proposeDecision } from '../../alliance/index.ts';
import { editRecordIn, once, type PeopleDatabase, sha256 } from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { startAction } from '../../project/index.ts';
import { dayOf } from '../actions/steer-campaign.ts';
import { type FollowKind, insertFollowUp, type Lesson } from './lesson-store.ts';
import type { lessonWords } from './words.ts';

type Words = (typeof lessonWords)['fr'];

export interface CarryOrder {
  readonly lesson: Lesson;
  readonly kind: FollowKind;
  /** The alliance or the project it goes to; empty for the commons. */
  readonly targetId: string;
  /** Full address of the lesson, which what follows keeps. */
  readonly address: string;
  readonly words: Words;
  readonly personId: string;
  readonly key: string;
  readonly at: Date;
  readonly createId: () => string;
}

/** Longest lessons of an alliance, in characters. */
const longestLessons = 5_000;

/**
 * Carries a lesson on, once for all the repetitions of a form: what is begun elsewhere and the link to it are written
 * together.
 * @returns the id of what was begun
 */
export async function carryLesson(database: PeopleDatabase, order: CarryOrder): Promise<string> {
  const { lesson, kind, targetId, personId, key, at } = order;
  const digest = sha256(JSON.stringify([lesson.id, kind, targetId]));
  const done = await once<{ id: string }, never>(
    database,
    { personId, key: `lesson:${key}`, digest, at },
    async (transaction) => {
      const id = kind === 'alliance' ? targetId : order.createId();
      await begin(transaction, id, order);
      await insertFollowUp(transaction, lesson.id, {
        kind,
        targetId: id,
        title: lesson.title,
        on: dayOf(at),
      });
      return { answer: { id } };
    },
  );
  if (done.outcome !== 'done') throw new RequestRefusal('ENQ-003');
  return done.answer.id;
}

async function begin(
  transaction: Parameters<typeof proposeDecision>[0],
  id: string,
  { lesson, kind, targetId, address, words, personId, at }: CarryOrder,
): Promise<void> {
  const { title, body, next } = lesson;
  const common = { id, title, personId, at };
  if (kind === 'decision') {
    const proposal = words.decision.proposal(body, next, address);
    await proposeDecision(transaction, { ...common, allianceId: targetId, proposal });
  } else if (kind === 'action') {
    const description = words.action.description(body, address);
    await startAction(transaction, { ...common, projectId: targetId, description, expectedResults: next });
  } else if (kind === 'alliance') {
    const alliance = await allianceRecord.lock(transaction, targetId);
    if (alliance === null || alliance.deletedAt !== null) throw new RequestRefusal('REQ-404');
    const lessons = [String(alliance.fields.lessons ?? ''), title, body]
      .filter((part) => part !== '')
      .join('\n\n');
    // An alliance whose lessons are full keeps them: nothing of what was written is cut.
    if (lessons.length > longestLessons) throw new RequestRefusal('ENQ-021');
    await editRecordIn(transaction, allianceRecord, {
      id: targetId,
      readVersion: alliance.version,
      fields: { lessons },
      personId,
      at,
    });
  }
}
