import {
  addParticipants,
  changeSession,
  chooseMethod,
  createProgramme,
  createSession,
  evaluation,
  keepCost,
  keepPaper,
  keepPay,
  learning,
  nameStaff,
  nameSupporter,
  saveMaterial,
  session as sessionPage,
  startSession,
} from '#/features/trainings/api.ts'
import type { Training } from '../../../company/schema.ts'
import { idOf, personIdOf } from '../../../queries.ts'
import { type Play, playIn, type Troupe } from '../../queries.ts'

/** What an hour of work costs on average: 3,125 yen. */
const PAY = { averageYen: 6_000_000, hours: 1920 }

export const sessionIdOf = ({ key }: Pick<Training, 'key'>): string => idOf('training', key)

/** A training from its first thought to its start; what is only being planned stops half-way. */
export async function setTrainingUp(troupe: Troupe, training: Training): Promise<void> {
  const play = playIn(troupe)
  const owner = personIdOf(training.owner)
  const sessionId = sessionIdOf(training)
  const { key, taught, title, titleEn, days, objective, level, minutes, begins } = training
  const programmeId = await programmeOf(troupe, play, owner, taught)
  await play(owner, createSession, { sessionId, programmeId, title, titleEn, days, like: null })
  await play(owner, nameStaff, { sessionId, personId: personIdOf(training.instructor), as: 'instructor' })
  const personIds = training.learners.map((one) => personIdOf(one.key))
  await play(owner, addParticipants, { sessionId, personIds })
  for (const { kind, label, yen, why } of training.costs)
    await play(owner, keepCost, {
      ...{ costId: idOf('cost', key, label), sessionId, kind, label, why },
      ...{ amount: { yen }, counted: why === '' },
    })
  const there = await play(owner, sessionPage, { sessionId })
  const design = { title, titleEn, objective, level, days, minutes }
  await play(owner, changeSession, { sessionId, revision: there?.revision ?? 0, design })
  if (!begins) return
  await play(owner, chooseMethod, { sessionId, kind: 'evaluation', method: 'standard' })
  await play(owner, chooseMethod, { sessionId, kind: 'retention', method: 'standard' })
  const asked = await play(owner, evaluation, { sessionId })
  for (const offered of asked?.offered ?? [])
    await play(owner, keepPaper, {
      sessionId,
      paper: { id: idOf('paper', key, offered.kind), ...offered, revision: 0 },
    })
  await play(owner, keepPay, { fiscalYear: fiscalYearOf(days.at(-1)!), ...PAY })
  await play(owner, startSession, { sessionId })
  for (const { key: learner, by } of training.learners) if (by) await nameThem(play, learner, by)
}

/** Who has nobody beside them says who confirms what they do. */
async function nameThem(play: Play, learner: string, by: string) {
  const personId = personIdOf(learner)
  for (const { planId } of (await play(personId, learning, {}))?.plans ?? [])
    await play(personId, nameSupporter, { planId, supporterId: personIdOf(by) })
}

/** The programme a training belongs to, with what it teaches; made with its first session. */
async function programmeOf({ company }: Troupe, play: Play, owner: string, taught: string): Promise<string> {
  const programmeId = idOf('taught', taught)
  const { title, titleEn, description, material } = company.taught.find(({ key }) => key === taught)!
  await play(owner, createProgramme, { programmeId, title, titleEn, description })
  for (const [place, { kind, texts }] of material.entries())
    await play(owner, saveMaterial, {
      ...{ programmeId, materialId: idOf('material', taught, String(place)), kind, texts },
      revision: 0,
    })
  return programmeId
}

/** A fiscal year begins in April. */
const fiscalYearOf = (day: string) => Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0)
