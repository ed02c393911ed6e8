import type { Language } from '../../kernel/language.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import type { Body } from '../actions/follow-together.ts';
import type { Following } from '../store/following-store.ts';
import { pathwayAddress } from './addresses.ts';
import type { StoredPathway } from './pathway-record.ts';
import { saidText } from './said.tsx';
import { togetherWords } from './together-words.ts';

/** A following, with what is followed and by whom. */
export interface ShownFollowing {
  readonly following: Following;
  readonly body: Body;
  readonly pathway: StoredPathway;
}

/** Pathways that are followed together, each with whom and since when. */
export function FollowingList({
  language,
  followings,
}: {
  readonly language: Language;
  readonly followings: readonly ShownFollowing[];
}) {
  const words = togetherWords[language];
  return (
    <ul class="doors titles">
      {followings.map(({ following, body, pathway }) => (
        <li key={following.id}>
          <a href={pathwayAddress(language, following.id, 'following')}>
            {saidText(language, pathway.title)}
          </a>
          <span class="over">
            {words.with(body.name)} · {words.since(formatDate(language, following.begunAt))}
          </span>
        </li>
      ))}
    </ul>
  );
}
