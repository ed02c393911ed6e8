import { allianceAddress, allianceAddresses } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { listAddress, pioneerAddress, storyAddress } from '../addresses.ts';
import type { Branch } from '../domain/inspiration-tree.ts';
import { interestWords } from '../interest-words.ts';
import { storyWords } from '../stories/words.ts';
import { showcaseWords } from '../words.ts';

/** The tree of inspirations: who started from whom. */
export function TreePage({
  context,
  tree,
}: {
  readonly context: PageContext;
  readonly tree: readonly Branch[];
}) {
  const { language } = context;
  const words = interestWords[language].tree;
  return (
    <Page
      context={context}
      current="pioneers"
      title={words.title}
      description={words.lead}
      crumbs={[
        { label: showcaseWords[language].navigation, address: listAddress(language) },
        { label: words.title },
      ]}
    >
      <PageHead title={words.title} lead={words.lead} />
      {tree.length === 0 ? (
        <Empty
          missing={words.none}
          next={words.noneNext}
          actions={<ButtonLink address={listAddress(language)}>{storyWords[language].toPioneers}</ButtonLink>}
        />
      ) : (
        <Branches language={language} branches={tree} />
      )}
    </Page>
  );
}

function Branches({
  language,
  branches,
}: {
  readonly language: Language;
  readonly branches: readonly Branch[];
}) {
  const words = interestWords[language];
  return (
    <ul class="ticks stack-s">
      {branches.map((branch) => (
        <li key={`${branch.kind}${branch.key}${branch.name}`}>
          <Named language={language} branch={branch} />{' '}
          <span class="soft">
            {words.tree.kinds[branch.kind]}
            {branch.at === null ? null : `, ${words.since(formatDate(language, branch.at))}`}
          </span>
          {branch.children.length === 0 ? null : <Branches language={language} branches={branch.children} />}
        </li>
      ))}
    </ul>
  );
}

function Named({ language, branch }: { readonly language: Language; readonly branch: Branch }) {
  const { kind, key, name } = branch;
  if (key === null) return <>{name}</>;
  const address =
    kind === 'pioneer'
      ? pioneerAddress(language, key)
      : kind === 'story'
        ? storyAddress(language, key)
        : allianceAddress(language, allianceAddresses.page, key);
  return <a href={address}>{name}</a>;
}
