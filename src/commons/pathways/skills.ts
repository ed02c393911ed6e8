import type { Language } from '../../kernel/language.ts';
import type { OwnPathway } from '../actions/own-progress.ts';
import type { StoredPathway } from './pathway-record.ts';
import { saidText } from './said.tsx';

/** One pathway of a skills record, in words: what one can do, the steps done, what shows it. */
export interface Skill {
  readonly pathway: StoredPathway;
  readonly title: string;
  readonly promise: string;
  /** True when every step is done. */
  readonly isWhole: boolean;
  readonly steps: readonly {
    readonly key: string;
    readonly title: string;
    /** What was to be done. */
    readonly task: string;
    readonly doneAt: Date;
    readonly evidence: string;
    readonly evidenceUrl: string | null;
  }[];
}

/** What somebody can do now, pathway by pathway; those without any step done are left out. */
export function skillsOf(language: Language, own: readonly OwnPathway[]): Skill[] {
  return own
    .map(({ pathway, steps }) => ({
      pathway,
      title: saidText(language, pathway.title),
      promise: saidText(language, pathway.promise),
      isWhole: pathway.steps.every(({ key }) => steps.get(key)?.mark === 'done'),
      steps: pathway.steps.flatMap((step) => {
        const marked = steps.get(step.key);
        if (marked?.mark !== 'done') return [];
        return [
          {
            key: step.key,
            title: saidText(language, step.title),
            task: saidText(language, step.doThis),
            doneAt: marked.markedAt,
            evidence: marked.evidence,
            evidenceUrl: marked.evidenceUrl,
          },
        ];
      }),
    }))
    .filter(({ steps }) => steps.length > 0);
}
