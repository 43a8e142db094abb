import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'
import { stopsOf } from '../rules.ts'
import type { Part } from '../schema.ts'
import { Stops } from './Stops.tsx'

function Looking({ parts }: { parts: readonly Part[] }) {
  return (
    <Page title="Today">
      <div data-look="steps">
        <EmptyState title="…" />
      </div>
      <Stops stops={stopsOf(parts)} asked={false} onDone={() => {}} />
    </Page>
  )
}

export default {
  newcomer: <Looking parts={['newcomer']} />,
  'HR who is a trainer': <Looking parts={['hr', 'trainer']} />,
}
