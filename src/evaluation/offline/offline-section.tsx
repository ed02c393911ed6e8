import type { Language } from '../../kernel/language.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { offlineWords } from './words.ts';

/** The browser side of the answer page that works without network. */
export const offlineScripts = {
  page: 'src/evaluation/offline/offline-answer.client.ts',
  worker: 'src/evaluation/offline/offline-worker.client.ts',
} as const;

/** What is promised of the device, what is kept there now, and how to erase it. */
export function OfflineSection({ language, plain }: { readonly language: Language; readonly plain: string }) {
  const words = offlineWords[language];
  const { says } = words;
  return (
    <Section id="offline" title={words.title} intro={words.lead}>
      <div class="stack">
        <ul class="ticks prose">
          {words.promises.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <noscript>
          <p>{words.noScript}</p>
        </noscript>
        <p
          id="offline-status"
          role="status"
          tabindex={-1}
          data-kept={says.kept}
          data-waiting={says.waiting}
          data-refused={says.refused}
          data-forgotten={says.forgotten}
          data-sent={says.sent}
          data-used={says.used}
          data-closed={says.closed}
          data-unknown={says.unknown}
        />
        <p class="actions">
          <button class="button quiet" type="button" id="offline-forget">
            {words.forget}
          </button>{' '}
          <a href={plain}>{words.plain}</a>
        </p>
      </div>
    </Section>
  );
}
