import type pg from 'pg'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database, Tx } from './database.ts'
import { dayIn } from './day.ts'
import { entrusting } from './entrusted/entrusting.ts'
import { tallying } from './entrusted/tallying.ts'
import { houseOf, type Timetable } from './house.ts'
import type { Key } from './key.ts'
import type { Log } from './log.ts'
import { type Posting, posting } from './mail/posting.ts'
import type { Standing } from './session/installation.ts'
import type { Actor, Scene } from './use-case.ts'

/** What the process is made of, handed to whoever serves a request or does a job. */
export type World = {
  config: Config
  /** As the role that serves requests. */
  db: Database
  /** As the role that may touch sign-in. */
  identity: Database
  /** As the role that sees the numbers in what was entrusted, and never the words. */
  judge: Database
  /** As the role that owns the queue and migrates. */
  owner: pg.Pool
  key: Key
  /** The time of what happens here; in a demo the time machine moves it. */
  clock: Clock
  /** Real time, for what a time machine must not touch: how long a session lasts. */
  wall: Clock
  standing: Standing
  timetable: Timetable
  /** Aborted when the process is to end: long work stops where it can be taken up again. */
  ending: AbortSignal
  log: Log
}

export function sceneFor(world: World, tx: Tx, actor: Actor, now: Temporal.Instant, reveals: readonly string[]): Scene {
  return {
    tx,
    actor,
    now,
    today: dayIn(actor.timeZone, now),
    baseUrl: world.config.baseUrl,
    mailing: mailing(world),
    demo: world.standing.demo,
    house: () => houseOf(world, tx),
    ...entrusting({ tx, personId: actor.personId, now, key: world.key, reveals }),
    ...tallying({ tx, key: world.key }),
    ...postingFor(world, tx, now),
  }
}

export const postingFor = (world: World, tx: Tx, now: Temporal.Instant): Posting =>
  posting({ tx, now, key: world.key, mailing: mailing(world), demo: world.standing.demo })

/** Whether mails are written: a demo keeps them to be looked at, and sends none. */
export const mailing = ({ standing, config }: World): boolean => standing.demo || config.smtpUrl !== undefined
