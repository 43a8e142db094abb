import type { ComponentProps } from 'react'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { EndForm } from './EndDialog.tsx'
import {
  companion,
  companions,
  gap,
  gaps,
  handed,
  line,
  lines,
  longName,
  supporter,
  supporters,
  today,
  units,
} from './gallerySamples.tsx'
import { HandOverForm } from './HandOverForm.tsx'
import { MySupporters } from './MySupporters.tsx'
import { Supporters } from './Supporters.tsx'
import { SupportForm } from './SupportForm.tsx'
import { SupportHistory } from './SupportHistory.tsx'
import { SupportNews } from './SupportNews.tsx'

const nothing = () => {}
const nobody = async () => []
const page = (more: Partial<ComponentProps<typeof Supporters>>) => (
  <Supporters
    search={{}}
    onSearch={nothing}
    units={units}
    supporters={supporters}
    people={gaps}
    today={today}
    kindName={(code) => (code === 'mid-career' ? '中途' : '新卒')}
    page={1}
    onHandOver={nothing}
    onAppoint={nothing}
    {...more}
  />
)
const form = (more: Partial<ComponentProps<typeof SupportForm>> = {}) => (
  <Page title="People">
    <SupportForm personId={gap(1).id} today={today} onSave={nothing} onClose={nothing} {...more} />
  </Page>
)
const successor = { id: supporter(9).id, displayName: '工藤玲子', detail: '営業部 · 008', note: '今 4人を担当' }
const handing = (more: Partial<ComponentProps<typeof HandOverForm>> = {}) => (
  <Page title="People">
    <HandOverForm
      name="田中亜希"
      one={false}
      draft={{ successor, on: '2027-04-01', kind: undefined }}
      onDraft={nothing}
      search={nobody}
      lines={handed}
      others={0}
      onHandOver={nothing}
      onClose={nothing}
      {...more}
    />
  </Page>
)
const history = (supports: typeof lines) => (
  <Page title="People">
    <Section>
      <SupportHistory supports={supports} today={today} />
    </Section>
  </Page>
)
const mine = (more: Partial<ComponentProps<typeof MySupporters>>) => (
  <Page title="Me">
    <MySupporters supporters={[]} supported={[]} today={today} {...more} />
  </Page>
)
const news = (more: Partial<ComponentProps<typeof SupportNews>>) => (
  <Page title="Today">
    <SupportNews supporters={[]} supported={[]} onUnderstood={nothing} {...more} />
  </Page>
)

export default {
  'page, loading': page({ supporters: undefined }),
  'page, empty': page({ supporters: [] }),
  'page, one': page({ supporters: [supporter(1)] }),
  'page, many, long names': page({ page: 2, onPrevious: nothing, onNext: nothing }),
  'page, nobody found': page({ supporters: [], search: { show: 'absent' } }),
  'gaps, loading': page({ search: { view: 'gaps' }, people: undefined }),
  'gaps, empty': page({ search: { view: 'gaps' }, people: [] }),
  'gaps, one': page({ search: { view: 'gaps' }, people: [gap(1)] }),
  'gaps, many, long names': page({ search: { view: 'gaps' } }),
  'appoint, new': form(),
  'appoint, refused': form({
    kind: 'mentor',
    error: '自分自身を支える人にすることはできません。ほかの担当者にお願いしてください。',
  }),
  'appoint, saving': form({ pending: true }),
  'appoint, change, long name': form({ support: line(1, { supporterName: longName, everyMin: 3, everyMax: 5 }) }),
  end: (
    <Page title="People">
      <EndForm support={line(1)} today={today} onEnd={nothing} onClose={nothing} />
    </Page>
  ),
  'end, before it began': (
    <Page title="People">
      <EndForm support={line(1, { startsOn: '2027-04-01' })} today={today} onEnd={nothing} onClose={nothing} />
    </Page>
  ),
  'hand over, many, long names': handing({ others: 3 }),
  'hand over, loading': handing({ lines: undefined, draft: { successor: null, on: today, kind: undefined } }),
  'hand over, nobody': handing({ lines: [] }),
  'hand over, one': handing({
    one: true,
    lines: [{ ...handed[1]!, personId: gap(1).id }],
    draft: { successor: { ...successor, away: '2027年3月31日までお休み' }, on: today, kind: 'trainer' },
  }),
  'hand over, refused': handing({ error: 'この方は、初日に在籍していません。日付か人を選び直してください。' }),
  'history, empty': history([]),
  'history, one': history([line(1)]),
  'history, many, long names': history(lines),
  'mine, nobody': mine({}),
  'mine, one': mine({ supporters: [companion(1)] }),
  'mine, many, long names': mine({ supporters: companions, supported: companions }),
  'news, one': news({ supporters: [companion(1)] }),
  'news, many, long names': news({ supporters: companions, supported: companions }),
}
