import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router'
import { ApiProblem } from '#/client.ts'
import { peopleSearch } from '#/features/people/pages/peopleSearch.tsx'
import { personSearch } from '#/features/people/record/pages/personSearch.tsx'
import { supportersSearch } from '#/features/people/supports/pages/supportersSearch.tsx'
import { unitSearch } from '#/features/people/units/pages/unitSearch.tsx'
import { doorSearch } from '#/features/reflections/door/pages/doorSearch.tsx'
import { itemsSearch } from '#/features/reflections/items/pages/itemsSearch.tsx'
import { responsesSearch } from '#/features/reflections/responses/pages/responsesSearch.tsx'
import { roundSearch } from '#/features/reflections/rounds/pages/roundSearch.tsx'
import { summarySearch } from '#/features/reflections/summaries/pages/summarySearch.tsx'
import { TodayPage } from '#/features/tasks/pages/Today.tsx'
import { sessionSearch } from '#/features/trainings/pages/sessionSearch.tsx'
import { installationQuery } from '#/platform/session/pages/installation.ts'
import { Failed } from '#/ui/frame/Failed.tsx'
import { speak } from '#/ui/frame/language.ts'
import { meQuery } from '#/ui/frame/me.ts'
import { OutsideLayout } from '#/ui/frame/Outside.tsx'
import { page } from '#/ui/frame/page.ts'
import { InsideLayout } from './inside.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()()

/** Pages for people who are signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: InsideLayout,
  async beforeLoad({ context: { queries }, location }) {
    const me = await queries.ensureQueryData(meQuery).catch(async (problem) => {
      if (!(problem instanceof ApiProblem) || problem.status !== 401) throw problem
      const { claimed, demo } = await queries.ensureQueryData(installationQuery)
      if (!claimed) throw redirect({ to: '/claim' })
      if (demo) throw redirect({ to: '/demo' })
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { return: location.href } })
    })
    await speak(me.person.locale)
  },
})

/** Pages for everybody else. */
const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: OutsideLayout })

const tasks = {
  Person: () => import('#/features/tasks/pages/PersonPath.tsx'),
  Calendar: () => import('#/features/tasks/feed/pages/CalendarLink.tsx'),
}
const people = {
  People: () => import('#/features/people/pages/People.tsx'),
  MyProfile: () => import('#/features/people/profile/pages/MyProfile.tsx'),
  AddPerson: () => import('#/features/people/record/pages/AddPerson.tsx'),
  Import: () => import('#/features/people/imports/pages/ImportPeople.tsx'),
  ImportHistory: () => import('#/features/people/imports/pages/ImportHistory.tsx'),
  Supporters: () => import('#/features/people/supports/pages/Supporters.tsx'),
  Units: () => import('#/features/people/units/pages/Units.tsx'),
  Offices: () => import('#/features/people/offices/pages/Offices.tsx'),
}
const organization = {
  Organization: () => import('#/features/people/organization/pages/Organization.tsx'),
  SupportMaps: () => import('#/features/people/maps/pages/SupportMaps.tsx'),
}
const forms = {
  Forms: () => import('#/features/forms/editing/pages/Forms.tsx'),
  Form: () => import('#/features/forms/editing/pages/Form.tsx'),
}
const rounds = {
  Rounds: () => import('#/features/reflections/rounds/pages/Rounds.tsx'),
  Responses: () => import('#/features/reflections/responses/pages/Responses.tsx'),
  TakeInHistory: () => import('#/features/reflections/responses/pages/TakeInHistory.tsx'),
  Summaries: () => import('#/features/reflections/summaries/pages/Summaries.tsx'),
  Items: () => import('#/features/reflections/items/pages/Items.tsx'),
  Programmes: () => import('#/features/reflections/programmes/pages/Programmes.tsx'),
  NewProgramme: () => import('#/features/reflections/programmes/pages/NewProgramme.tsx'),
  Programme: () => import('#/features/reflections/programmes/pages/Programme.tsx'),
}
const reflections = {
  MyReflections: () => import('#/features/reflections/pages/MyReflections.tsx'),
  Write: () => import('#/features/reflections/pages/Write.tsx'),
  Reading: () => import('#/features/reflections/pages/Reading.tsx'),
  Waiting: () => import('#/features/reflections/pages/Waiting.tsx'),
  Answer: () => import('#/features/reflections/pages/Answer.tsx'),
  Add: () => import('#/features/reflections/adding/pages/Add.tsx'),
}
const mine = {
  Door: () => import('#/features/reflections/door/pages/Door.tsx'),
  Letters: () => import('#/features/reflections/door/pages/Letters.tsx'),
  Letter: () => import('#/features/reflections/door/pages/Letter.tsx'),
  Everything: () => import('#/features/reflections/mine/pages/Everything.tsx'),
  EverythingPrint: () => import('#/features/reflections/mine/pages/EverythingPrint.tsx'),
  Keeping: () => import('#/features/reflections/keeping/pages/Keeping.tsx'),
}
const trainings = {
  Trainings: () => import('#/features/trainings/pages/Trainings.tsx'),
  TrainingProgramme: () => import('#/features/trainings/programmes/pages/TrainingProgramme.tsx'),
  TakeInMaterial: () => import('#/features/trainings/material/pages/TakeInMaterial.tsx'),
  Session: () => import('#/features/trainings/pages/Session.tsx'),
  Redesign: () => import('#/features/trainings/verdict/pages/Redesign.tsx'),
  Settings: () => import('#/features/trainings/pages/Settings.tsx'),
}
const learning = {
  MyLearning: () => import('#/features/trainings/retention/pages/MyLearning.tsx'),
  Plan: () => import('#/features/trainings/retention/pages/Plan.tsx'),
  Phase: () => import('#/features/trainings/activities/pages/Phase.tsx'),
  Confirm: () => import('#/features/trainings/retention/pages/Confirm.tsx'),
  Paper: () => import('#/features/trainings/evaluation/pages/Paper.tsx'),
  Rating: () => import('#/features/trainings/evaluation/pages/Rating.tsx'),
}
const admin = { Administration: () => import('#/features/admin/pages/Administration.tsx') }
const demo = {
  Demo: () => import('#/features/demo/pages/Demo.tsx'),
  Mails: () => import('#/features/demo/pages/Mails.tsx'),
}
const session = {
  SignIn: () => import('#/platform/session/pages/SignIn.tsx'),
  SendLink: () => import('#/platform/session/pages/SendLink.tsx'),
  OpenLink: () => import('#/platform/session/pages/OpenLink.tsx'),
  Invitation: () => import('#/platform/session/pages/Invitation.tsx'),
  Claim: () => import('#/platform/session/pages/Claim.tsx'),
  NotFound: () => import('#/platform/session/pages/NotFound.tsx'),
}

const at = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => inside, path, component })

/** A page whose list is narrowed in the URL. */
const searched = <const Path extends string, Search extends object>(
  path: Path,
  component: RouteComponent,
  validateSearch: (search: Record<string, unknown>) => Search,
) => createRoute({ getParentRoute: () => inside, path, component, validateSearch })

const door = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({
    getParentRoute: () => outside,
    path,
    component,
    validateSearch: (search: Record<string, unknown>): { return?: string | undefined } =>
      typeof search.return === 'string' ? { return: search.return } : {},
    async beforeLoad({ context: { queries } }) {
      const { claimed, demo } = await queries.ensureQueryData(installationQuery)
      if (demo && (path === '/sign-in' || path === '/claim')) throw redirect({ to: '/demo' })
      if (claimed === (path === '/claim')) throw redirect({ to: claimed ? '/sign-in' : '/claim' })
    },
  })

/** A page about a demo itself, in a frame of its own; where nothing is invented there is none. */
const staged = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component,
    async beforeLoad({ context: { queries } }) {
      if (!(await queries.ensureQueryData(installationQuery)).demo) throw redirect({ to: '/' })
    },
  })

/** Every page by its URL. */
const tree = root.addChildren([
  inside.addChildren([
    at('/', TodayPage),
    at('/calendar', page(tasks.Calendar, 'CalendarLinkPage', 'reflecting')),
    at('/reflections', page(reflections.MyReflections, 'MyReflectionsPage', 'reflecting')),
    at('/reflections/$reflectionId', page(reflections.Reading, 'ReadingPage', 'reflecting')),
    at('/reflections/$reflectionId/write', page(reflections.Write, 'WritePage', 'reflecting')),
    at('/reflections/$reflectionId/answer', page(reflections.Answer, 'AnswerPage', 'reflecting')),
    at('/reflections/$reflectionId/add', page(reflections.Add, 'AddPage', 'reflecting')),
    at('/waiting', page(reflections.Waiting, 'WaitingPage', 'reflecting')),
    searched('/rounds', page(rounds.Rounds, 'RoundsPage', 'reflecting', 'office'), roundSearch),
    searched('/responses', page(rounds.Responses, 'ResponsesPage', 'reflecting', 'office'), responsesSearch),
    at('/responses/import', page(rounds.TakeInHistory, 'TakeInHistoryPage', 'reflecting', 'people', 'office')),
    searched('/summaries', page(rounds.Summaries, 'SummariesPage', 'reflecting', 'office'), summarySearch),
    searched('/items', page(rounds.Items, 'ItemsPage', 'reflecting', 'people', 'office'), itemsSearch),
    at('/programmes', page(rounds.Programmes, 'ProgrammesPage', 'office')),
    at('/programmes/new', page(rounds.NewProgramme, 'NewProgrammePage', 'people', 'office')),
    at('/programmes/$programmeId', page(rounds.Programme, 'ProgrammePage', 'people', 'office')),
    at('/forms', page(forms.Forms, 'FormsPage', 'reflecting', 'office')),
    at('/forms/$formId', page(forms.Form, 'FormPage', 'reflecting', 'office')),
    at('/trainings', page(trainings.Trainings, 'TrainingsPage', 'trainings')),
    at('/trainings/settings', page(trainings.Settings, 'SettingsPage', 'trainings')),
    at('/trainings/programmes/$programmeId', page(trainings.TrainingProgramme, 'TrainingProgrammePage', 'trainings')),
    searched(
      '/trainings/$sessionId',
      page(trainings.Session, 'SessionPage', 'trainings', 'people', 'office', 'reflecting'),
      sessionSearch,
    ),
    at(
      '/trainings/programmes/$programmeId/material/import',
      page(trainings.TakeInMaterial, 'TakeInMaterialPage', 'people', 'office', 'trainings'),
    ),
    at('/trainings/$sessionId/redesign', page(trainings.Redesign, 'RedesignPage', 'trainings')),
    at('/learning', page(learning.MyLearning, 'MyLearningPage', 'learning')),
    at('/learning/$planId', page(learning.Plan, 'PlanPage', 'learning')),
    at('/learning/$planId/$number', page(learning.Phase, 'PhasePage', 'reflecting', 'learning')),
    at('/confirm/$confirmationId', page(learning.Confirm, 'ConfirmPage', 'learning')),
    at('/papers/$paperId', page(learning.Paper, 'PaperPage', 'reflecting', 'learning')),
    at('/rating/$sessionId', page(learning.Rating, 'RatingPage', 'learning')),
    searched('/people', page(people.People, 'PeoplePage', 'people'), peopleSearch),
    searched('/supporters', page(people.Supporters, 'SupportersPage', 'people'), supportersSearch),
    at('/me', page(people.MyProfile, 'MyProfilePage', 'reflecting', 'people')),
    at('/me/everything', page(mine.Everything, 'EverythingPage', 'reflecting')),
    at('/me/everything/print', page(mine.EverythingPrint, 'EverythingPrintPage', 'reflecting')),
    searched('/door', page(mine.Door, 'DoorPage', 'reflecting'), doorSearch),
    at('/letters', page(mine.Letters, 'LettersPage', 'reflecting')),
    at('/letters/$letterId', page(mine.Letter, 'LetterPage', 'reflecting')),
    at('/people/new', page(people.AddPerson, 'AddPersonPage', 'people')),
    searched('/people/$personId', page(tasks.Person, 'PersonPathPage', 'people'), personSearch),
    at('/people/import', page(people.Import, 'ImportPeoplePage', 'people', 'office')),
    at('/people/imports', page(people.ImportHistory, 'ImportHistoryPage', 'people', 'office')),
    at('/organization', page(organization.Organization, 'OrganizationPage', 'reflecting', 'people')),
    at('/organization/keeping', page(mine.Keeping, 'KeepingPage', 'reflecting')),
    at('/organization/maps', page(organization.SupportMaps, 'SupportMapsPage', 'people')),
    searched('/units', page(people.Units, 'UnitsPage', 'people'), unitSearch),
    at('/offices', page(people.Offices, 'OfficesPage', 'people')),
    at('/administration', page(admin.Administration, 'AdministrationPage', 'office')),
    at('/$', page(session.NotFound, 'NotFoundPage')),
  ]),
  outside.addChildren([
    door('/sign-in', page(session.SignIn, 'SignInPage')),
    door('/sign-in/link', page(session.SendLink, 'SendLinkPage')),
    door('/link', page(session.OpenLink, 'OpenLinkPage')),
    door('/invitation', page(session.Invitation, 'InvitationPage')),
    door('/claim', page(session.Claim, 'ClaimPage')),
  ]),
  staged('/demo', page(demo.Demo, 'DemoPage', 'demo')),
  staged('/demo/mails', page(demo.Mails, 'MailsPage', 'demo')),
])

export const routerFor = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: Failed,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerFor>
  }
  interface HistoryState {
    /** Where each page of a list up to the present one begins. */
    cursors?: string[] | undefined
    /** Today shows the first look around again. */
    lookAround?: boolean | undefined
  }
}
