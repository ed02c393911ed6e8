import type { WorkerAnswer, WorkerRequest } from './messages.ts';

type Question = Omit<WorkerRequest, 'id'>;

/** Asks the worker one thing at a time; while it works, only the latest question waits. */
export interface Calculator {
  /** @param settle called with the answer, unless a later question took its place before it was asked */
  ask(question: Question, settle: (answer: WorkerAnswer) => void): void;
}

interface Asked {
  readonly question: Question;
  readonly settle: (answer: WorkerAnswer) => void;
}

/** Starts the worker that computes with the engine's own code. */
export const startCalculator = (): Calculator => {
  const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
  let number = 0;
  let underWay: Asked | null = null;
  let waiting: Asked | null = null;

  const send = (asked: Asked): void => {
    number += 1;
    underWay = asked;
    worker.postMessage({ ...asked.question, id: number } satisfies WorkerRequest);
  };
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    const settled = underWay;
    underWay = null;
    if (waiting) {
      const next = waiting;
      waiting = null;
      send(next);
    }
    settled?.settle(data);
  };
  return {
    ask(question, settle) {
      const asked = { question, settle };
      if (underWay) waiting = asked;
      else send(asked);
    },
  };
};
