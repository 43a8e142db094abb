import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { usePhoto } from '#/features/people/profile/pages/photo.tsx'
import type { Reading } from '#/features/reflections/schema.ts'
import { Inside } from '#/platform/session/pages/Inside.tsx'
import { useKeys } from '#/ui/frame/keys.ts'
import { withWords } from '#/ui/frame/language.ts'
import { useMe } from '#/ui/frame/me.ts'
import type { NavigationGroup } from '#/ui/frame/Navigation.tsx'
import type { IconName } from '#/ui/Icon.tsx'
import { type GroupKey, PLACES, placeOf, places, READING } from './places.ts'

// Both come when they are first asked for.
const Everything = lazy(async () => {
  const [found] = await Promise.all([import('./palette.tsx'), withWords(['palette'])])
  return { default: found.EverythingPalette }
})
const Keys = lazy(async () => {
  const [found] = await Promise.all([import('#/ui/palette/Keys.tsx'), withWords(['palette'])])
  return { default: found.Keys }
})

const DemoBar = lazy(async () => {
  const [found] = await Promise.all([import('#/features/demo/pages/DemoBar.tsx'), withWords(['demo'])])
  return { default: found.DemoBarFor }
})

const ICONS: Record<GroupKey, IconName> = {
  today: 'today',
  reflections: 'pencil',
  learning: 'leaf',
  waiting: 'inbox',
  rounds: 'rounds',
  trainings: 'compass',
  summaries: 'chart',
  people: 'people',
  settings: 'settings',
  mine: 'person',
}

/** What leads there after G. */
const LETTERS: Record<GroupKey, string> = {
  ...{ today: 't', reflections: 'r', learning: 'l', waiting: 'w', rounds: 'o', trainings: 'n' },
  ...{ summaries: 'f', people: 'p', settings: 's', mine: 'm' },
}

/** The frame with what the person who is signed in has to do with. */
export function InsideLayout() {
  const me = useMe()
  const photo = usePhoto(me.person.id, me.person.photoAt)
  const navigate = useNavigate()
  const router = useRouter()
  const groups = useGroups()
  const [dialog, setDialog] = useState<'search' | 'keys'>()
  // Kept once loaded, so that the focus goes back to where it was.
  const [opened, setOpened] = useState({ search: false, keys: false })
  const open = (which: 'search' | 'keys') => {
    setOpened((before) => ({ ...before, [which]: true }))
    setDialog(which)
  }
  const close = () => setDialog(undefined)
  const look = () => void navigate({ to: '/', state: { lookAround: true } })
  useKeys({
    onSearch: () => open('search'),
    onHelp: () => open('keys'),
    onGo(letter) {
      const group = groups.find(({ key }) => LETTERS[key] === letter)
      if (group) void router.navigate({ to: group.places[0]!.to })
    },
  })
  return (
    <Inside
      groups={groups.filter(({ key }) => key !== 'mine')}
      own={groups.find(({ key }) => key === 'mine')!}
      photo={photo}
      onSearch={() => open('search')}
      onLook={look}
      onKeys={() => open('keys')}
      banner={
        me.demo && (
          <Suspense>
            <DemoBar me={me} />
          </Suspense>
        )
      }
    >
      <Suspense>
        {opened.search && (
          <Everything
            open={dialog === 'search'}
            onClose={close}
            groups={groups}
            onLook={look}
            onKeys={() => open('keys')}
          />
        )}
        {opened.keys && (
          <Keys
            open={dialog === 'keys'}
            onClose={close}
            ways={groups.map(({ key, label }) => ({ letter: LETTERS[key], label }))}
          />
        )}
      </Suspense>
    </Inside>
  )
}

export type Group = NavigationGroup & { key: GroupKey }

/** Whether the reflection of a page is known to be somebody else's: what the page has loaded says so. */
function useTheirs(path: string): boolean {
  const [, reflectionId = ''] = READING.exec(path) ?? []
  const queries = useQueryClient()
  const read = () => queries.getQueryData<Reading>(['reflections.reading', reflectionId])?.as
  // Listens without a say in how the page loads it.
  const as = useSyncExternalStore((changed) => queries.getQueryCache().subscribe(changed), read)
  return as !== undefined && as !== 'author'
}

/** The navigation of the person who is signed in, in words, with the place where they are. */
function useGroups(): Group[] {
  const t = useTranslations('navigation')
  const me = useMe()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const has = places(me)
  const here = placeOf(path, has, useTheirs(path))
  return has.map(({ key, places }) => ({
    key,
    icon: ICONS[key],
    label: t(`groups.${key}`),
    short: t(`short.${key}`),
    count: key === 'waiting' ? me.waiting : undefined,
    places: places.map((place) => ({
      key: place,
      to: PLACES[place],
      label: t(`places.${place}`),
      here: place === here,
    })),
  }))
}
