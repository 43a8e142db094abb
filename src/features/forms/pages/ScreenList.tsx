import { useTranslations } from 'use-intl'
import { Icon } from '#/ui/Icon.tsx'
import type { Answers } from '../schema.ts'
import { howFar, type Screen } from '../screens/rules.ts'
import { useSaid } from './language.tsx'

type ScreenListProps = {
  screens: readonly Screen[]
  answers: Answers
  /** The title of the opening, if there is one. */
  opening?: string | undefined
  current: string
  onScreen: (key: string) => void
}

/** Every screen of a form and how far each is, beside it from 1024 px on. */
export function ScreenList({ screens, answers, opening, current, onScreen }: ScreenListProps) {
  const t = useTranslations('forms')
  const said = useSaid()
  const lines = [
    ...(opening ? [{ key: 'opening', title: opening, far: 'opening' as const }] : []),
    ...screens.map((screen) => ({ key: screen.key, title: said(screen.title), far: howFar(screen, answers) })),
  ]
  return (
    <nav aria-label={t('screens')} className="sticky top-24 max-lg:hidden">
      <ol className="grid gap-1">
        {lines.map(({ key, title, far }) => (
          <li key={key}>
            <button
              type="button"
              aria-current={key === current ? 'step' : undefined}
              onClick={() => onScreen(key)}
              className="flex min-h-11 w-full items-center gap-3 rounded-xl px-3 py-2 text-left leading-snug text-muted hover:bg-sunken hover:text-ink aria-[current]:bg-leaf-soft aria-[current]:font-semibold aria-[current]:text-leaf-ink"
            >
              <Mark far={far} />
              {title}
              {far !== 'opening' && <span className="sr-only">{t(`far.${far}`)}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Mark({ far }: { far: 'opening' | ReturnType<typeof howFar> }) {
  if (far === 'opening') return <Icon name="eye" className="size-6" />
  return (
    <span className={`grid size-6 shrink-0 place-items-center rounded-full border-2 ${looks[far]}`}>
      {far === 'done' && <Icon name="check" className="size-4" />}
      {far === 'begun' && <span className="size-2.5 rounded-full bg-action" />}
    </span>
  )
}

const looks = { open: 'border-edge', begun: 'border-action', done: 'border-action bg-action text-on-action' }
