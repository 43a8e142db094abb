import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent as page,
  redirect,
  useNavigate,
} from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import { peopleSearch } from '#/features/people/pages/peopleSearch.tsx'
import { usePhoto } from '#/features/people/profile/pages/photo.tsx'
import { personSearch } from '#/features/people/record/pages/personSearch.tsx'
import { supportersSearch } from '#/features/people/supports/pages/supportersSearch.tsx'
import { unitSearch } from '#/features/people/units/pages/unitSearch.tsx'
import { doorSearch } from '#/features/reflections/door/pages/doorSearch.tsx'
import { itemsSearch } from '#/features/reflections/items/pages/itemsSearch.tsx'
import { responsesSearch } from '#/features/reflections/responses/pages/responsesSearch.tsx'
import { roundSearch } from '#/features/reflections/rounds/pages/roundSearch.tsx'
import { summarySearch } from '#/features/reflections/summaries/pages/summarySearch.tsx'
import { Inside } from '#/platform/session/pages/Inside.tsx'
import { installationQuery } from '#/platform/session/pages/installation.ts'
import { Failed } from '#/ui/frame/Failed.tsx'
import type { NavigationItem } from '#/ui/frame/Frame.tsx'
import { speak } from '#/ui/frame/language.ts'
import { type Me, meQuery, useMe } from '#/ui/frame/me.ts'
import { OutsideLayout } from '#/ui/frame/Outside.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()()

/** Pages for people who are signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: InsideLayout,
  async beforeLoad({ context: { queries }, location }) {
    const me = await queries.ensureQueryData(meQuery).catch(async (problem) => {
      if (!(problem instanceof ApiProblem) || problem.status !== 401) throw problem
      const { claimed } = await queries.ensureQueryData(installationQuery)
      if (!claimed) throw redirect({ to: '/claim' })
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { return: location.href } })
    })
    await speak(me.person.locale)
  },
})

/** Pages for everybody else. */
const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: OutsideLayout })

const tasks = {
  Today: () => import('#/features/tasks/pages/Today.tsx'),
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
const session = {
  SignIn: () => import('#/platform/session/pages/SignIn.tsx'),
  SendLink: () => import('#/platform/session/pages/SendLink.tsx'),
  OpenLink: () => import('#/platform/session/pages/OpenLink.tsx'),
  Invitation: () => import('#/platform/session/pages/Invitation.tsx'),
  Claim: () => import('#/platform/session/pages/Claim.tsx'),
  NotFound: () => import('#/platform/session/pages/NotFound.tsx'),
}

const at = <const Path extends string>(path: Path, component: ReturnType<typeof page>) =>
  createRoute({ getParentRoute: () => inside, path, component })

/** A page whose list is narrowed in the URL. */
const searched = <const Path extends string, Search extends object>(
  path: Path,
  component: ReturnType<typeof page>,
  validateSearch: (search: Record<string, unknown>) => Search,
) => createRoute({ getParentRoute: () => inside, path, component, validateSearch })

const door = <const Path extends string>(path: Path, component: ReturnType<typeof page>) =>
  createRoute({
    getParentRoute: () => outside,
    path,
    component,
    validateSearch: (search: Record<string, unknown>): { return?: string | undefined } =>
      typeof search.return === 'string' ? { return: search.return } : {},
    async beforeLoad({ context: { queries } }) {
      const { claimed } = await queries.ensureQueryData(installationQuery)
      if (claimed === (path === '/claim')) throw redirect({ to: claimed ? '/sign-in' : '/claim' })
    },
  })

/** Every page by its URL. */
const tree = root.addChildren([
  inside.addChildren([
    at('/', page(tasks.Today, 'TodayPage')),
    at('/calendar', page(tasks.Calendar, 'CalendarLinkPage')),
    at('/reflections', page(reflections.MyReflections, 'MyReflectionsPage')),
    at('/reflections/$reflectionId', page(reflections.Reading, 'ReadingPage')),
    at('/reflections/$reflectionId/write', page(reflections.Write, 'WritePage')),
    at('/reflections/$reflectionId/answer', page(reflections.Answer, 'AnswerPage')),
    at('/reflections/$reflectionId/add', page(reflections.Add, 'AddPage')),
    at('/waiting', page(reflections.Waiting, 'WaitingPage')),
    searched('/rounds', page(rounds.Rounds, 'RoundsPage'), roundSearch),
    searched('/responses', page(rounds.Responses, 'ResponsesPage'), responsesSearch),
    at('/responses/import', page(rounds.TakeInHistory, 'TakeInHistoryPage')),
    searched('/summaries', page(rounds.Summaries, 'SummariesPage'), summarySearch),
    searched('/items', page(rounds.Items, 'ItemsPage'), itemsSearch),
    at('/programmes', page(rounds.Programmes, 'ProgrammesPage')),
    at('/programmes/new', page(rounds.NewProgramme, 'NewProgrammePage')),
    at('/programmes/$programmeId', page(rounds.Programme, 'ProgrammePage')),
    at('/forms', page(forms.Forms, 'FormsPage')),
    at('/forms/$formId', page(forms.Form, 'FormPage')),
    searched('/people', page(people.People, 'PeoplePage'), peopleSearch),
    searched('/supporters', page(people.Supporters, 'SupportersPage'), supportersSearch),
    at('/me', page(people.MyProfile, 'MyProfilePage')),
    at('/me/everything', page(mine.Everything, 'EverythingPage')),
    at('/me/everything/print', page(mine.EverythingPrint, 'EverythingPrintPage')),
    searched('/door', page(mine.Door, 'DoorPage'), doorSearch),
    at('/letters', page(mine.Letters, 'LettersPage')),
    at('/letters/$letterId', page(mine.Letter, 'LetterPage')),
    at('/people/new', page(people.AddPerson, 'AddPersonPage')),
    searched('/people/$personId', page(tasks.Person, 'PersonPathPage'), personSearch),
    at('/people/import', page(people.Import, 'ImportPeoplePage')),
    at('/people/imports', page(people.ImportHistory, 'ImportHistoryPage')),
    at('/organization', page(organization.Organization, 'OrganizationPage')),
    at('/organization/keeping', page(mine.Keeping, 'KeepingPage')),
    at('/organization/maps', page(organization.SupportMaps, 'SupportMapsPage')),
    searched('/units', page(people.Units, 'UnitsPage'), unitSearch),
    at('/offices', page(people.Offices, 'OfficesPage')),
    at('/$', page(session.NotFound, 'NotFoundPage')),
  ]),
  outside.addChildren([
    door('/sign-in', page(session.SignIn, 'SignInPage')),
    door('/sign-in/link', page(session.SendLink, 'SendLinkPage')),
    door('/link', page(session.OpenLink, 'OpenLinkPage')),
    door('/invitation', page(session.Invitation, 'InvitationPage')),
    door('/claim', page(session.Claim, 'ClaimPage')),
  ]),
])

function InsideLayout() {
  const t = useTranslations('navigation')
  const items = (me: Me): NavigationItem[] => {
    const office = me.roles.includes('hr')
    return [
      { to: '/', icon: 'today' as const, label: t('today'), show: true },
      {
        to: '/reflections',
        icon: 'pencil' as const,
        label: t('reflections'),
        short: t('reflectionsShort'),
        show: me.reflects,
      },
      {
        to: '/waiting',
        icon: 'inbox' as const,
        label: t('waiting'),
        short: t('waitingShort'),
        count: me.waiting,
        show: me.supports,
      },
      { to: '/rounds', icon: 'rounds' as const, label: t('rounds'), show: office },
      {
        to: '/summaries',
        icon: 'rounds' as const,
        label: t('summaries'),
        show: !office && me.roles.includes('executive'),
      },
      { to: '/people', icon: 'people' as const, label: t('people'), show: me.here || me.roles.length > 0 },
      { to: '/units', icon: 'units' as const, label: t('organization'), show: me.roles.length > 0 },
    ].filter((item) => item.show) as NavigationItem[]
  }
  const { person } = useMe()
  const photo = usePhoto(person.id, person.photoAt)
  const navigate = useNavigate()
  return <Inside items={items} photo={photo} onProfile={() => void navigate({ to: '/me' })} />
}

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
  }
}
