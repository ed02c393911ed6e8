import type { Language } from '../../kernel/language.ts';
import { projectMailWords } from './words.ts';

interface WatchingFormProps {
  readonly language: Language;
  readonly kind: 'action' | 'project';
  readonly isWatching: boolean;
}

/** Whether one is told by mail, and the button that changes it. */
export function WatchingForm({ language, kind, isWatching }: WatchingFormProps) {
  const words = projectMailWords[language][kind];
  return (
    <form method="post" class="small-text">
      <p>
        {isWatching ? words.on : words.off}{' '}
        <button class="link" type="submit" name="do" value={isWatching ? 'unwatch' : 'watch'}>
          {isWatching ? words.stop : words.start}
        </button>
      </p>
    </form>
  );
}
