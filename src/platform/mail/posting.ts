import { v7 } from 'uuid'
import { add, type Tx } from '#/platform/database.ts'
import type { Key } from '#/platform/key.ts'
import { mails } from '#/platform/tables.ts'
import type { Locale } from '#/platform/use-case.ts'
import { translate } from '#/platform/words.ts'
import { type Mail, render } from './letter.ts'

/** Somebody a mail can reach, and the language they read. */
export type Addressee = { personId: string; address: string; locale: Locale }

export type Posting = {
  /**
   * Puts a mail to each of these people into the transaction; it leaves after the commit, and only then. Which mail,
   * and what it says, may depend on the reader.
   */
  post<Data>(
    mail: Mail<Data> | ((to: Addressee) => Mail<Data>),
    addressees: Addressee[],
    data: Data | ((to: Addressee) => Data),
  ): Promise<void>
}

type Context = { tx: Tx; now: Temporal.Instant; key: Key; mailing: boolean; demo: boolean }

/**
 * Where no SMTP server is configured (`mailing` false) nothing is put in the queue, so nothing old goes out later. In a
 * demo a mail goes nowhere: it is kept as it would have been sent.
 */
export function posting({ tx, now, key, mailing, demo }: Context): Posting {
  return {
    async post(mail, addressees, data) {
      if (!mailing || addressees.length === 0) return
      // Many are told the same: it is put into words once.
      const written = new Map<string, string>()
      const rows = addressees.map((to) => {
        const id = v7()
        const { kind, words, letter: write } = typeof mail === 'function' ? mail(to) : mail
        const said = typeof data === 'function' ? (data as (to: Addressee) => never)(to) : data
        const body = written.getOrInsertComputed(JSON.stringify([kind, to.locale, said]), () =>
          JSON.stringify(render(write(translate(words, to.locale), said, to.locale), to.locale)),
        )
        const sealed = key.seal(body, `${tx.organizationId} ${id}`)
        return {
          id,
          personId: to.personId,
          address: to.address,
          kind,
          sealed,
          nextTryAt: now,
          createdAt: now,
          ...(demo && { state: 'shown' as const, sentAt: now }),
        }
      })
      const errands = rows.map(({ id }) => ({ organizationId: tx.organizationId, mailId: id }))
      await Promise.all([add(tx, mails, rows), !demo && enqueue(tx, 'send-mail', errands)])
    },
  }
}

/** Puts jobs into the queue within the transaction; they start after its commit, or at `runAt` (real time). */
export const enqueue = (tx: Tx, task: string, payloads: object[], runAt?: Temporal.Instant) =>
  tx.client.query({
    text: 'select app.enqueue($1, $2::jsonb, $3::timestamptz)',
    values: [task, JSON.stringify(payloads), runAt?.toString() ?? null],
  })
