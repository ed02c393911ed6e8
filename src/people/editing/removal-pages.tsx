import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Alert, Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { restorableDays } from '../domain/organisation.ts';
import type { EditableField } from './field.ts';
import { HiddenFields } from './form-page.tsx';
import type { Typed } from './typed-form.ts';
import { editingWords } from './words.ts';

/** The last day on which something removed can be restored. */
const restorableUntil = (deletedAt: Date): Date =>
  new Date(deletedAt.getTime() + restorableDays * 86_400_000);

interface Framed {
  readonly context: PageContext;
  readonly current?: string | undefined;
  readonly crumbs: readonly Crumb[];
}

interface RemovePageProps extends Framed {
  readonly name: string;
  readonly version: number;
  /** Address of the object's page. */
  readonly address: string;
  /** Somebody changed it since this page was opened. */
  readonly isStale: boolean;
}

/** Asks before removing, and says how long one can change one's mind. */
export function RemovePage({ context, current, crumbs, name, version, address, isStale }: RemovePageProps) {
  const words = editingWords[context.language].remove;
  return (
    <Page
      context={context}
      {...(current === undefined ? {} : { current })}
      title={words.title(name)}
      description={words.lead}
      crumbs={crumbs}
      indexed={false}
    >
      <PageHead title={words.title(name)} lead={words.lead} />
      <div class="section flush stack">
        {isStale ? (
          <Alert>
            <p role="alert">
              <strong>{words.stale}</strong>
            </p>
            <p>
              <a href={address}>{words.look}</a>
            </p>
          </Alert>
        ) : null}
        <form method="post" class="actions">
          <HiddenFields values={{ version: String(version) }} />
          <button class="button" type="submit" name="do" value="remove">
            {words.confirm}
          </button>{' '}
          <a class="button quiet" href={address}>
            {words.cancel}
          </a>
        </form>
      </div>
    </Page>
  );
}

interface RemovedPageProps extends Framed {
  readonly record: StoredRecord;
  readonly name: string;
  readonly who: string;
  readonly deletedAt: Date;
  /** What the person was sending, kept as a draft; absent when they only came to look. */
  readonly typed?: Typed | undefined;
  readonly fields: readonly EditableField[];
  readonly mayRestore: boolean;
  readonly restoreAddress: string;
}

/** The object was removed meanwhile: by whom, until when it can be restored, and what was being typed. */
export function RemovedPage(props: RemovedPageProps) {
  const { context, name, who, deletedAt, typed, fields } = props;
  const { language } = context;
  const words = editingWords[language].removed;
  const lead = words.lead(who, formatDate(language, deletedAt));
  return (
    <Page
      context={context}
      {...(props.current === undefined ? {} : { current: props.current })}
      title={withColon(context.language, words.title, name)}
      description={lead}
      crumbs={props.crumbs}
      indexed={false}
    >
      <PageHead title={words.title} meta={name} lead={lead} />
      <div class="section flush stack">
        <p>{words.until(formatDate(language, restorableUntil(deletedAt)))}</p>
        {props.mayRestore ? <RestoreButton address={props.restoreAddress} label={words.restore} /> : null}
        {typed === undefined ? null : (
          <>
            <p>{words.kept}</p>
            <dl class="facts">
              {fields
                .filter((field) => (typed[field.name] ?? '') !== '')
                .map((field) => (
                  <div key={field.name}>
                    <dt>{typeset(language, field.label[language])}</dt>
                    <dd class="kept-lines">{typed[field.name]}</dd>
                  </div>
                ))}
            </dl>
          </>
        )}
      </div>
    </Page>
  );
}

/** A button that undoes a removal. */
function RestoreButton({ address, label }: { readonly address: string; readonly label: string }) {
  return (
    <form method="post" action={address} class="actions">
      <button class="button" type="submit" name="do" value="restore">
        {label}
      </button>
    </form>
  );
}

interface DeletedListProps extends Framed {
  readonly many: string;
  readonly back: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly deletedAt: Date;
    readonly restoreAddress: string;
  }[];
  /** Address of the next page, when there is one. */
  readonly next: string | null;
  readonly justRemoved?: string | undefined;
}

/** What was removed less than thirty days ago, last first. */
export function DeletedListPage({
  context,
  current,
  crumbs,
  many,
  items,
  back,
  next,
  justRemoved,
}: DeletedListProps) {
  const { language } = context;
  const words = editingWords[language];
  return (
    <Page
      context={context}
      {...(current === undefined ? {} : { current })}
      title={words.deleted.title(many)}
      description={words.deleted.lead}
      crumbs={crumbs}
      indexed={false}
    >
      <PageHead title={words.deleted.title(many)} lead={words.deleted.lead} />
      <div class="section flush stack">
        {justRemoved === undefined ? null : (
          <Alert>
            <p role="status">{words.remove.done(justRemoved)}</p>
          </Alert>
        )}
        {items.length === 0 ? (
          <Empty
            missing={words.deleted.none}
            next={words.deleted.noneNext}
            actions={<ButtonLink address={back}>{words.deleted.back}</ButtonLink>}
          />
        ) : (
          <ul>
            {items.map((item) => (
              <li key={item.id} class="entry">
                <p>
                  <strong>{item.name}</strong>
                </p>
                <p class="over">
                  {words.deleted.removedOn(
                    formatDate(language, item.deletedAt),
                    formatDate(language, restorableUntil(item.deletedAt)),
                  )}
                </p>
                <RestoreButton
                  address={item.restoreAddress}
                  label={withColon(context.language, words.removed.restore, item.name)}
                />
              </li>
            ))}
          </ul>
        )}
        {next === null ? null : (
          <Actions>
            <ButtonLink address={next} quiet>
              {words.deleted.older}
            </ButtonLink>
          </Actions>
        )}
      </div>
    </Page>
  );
}
