import {
  AllianceFrame,
  allianceRecord,
  allianceSubject,
  isInside,
  readAlliance,
} from '../../alliance/index.ts';
import {
  answerPage,
  answerRemoved,
  goOn,
  type Kit,
  registerEditable,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { ProjectFrame, projectEditable, projectSubject, readProject } from '../../project/index.ts';
import { dayOf } from '../actions/steer-campaign.ts';
import { evaluationAddress, evaluationAddresses } from '../addresses.ts';
import { questionEditable } from './question-editable.ts';
import { SubjectSections } from './subject-page.tsx';
import { listCampaignsOf } from './subject-store.ts';
import { frameworkWords } from './words.ts';

/** Registers the questions of evaluations, and the evaluations of an alliance and of a project. */
export function registerFramework(router: Router, kit: Kit): void {
  const questions: Kit = { ...kit, editable: questionEditable };
  registerEditable(router, kit.ports, questionEditable);
  router.page(evaluationAddresses.questions, {
    get: {
      policy: { resource: 'evaluation-question', verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), evaluationAddresses.list));
      },
    },
  });
  router.page(evaluationAddresses.question, {
    get: {
      policy: { resource: 'evaluation-question', verb: 'get' },
      answer: (context) => leadToQuestion(questions, context),
    },
  });
  router.page(evaluationAddresses.ofAlliance, {
    get: {
      policy: { resource: 'alliance', verb: 'get' },
      answer: (context) => showOfAlliance(kit, context),
    },
  });
  router.page(evaluationAddresses.ofProject, {
    get: {
      policy: { resource: 'project', verb: 'get' },
      answer: (context) => showOfProject({ ...kit, editable: projectEditable }, context),
    },
  });
}

/** One question is read among the others. */
async function leadToQuestion(kit: Kit, context: RequestContext): Promise<Response> {
  const question = await requireRecord(kit, context, 'get');
  if (question.deletedAt !== null) return answerRemoved(kit, context, question);
  const { evaluationId } = question.fields;
  return goOn(
    context,
    `${evaluationAddress(context.get('language'), 'page', String(evaluationId))}#questions`,
  );
}

const notBefore = (startsOn: unknown): string | null => (typeof startsOn === 'string' ? startsOn : null);

async function showOfAlliance(kit: Kit, context: RequestContext): Promise<Response> {
  const alliance = await allianceRecord.get(kit.database, context.req.param('key') ?? '');
  const rights = context.get('rights');
  if (alliance === null || alliance.deletedAt !== null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  rights.require('get', allianceSubject(alliance));
  const reading = await readAlliance(kit.database, alliance.id, rights.asker);
  if (reading === null || !isInside(rights, alliance)) throw new RequestRefusal('REQ-404');
  const language = context.get('language');
  const words = frameworkWords[language].subject;
  return answerPage(
    context,
    <AllianceFrame
      context={context.get('page')}
      alliance={reading.alliance}
      tab={evaluationAddresses.ofAlliance}
      title={words.title}
      lead={words.ofAlliance}
      isInside
    >
      <SubjectSections
        language={language}
        campaigns={await listCampaignsOf(kit.database, { allianceId: alliance.id })}
        startedOn={notBefore(alliance.fields.startsOn)}
        today={dayOf(kit.ports.clock.now())}
        create={
          mayCreate(context, allianceSubject(alliance))
            ? evaluationAddress(language, 'createInAlliance', alliance.id)
            : null
        }
        maySteer={maySteer(context, alliance)}
      />
    </AllianceFrame>,
  );
}

async function showOfProject(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const project = await readProject(kit, context, record);
  const rights = context.get('rights');
  // What is being evaluated is for those who write the project; results are shown by their own page once they are public.
  if (!rights.may('get', { ...projectSubject(record), state: 'draft' })) throw new RequestRefusal('REQ-404');
  const language = context.get('language');
  const words = frameworkWords[language].subject;
  const campaigns = await listCampaignsOf(kit.database, { projectId: record.id });
  return answerPage(
    context,
    <ProjectFrame context={context.get('page')} project={project} title={words.title} lead={words.ofProject}>
      <SubjectSections
        language={language}
        campaigns={campaigns}
        startedOn={campaigns.find(({ startedOn }) => startedOn !== null)?.startedOn ?? null}
        today={dayOf(kit.ports.clock.now())}
        create={
          mayCreate(context, projectSubject(record))
            ? evaluationAddress(language, 'createInProject', project.slug)
            : null
        }
        maySteer={maySteer(context, record)}
      />
    </ProjectFrame>,
  );
}

type Ties = Pick<ReturnType<typeof projectSubject>, 'organisationIds' | 'bodyIds'>;

const mayCreate = (context: RequestContext, { organisationIds = [], bodyIds = [] }: Ties): boolean =>
  context.get('rights').may('create', { resource: 'evaluation', state: 'draft', organisationIds, bodyIds });

const maySteer = (context: RequestContext, { bodyIds = [] }: StoredRecord): boolean =>
  context
    .get('rights')
    .may('run', { resource: 'evaluation', state: 'active', organisationIds: bodyIds, bodyIds });
