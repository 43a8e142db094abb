import { Page } from '#/ui/Page.tsx'
import { HelpNotice } from './HelpAsked.tsx'

const help = { asked: true, trainers: ['高橋 進'], submittedOn: '2026-11-16' as const }
const onPage = (more: Partial<typeof help> = {}, pending = false) => (
  <Page title="Reflection">
    <HelpNotice help={{ ...help, ...more }} pending={pending} onDone={() => {}} />
  </Page>
)

export default {
  'help asked': onPage(),
  'help asked, several trainers': onPage({ trainers: ['勅使河原 小次郎左衛門尉', 'García Márquez Alejandra'] }),
  'help asked, pending': onPage({}, true),
}
