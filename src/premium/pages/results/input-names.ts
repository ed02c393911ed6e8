import { useWords } from '../simulated.ts';
import { type InputWords, inputWordsOf } from './input-words.ts';
import { useAmounts } from './use-amounts.ts';

/** Figures of the file in words. */
export const useInputWords = (): InputWords => inputWordsOf(useAmounts(), useWords());

/** The name of an uncertain figure by its JSON Pointer. */
export const useInputName = (): ((pointer: string) => string) => {
  const { inputs } = useAmounts().outcome.detail;
  const write = useInputWords();
  return (pointer) => {
    const input = inputs.find((candidate) => candidate.pointer === pointer);
    return input === undefined ? pointer : write.name(input);
  };
};
