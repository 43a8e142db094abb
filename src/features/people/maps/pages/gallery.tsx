import { ApiProblem } from '#/client.ts'
import { DEFAULT_MAPS } from '#/features/people/maps/rules.ts'
import type { SupportMap } from '#/features/people/maps/schema.ts'
import type { MapEntry, SupportKind } from '#/features/people/record/schema.ts'
import { Page } from '#/ui/Page.tsx'
import { MapSection, Reset } from './MapSection.tsx'
import { type MapEditing, SupportMaps } from './SupportMaps.tsx'

const nothing = async () => {}
const editing: MapEditing = { change: nothing, reset: nothing, reload: nothing }
const maps: SupportMap[] = Object.entries(DEFAULT_MAPS).map(([kind, entries]) => ({
  ...{ kind, entries: [...entries], suggested: [...entries], own: false },
}))
const [graduate, midCareer] = maps as [SupportMap, SupportMap]

const entry = (kind: SupportKind, more: Partial<MapEntry>): MapEntry => ({
  ...{ kind, everyMin: null, everyMax: null, expected: false, onceAfterDays: null },
  ...more,
})
const own: SupportMap = {
  ...midCareer,
  own: true,
  entries: [
    entry('manager', { everyMin: 30, everyMax: 30, expected: true }),
    entry('buddy', { everyMax: 10 }),
    entry('peer', { everyMin: 21 }),
    entry('development', { onceAfterDays: 100 }),
    entry('mentor', { everyMin: 30, everyMax: 7 }),
  ],
}
const kindCode = '0197a000-0000-7000-8000-000000000051'
const kinds = [
  {
    code: kindCode,
    nameJa: '海外グループ会社からの長期受け入れ（技術交流）',
    nameEn: 'Long-term guest from a company abroad',
    retired: false,
  },
]
const page = (map: SupportMap, problem?: unknown) => (
  <Page title="Maps">
    <MapSection map={map} name="New graduate" editing={editing} first={{ problem }} />
  </Page>
)

export default {
  'maps, loading': <SupportMaps maps={undefined} kinds={[]} editing={editing} />,
  'maps, reading': <SupportMaps maps={maps.slice(0, 2)} kinds={[]} editing={undefined} />,
  maps: <SupportMaps maps={[graduate, own, { ...own, kind: kindCode, entries: [] }]} kinds={kinds} editing={editing} />,
  'map, changing': page(graduate),
  'map, changing, every rhythm': page(own),
  'map, nobody': page({ ...own, entries: [] }),
  'map, changed meanwhile': page(midCareer, new ApiProblem(409, { reason: 'changed-meanwhile' })),
  'map, back to the suggestion': (
    <Page title="Maps">
      <Reset map={{ ...graduate, own: true }} name="New graduate" editing={editing} onClose={nothing} />
    </Page>
  ),
}
