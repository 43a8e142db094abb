import type { ComponentProps } from 'react'
import { KeepingForm } from './KeepingForm.tsx'

const nothing = () => {}
const periods = { reflections: 36, letters: 24, drafts: 6 }
const form = (more: Partial<ComponentProps<typeof KeepingForm>> = {}) => (
  <KeepingForm periods={periods} mayChange onSave={nothing} onAsk={nothing} onLeave={nothing} {...more} />
)

export default {
  page: form(),
  'to read alone': form({ mayChange: false }),
  'shorter, asked': form({
    effect: {
      before: [
        { kind: 'reflections', day: '2025-11-20' },
        { kind: 'letters', day: '2025-11-20' },
        { kind: 'drafts', day: '2026-10-20' },
      ],
      reflections: 128,
    },
  }),
  error: form({ problem: 'ほかの方が先に変えました。画面を読み込み直してください。' }),
}
