import { useQuery } from '@tanstack/react-query'
import { type LinkProps, useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { useStepWords } from '#/features/tasks/pages/stepWords.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { type Command, Palette } from '#/ui/palette/Palette.tsx'
import type { Group } from './inside.tsx'
import type { Place } from './places.ts'

type EverythingPaletteProps = {
  open: boolean
  onClose: () => void
  groups: readonly Group[]
  onLook: () => void
  onKeys: () => void
}

const PEOPLE = 8

type Action = 'invite' | 'import' | 'addPerson' | 'newProgramme' | 'write' | 'calendar' | 'look' | 'keys'

/** The search over everything the person who is signed in may open or do. */
export function EverythingPalette({ open, onClose, groups, onLook, onKeys }: EverythingPaletteProps) {
  const t = useTranslations('palette')
  const also = useTranslations('placesAlso')
  const does = useTranslations('actions')
  const me = useMe()
  const navigate = useNavigate()
  const steps = useSteps(open)
  const go =
    (to: NonNullable<LinkProps['to']>, search: object = {}) =>
    () =>
      void navigate({ to, search })
  const keeps = me.roles.includes('hr') || me.roles.includes('admin')
  const action = (key: Action, icon: Command['icon'], run: () => void): Command => ({
    key: `do ${key}`,
    label: does(`${key}.label`),
    also: does(`${key}.also`),
    icon,
    run,
  })
  const pages = groups.flatMap((group) =>
    group.places.map((place): Command => {
      const inGroup = group.places.length > 1 && group.label !== place.label
      return {
        key: `page ${place.key}`,
        label: place.label,
        detail: inGroup ? group.label : undefined,
        also: also(place.key as Place),
        icon: group.icon,
        run: go(place.to),
      }
    }),
  )
  const actions: (Command | false)[] = [
    ...steps.map(({ path, label }): Command => ({ key: `step ${path}`, label, icon: 'pencil', run: go(path as '/') })),
    keeps && action('invite', 'mail', go('/people', { account: 'none' })),
    keeps && action('import', 'upload', go('/people/import')),
    (keeps || me.roles.includes('unit-hr')) && action('addPerson', 'plus', go('/people/new')),
    me.roles.includes('hr') && action('newProgramme', 'plus', go('/programmes/new')),
    action('write', 'talk', go('/door')),
    action('calendar', 'calendar', go('/calendar')),
    action('look', 'compass', onLook),
    action('keys', 'keyboard', onKeys),
  ]
  const search = async (text: string) => {
    const { people } = await api.people.find({ search: text })
    return people.slice(0, PEOPLE).map(
      ({ id, displayName, unit, position }): Command => ({
        key: `person ${id}`,
        label: displayName,
        detail: [unit, position].filter(Boolean).join(' ・ ') || undefined,
        icon: 'person',
        run: () => void navigate({ to: '/people/$personId', params: { personId: id } }),
      }),
    )
  }
  return (
    <Palette
      open={open}
      onClose={onClose}
      sections={[
        { key: 'actions', label: t('actions'), commands: actions.filter((one) => one !== false) },
        { key: 'pages', label: t('pages'), commands: pages },
      ]}
      search={me.here || me.roles.length > 0 ? search : undefined}
    />
  )
}

/** What is asked of the reader today, the next first. */
function useSteps(open: boolean) {
  const words = useStepWords()
  const { data } = useQuery({
    queryKey: ['tasks.today'],
    queryFn: () => api.tasks.today({}),
    enabled: open,
    throwOnError: false,
  })
  return (data?.steps ?? []).slice(0, 3).map((step) => ({ path: step.path, label: words('title', step) }))
}
