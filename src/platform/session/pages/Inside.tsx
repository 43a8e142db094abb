import { useMutation } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { api } from '#/client.ts'
import { Frame } from '#/ui/frame/Frame.tsx'
import { useMe } from '#/ui/frame/me.ts'
import type { NavigationGroup } from '#/ui/frame/Navigation.tsx'
import { Words } from '#/ui/frame/Words.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { toast } from '#/ui/Toast.tsx'

const SetPasswordDialog = lazy(() => import('./SetPassword.tsx').then((page) => ({ default: page.SetPasswordDialog })))
const SignOutEverywhere = lazy(() =>
  import('./SignOutEverywhere.tsx').then((page) => ({ default: page.SignOutEverywhere })),
)

type InsideProps = {
  groups: readonly NavigationGroup[]
  /** What is about the person. */
  own: NavigationGroup
  /** The address of their picture. */
  photo: string | undefined
  onSearch: () => void
  onLook: () => void
  onKeys: () => void
  /** Above the header. */
  banner?: ReactNode
  /** What opens over every page. */
  children?: ReactNode
}

/** The frame around the pages of the person who is signed in. */
export function Inside({ groups, own, photo, onSearch, onLook, onKeys, banner, children }: InsideProps) {
  const me = useMe()
  const [dialog, setDialog] = useState<'password' | 'everywhere'>()
  const setLocale = useMutation({ mutationFn: api.people.setLocale })
  const { sentence } = useRefusal('session')
  const signOut = useMutation({
    mutationFn: api.session.signOut,
    onSuccess: leave,
    onError: (problem) => toast({ kind: 'problem', text: sentence(problem) ?? '' }),
  })
  const close = () => setDialog(undefined)
  return (
    <Words timeZone={me.organization.timeZone}>
      <Frame
        groups={groups}
        own={own}
        onSearch={onSearch}
        account={{
          name: me.person.displayName,
          email: me.person.email ?? '',
          organization: me.organization.name,
          photo,
          onLook,
          onKeys,
          onSetPassword: () => setDialog('password'),
          onSignOut: () => signOut.mutate({}),
          onSignOutEverywhere: () => setDialog('everywhere'),
        }}
        languages={me.organization.languages}
        banner={banner}
        onLanguage={(locale) => setLocale.mutate({ locale })}
      >
        <Outlet />
        {children}
        <Suspense>
          {dialog === 'password' && <SetPasswordDialog onClose={close} />}
          {dialog === 'everywhere' && <SignOutEverywhere onClose={close} onDone={leave} />}
        </Suspense>
      </Frame>
    </Words>
  )
}

/** A whole new page load: nothing that was read or written stays in the memory of the browser, drafts included. */
function leave() {
  for (const key of Object.keys(localStorage)) if (key.startsWith('banso.draft.')) localStorage.removeItem(key)
  location.assign('/sign-in')
}
