import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import type { Verdict } from '../schema.ts'
import type { Years } from '../years/schema.ts'
import * as samples from './gallerySamples.tsx'
import { Redesign } from './Redesign.tsx'
import { VerdictView } from './VerdictTab.tsx'
import { YearsView } from './YearsTab.tsx'

const nothing = () => {}
const broken = new ApiProblem(500, { reason: 'unexpected' })

const tab = (verdict: Verdict | undefined, more: Partial<ComponentProps<typeof VerdictView>> = {}) => (
  <div className="mx-auto grid max-w-[72rem] gap-6 *:min-w-0">
    <samples.TitleOf verdict={verdict ?? samples.worth} />
    <VerdictView verdict={verdict} onJudge={nothing} onBenefit={nothing} {...more} />
  </div>
)
const years = (all: Years | undefined, more: Partial<ComponentProps<typeof YearsView>> = {}) => (
  <div className="mx-auto grid max-w-[72rem] gap-6 *:min-w-0">
    <samples.TitleOf verdict={samples.worth} />
    <YearsView years={all} onDownload={nothing} {...more} />
  </div>
)
const redesign = (verdict: Verdict | undefined, more: Partial<ComponentProps<typeof Redesign>> = {}) => (
  <Redesign verdict={verdict} onKeep={nothing} {...more} />
)

export default {
  loading: tab(undefined),
  unreadable: tab(undefined, { problem: broken }),
  'nothing there yet': tab(samples.unknown),
  waiting: tab(samples.waiting),
  ready: tab(samples.ready),
  cancelled: tab(samples.cancelled),
  worth: tab(samples.worth),
  'not worth': tab(samples.notWorth),
  redesigned: tab(samples.redesigned),
  'two thousand': tab(samples.large),
  'years loading': years(undefined),
  'years unreadable': years(undefined, { problem: broken }),
  'no years': years(samples.noYears),
  'one year': years(samples.oneYear),
  years: years(samples.years, { downloadProblem: broken }),
  'many years': years(samples.manyYears),
  'redesign loading': redesign(undefined),
  'redesign unreadable': redesign(undefined, { problem: broken }),
  'redesign early': redesign(samples.ready),
  redesign: redesign(samples.notWorth),
  'redesign kept': redesign(samples.redesigned, { keepProblem: new ApiProblem(409, { reason: 'changed-meanwhile' }) }),
  'redesign long': redesign(samples.large),
}
