import {
  addressOf,
  answerPage,
  answerRemoved,
  goOn,
  type Kit,
  requireRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { orientationAddresses, projectAddress, projectAddresses } from '../addresses.ts';
import { readProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { findProject } from '../cap/project-record.ts';
import { projectWords } from '../cap/words.ts';
import { ActionList } from '../fiches/action-list.tsx';
import { listActions } from '../fiches/action-store.ts';
import { showMeasures } from '../indicators/measures-section.tsx';
import { orientationEditable, orientationSubject } from './orientation-editable.ts';
import { orientationWords } from './words.ts';

/** Registers the page of an orientation. */
export function registerOrientations(router: Router, kit: Kit): void {
  router.page(orientationAddresses.page, {
    get: {
      policy: { resource: 'orientation', verb: 'get' },
      answer: (context) => showOrientation(kit, context),
    },
  });
  router.page(orientationAddresses.list, {
    get: {
      policy: { resource: 'project', verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), projectAddresses.list));
      },
    },
  });
}

async function showOrientation(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const found = await findProject(kit.database, String(record.fields.projectId));
  if (found === null) throw new RequestRefusal('REQ-404');
  const project = await readProject(kit, context, found);
  const asker = context.get('asker');
  const actions = (await listActions(kit.ports.database, project, asker)).filter(
    ({ orientationId }) => orientationId === record.id,
  );
  const language = context.get('language');
  const words = orientationWords[language].page;
  const mayUpdate = context.get('rights').may('update', orientationSubject(record));
  const description = String(record.fields.description);
  const page = (
    <ProjectFrame
      context={context.get('page')}
      project={project}
      title={String(record.fields.title)}
      isPublic
      head={description === '' ? null : <p class="lead kept-lines">{description}</p>}
    >
      {savedNotice(context, orientationEditable, record)}
      <Section id="actions" title={words.actions}>
        {actions.length === 0 ? (
          <Empty missing={words.none} next={mayUpdate ? words.noneNext : ''} />
        ) : (
          <ActionList language={language} actions={actions} />
        )}
        {mayUpdate ? (
          <Actions>
            <ButtonLink address={projectAddress(language, projectAddresses.createAction, project.slug)}>
              {projectWords[language].page.addAction}
            </ButtonLink>{' '}
            <ButtonLink address={addressOf(language, orientationEditable, record, 'edit')} quiet>
              {words.edit}
            </ButtonLink>
          </Actions>
        ) : null}
      </Section>
      {await showMeasures(kit, context, project, `orientation:${record.id}`)}
    </ProjectFrame>
  );
  return asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}
