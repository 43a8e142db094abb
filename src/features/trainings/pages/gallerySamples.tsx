import type { MethodsToChoose } from '../choosing/schema.ts'
import type { Session, SessionLine } from '../schema.ts'
import type { Listed } from './ProgrammeList.tsx'

export const id = (number: number) => `0197b000-0000-7000-8000-${String(number).padStart(12, '0')}`
const LONG = '2026年度 製造本部 第一製造部 精密加工技術課 新任リーダーのための対話と育成の研修（全三日・宿泊）'
export const NAMES = ['若葉 みどり', '森 さくら', '勅使河原 小次郎左衛門尉', 'García Márquez Alejandra']
export const person = (number: number) => ({ id: id(200 + number), displayName: NAMES[number % NAMES.length]! })

const security = { programmeId: id(1), title: '情報セキュリティ研修', titleEn: 'Information security' }
const leaders = { programmeId: id(2), title: LONG, titleEn: '' }

const line = (number: number, more: Partial<SessionLine>): SessionLine => ({
  ...{ sessionId: id(10 + number), title: '情報セキュリティ研修 秋', titleEn: 'Information security, autumn' },
  ...{ programme: security, startsOn: '2026-12-03', endsOn: '2026-12-03', state: 'design', people: 0, as: 'owner' },
  ...more,
})

export const sessions: SessionLine[] = [
  line(1, {}),
  line(2, {
    ...{ title: LONG, titleEn: '', programme: leaders, startsOn: '2026-11-25', endsOn: '2026-11-27' },
    ...{ state: 'started', people: 24, as: 'instructor' },
  }),
  line(3, {
    title: '情報セキュリティ研修 春',
    startsOn: '2026-05-14',
    endsOn: '2026-05-14',
    state: 'judged',
    people: 2000,
  }),
  line(4, { startsOn: '2025-12-02', endsOn: '2025-12-02', state: 'cancelled', people: 1, as: 'office' }),
]

export const programmes: Listed[] = [
  { ...security, description: '年に一度、全員が受けます。', sessions: 3 },
  { ...leaders, description: '', sessions: 1 },
  { programmeId: id(3), title: '話し方', titleEn: 'Speaking', description: '', sessions: 0 },
]

export const methods: MethodsToChoose = {
  evaluation: { choices: [{ id: id(30), name: '実技を重く見る評価' }], chosen: 'standard' },
  retention: { choices: [], chosen: 'own' },
}

const whole = {
  objective: '社内の情報を自分で判断して守れるようになる。\n事故が起きたときに、慌てずに知らせられる。',
  level: '持ち出しの手順を、例を挙げて説明できる。',
  minutes: 360,
  evaluation: true,
  retention: true,
}
const around = {
  ...{ revision: 3, owners: [person(0)], instructors: [person(1), person(2)], over: false, orphaned: false },
  mayResume: false,
}

export const designed: Session = {
  ...line(1, { people: 20 }),
  ...{ ...around, days: ['2026-12-03'], design: whole, lacks: [] },
}
/** Just made: nothing of it is there yet. */
export const taught: Session = {
  ...{ ...designed, people: 0, instructors: [] },
  lacks: ['objective', 'level', 'evaluation', 'participants', 'retention'],
}
export const running: Session = {
  ...sessions[1]!,
  ...{ ...around, as: 'owner', days: ['2026-11-25', '2026-11-26', '2026-11-27'], design: whole, lacks: [] },
}
export const instructed: Session = {
  ...{ ...running, as: 'instructor' },
  design: { objective: '', level: '', minutes: 0, evaluation: false, retention: false },
}
export const office: Session = { ...running, as: 'office', design: null }
