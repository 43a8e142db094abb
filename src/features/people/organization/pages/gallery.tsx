import type { ReactNode } from 'react'
import { ApiProblem } from '#/client.ts'
import { Page } from '#/ui/Page.tsx'
import { CalendarSection } from './CalendarSection.tsx'
import { ClosureDialog } from './ClosureDialog.tsx'
import { editing, fresh, kinds, many, organization, settings } from './gallerySamples.tsx'
import { KindDialog } from './KindDialog.tsx'
import { LeaversSection } from './LeaversSection.tsx'
import { NameSection } from './NameSection.tsx'
import { Organization } from './Organization.tsx'

const nothing = () => {}
const refused = (reason: string, details = {}) => new ApiProblem(409, { reason, details })
const page = (part: ReactNode) => <Page title="Organisation">{part}</Page>
const part = { settings, editing }
const [founding] = organization.closures
const dialog = { editing, onClose: nothing }

export default {
  'settings, loading': <Organization organization={undefined} kinds={undefined} editing={editing} />,
  'settings, just begun': <Organization organization={fresh} kinds={[]} editing={editing} />,
  settings: <Organization organization={organization} kinds={kinds} editing={editing} />,
  'settings, many and long': <Organization organization={many} kinds={kinds} editing={editing} />,
  'name, faulty': page(<NameSection {...part} first={{ wanted: { name: '', languages: [] } }} />),
  'name, unknown zone': page(
    <NameSection {...part} first={{ wanted: { timeZone: 'UTC' }, problem: refused('unknown-time-zone') }} />,
  ),
  'calendar, changed meanwhile': page(
    <CalendarSection {...part} first={{ wanted: { workingDays: [1, 3] }, problem: refused('changed-meanwhile') }} />,
  ),
  'calendar, no day': page(<CalendarSection {...part} first={{ wanted: { workingDays: [], holidays: 'none' } }} />),
  'leavers, no number': page(<LeaversSection {...part} first={{ wanted: { keepLeaversMonths: Number.NaN } }} />),
  'closure, new': page(<ClosureDialog {...dialog} closureId="" seen={undefined} />),
  'closure, changed meanwhile': page(
    <ClosureDialog {...dialog} closureId="" seen={founding} problem={refused('changed-meanwhile')} />,
  ),
  'closure, no work left': page(
    <ClosureDialog {...dialog} closureId="" seen={founding} problem={refused('no-working-days')} />,
  ),
  'kind, new': page(<KindDialog {...dialog} code="" seen={undefined} languages={['ja', 'en']} />),
  'kind, one language': page(<KindDialog {...dialog} code="" seen={undefined} languages={['ja']} />),
  'kind, name taken': page(
    <KindDialog
      {...dialog}
      code=""
      seen={kinds[1]}
      languages={['ja', 'en']}
      problem={refused('kind-name-taken', { name: '社内公募' })}
    />,
  ),
}
