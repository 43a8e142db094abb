import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import { PUBLISHED } from '#/features/trainings/schedule/library/rules.ts'
import type { KeptMethod } from '#/features/trainings/schedule/methods/schema.ts'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { MethodEditor } from './MethodEditor.tsx'
import { MethodsSection } from './MethodsSection.tsx'

const nothing = () => {}
const done = async () => undefined
const hurried = { ...PUBLISHED, tiers: [{ from: 0, start: 1, intervals: [2, 2, 3, 3, 5, 5] }] }
const kept = (name: string, more: Partial<KeptMethod> = {}): KeptMethod => ({
  ...{ methodId: name, name, content: hurried, revision: 3, retired: false, ...more },
})
const many = [
  kept('安全教育（毎年）'),
  kept(
    '海外拠点から来た方のための、ゆっくり確かめながら進める定着支援の方法（二〇二六年度改訂版・情報システム部監修）',
    {
      content: PUBLISHED,
    },
  ),
  kept('むかしの方法', { retired: true }),
]
const list = (more: Partial<ComponentProps<typeof MethodsSection>> = {}) => (
  <Page title="Trainings">
    <MethodsSection methods={[]} onKeep={done} onRetire={done} onReload={nothing} {...more} />
  </Page>
)
const draft = { methodId: 'a', name: '安全教育（毎年）', revision: 3 }
const editor = (more: Partial<ComponentProps<typeof MethodEditor>> = {}) => (
  <Page title="Trainings">
    <Section title="Methods">
      <MethodEditor
        seen={{ ...draft, content: PUBLISHED }}
        onKeep={done}
        onReload={nothing}
        onClose={nothing}
        {...more}
      />
    </Section>
  </Page>
)

export default {
  'retention methods, none': list(),
  'retention methods': list({ methods: many }),
  'retention methods, loading': list({ methods: undefined }),
  'retention methods, failed': list({ methods: undefined, failed: true }),
  'retention method, edited': editor(),
  'retention method, faulty': editor({
    seen: {
      ...draft,
      content: {
        ...PUBLISHED,
        tiers: [
          { from: 10, start: Number.NaN, intervals: [1, 3, 4, 6, 7, 8] },
          { from: 10, start: 3, intervals: [3, 4, 6, 8, 11, 200] },
        ],
        gap: 0,
      },
    },
  }),
  'retention method, changed meanwhile': editor({
    seen: { ...draft, content: hurried },
    problem: new ApiProblem(409, { reason: 'changed-meanwhile' }),
  }),
}
