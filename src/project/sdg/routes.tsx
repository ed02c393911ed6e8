import { answerPage, goOn, type Kit, requireRecord, savedNotice } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { goalNumbers } from '../../platform/web/sdg/goals.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { requireReadProject } from '../cap/project-access.ts';
import { findProject } from '../cap/project-record.ts';
import { attachmentName, listParts } from '../indicators/attached-field.ts';
import { listIndicators } from '../indicators/indicator-store.ts';
import { anchorAddresses } from './addresses.ts';
import { anchorEditable } from './anchor-editable.ts';
import { listAnchors } from './anchor-store.ts';
import { type FollowingIndicator, SdgPage } from './sdg-page.tsx';
import { countGoals } from './wheel.ts';

/** Registers the page of a project seen through the SDGs. */
export function registerSdgs(router: Router, projects: Kit, anchors: Kit): void {
  router.page(anchorAddresses.ofProject, {
    get: {
      policy: { resource: 'project', verb: 'get' },
      answer: (context) => showSdgs(projects, context),
    },
  });
  router.page(anchorAddresses.page, {
    get: {
      policy: { resource: 'sdg-anchor', verb: 'get' },
      answer: (context) => showAnchor(anchors, context),
    },
  });
  router.page(anchorAddresses.list, {
    get: {
      policy: { resource: 'project', verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), projectAddresses.list));
      },
    },
  });
}

/** Indicators by the target that they follow. */
export function followersOf(
  indicators: readonly (FollowingIndicator & { readonly targets: readonly string[] })[],
): Map<string, FollowingIndicator[]> {
  const followed = new Map<string, FollowingIndicator[]>();
  for (const { id, name, targets } of indicators)
    for (const target of targets) followed.set(target, [...(followed.get(target) ?? []), { id, name }]);
  return followed;
}

async function showSdgs(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context);
  const asker = context.get('asker');
  const { database } = kit.ports;
  const [anchors, indicators, parts] = await Promise.all([
    listAnchors(database, project, asker),
    listIndicators(database, project, asker),
    listParts(kit.database, project.id),
  ]);
  const followed = followersOf(indicators);
  const saved = await savedAnchor(kit, context);
  const page = (
    <SdgPage
      context={context.get('page')}
      project={project}
      anchors={anchors}
      counts={countGoals(
        anchors.map(({ target, goal, level }) => ({ code: target, goal, level })),
        new Set(followed.keys()),
        goalNumbers,
      )}
      followed={followed}
      nameOf={(attachedTo) => attachmentName(parts, attachedTo)}
      mayWrite={project.mayWrite}
      notice={saved === null ? undefined : savedNotice(context, anchorEditable, saved)}
    />
  );
  return asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}

/** The anchoring that was just written, which is told on this page. */
const savedAnchor = (kit: Kit, context: RequestContext) => {
  const id = context.req.query('anchor');
  return id === undefined ? Promise.resolve(null) : anchorEditable.record.get(kit.database, id);
};

/** An anchoring is read where it stands: among those of its project. */
async function showAnchor(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  const project = await findProject(kit.database, String(record.fields.projectId));
  if (project === null) throw new RequestRefusal('REQ-404');
  const address = projectAddress(
    context.get('language'),
    anchorAddresses.ofProject,
    String(project.fields.slug),
  );
  const query = new URLSearchParams({ ...context.req.query(), anchor: record.id });
  return goOn(context, `${address}?${query}`);
}
