import { z } from 'zod'
import { addresseesOf } from '#/features/people/supporters/api.ts'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayOperate } from './access.ts'
import { testMail } from './mails.ts'
import { lastTest } from './queries.ts'
import { SentTestMail } from './schema.ts'

const MINUTE = 60

/** Sends the asker a mail the way every mail goes; within a minute it is the same one. */
export const sendTestMail = command({
  input: z.object({}),
  output: SentTestMail,
  event: 'admin.test-mail-sent',
  eventSubject: (_, { mailId }) => mailId,
  subject: async () => undefined,
  may: mayOperate,
  async run({ tx, actor, now, today, baseUrl, mailing, post }) {
    if (!mailing) throw new Refused('no-mail-server')
    const before = await lastTest(tx, actor.personId)
    if (before && now.since(before.createdAt).total('seconds') < MINUTE) return { mailId: before.id }
    const oneself = await addresseesOf(tx, [actor.personId], today)
    if (oneself.length === 0) throw new Refused('no-address')
    await post(testMail, oneself, { url: `${baseUrl}/administration` })
    const mail = await lastTest(tx, actor.personId)
    return { mailId: mail!.id }
  },
})
