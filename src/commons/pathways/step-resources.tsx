import type { Language } from '../../kernel/language.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { StepResource } from '../actions/read-step-resources.ts';
import { commonsAddresses, resourceAddress } from '../addresses.ts';
import { otherThan } from '../pages/found-entry.tsx';
import type { StoredResource } from '../store/resource-store.ts';
import { commonsWords } from '../words.ts';
import { pathwayWords } from './words.ts';

/** What a step builds on; one that was withdrawn or no longer answers says so, and proposes another. */
export function StepResources({
  language,
  resources,
}: {
  readonly language: Language;
  readonly resources: readonly StepResource[];
}) {
  const words = pathwayWords[language].page;
  if (resources.length === 0) return <p class="soft">{words.noResource}</p>;
  return (
    <ul class="ticks">
      {resources.map((one) => (
        <li key={one.key}>
          {one.resource === null ? null : <Named language={language} resource={one.resource} />}
          {one.trouble === null ? null : <Troubled language={language} one={one} />}
        </li>
      ))}
    </ul>
  );
}

function Named({ language, resource }: { readonly language: Language; readonly resource: StoredResource }) {
  return (
    <>
      <a href={resourceAddress(language, resource.key)} lang={otherThan(language, resource.language)}>
        {resource.title}
      </a>{' '}
      <span class="over">
        {commonsWords[language].kinds[resource.kind]} · {resource.publisher}
      </span>
    </>
  );
}

function Troubled({ language, one }: { readonly language: Language; readonly one: StepResource }) {
  const words = pathwayWords[language].page;
  return (
    <>
      {one.resource === null ? null : <br />}
      <strong>{troubleText(language, one)}</strong>{' '}
      {one.instead === null ? (
        <a href={addressIn(language, commonsAddresses.list)}>{words.noInstead}</a>
      ) : (
        <>
          {words.instead} <Named language={language} resource={one.instead} />
        </>
      )}
    </>
  );
}

function troubleText(language: Language, { key, trouble }: StepResource): string {
  const words = pathwayWords[language].page;
  if (trouble?.kind === 'missing') return words.missing(key);
  if (trouble?.kind !== 'dead') return words.withdrawn;
  const dead = words.dead(formatDate(language, trouble.checkedAt));
  return trouble.goodAt === null ? dead : `${dead} ${words.deadLast(formatDate(language, trouble.goodAt))}`;
}
