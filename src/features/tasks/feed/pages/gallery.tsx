import { ApiProblem } from '#/client.ts'
import { CalendarLink } from './CalendarLink.tsx'

const nothing = () => {}
const acts = { onOpen: nothing, onClose: nothing }
const feed = { since: '2026-11-20' as const, withNames: true }

export default {
  loading: <CalendarLink feed={undefined} {...acts} />,
  none: <CalendarLink feed={null} {...acts} />,
  'just made': (
    <CalendarLink
      feed={feed}
      url="https://banso.aoba.example/calendar/uS3fJk2b9QmZx7cV1nR8tYw4pL6dHgAe.ics"
      {...acts}
    />
  ),
  'there is one': <CalendarLink feed={feed} {...acts} />,
  'there is one, without names': <CalendarLink feed={{ ...feed, withNames: false }} {...acts} />,
  error: <CalendarLink feed={null} problem={new ApiProblem(0, { reason: 'offline' })} {...acts} />,
}
