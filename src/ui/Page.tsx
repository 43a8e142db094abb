import type { ReactNode } from 'react'
import { PageHeading } from './PageHeading.tsx'

type PageProps = {
  title: string
  /** One or two sentences below the title. */
  lead?: ReactNode
  /** Buttons at the right of the title. */
  actions?: ReactNode
  /** Beside the title: of the person a page is about. */
  picture?: ReactNode
  /** Text and forms are narrow, lists and tables wide. */
  width?: 'narrow' | 'wide' | undefined
  children?: ReactNode
}

/** A page inside the frame: its heading, its width, its rhythm. */
export function Page({ title, lead, actions, picture, width = 'narrow', children }: PageProps) {
  return (
    <div className={`mx-auto grid gap-6 *:min-w-0 ${width === 'narrow' ? 'max-w-[44rem]' : 'max-w-[72rem]'}`}>
      <PageHeading title={title} lead={lead} actions={actions} picture={picture} />
      {children}
    </div>
  )
}
