import { bigint, boolean, index, integer, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from '#/platform/columns.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Somebody who can sign in, known by one e-mail address across all organisations. */
export const users = identity.table(
  'users',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (user) => [uniqueIndex('users_email').on(user.email)],
)

/** A signed-in browser. */
export const sessions = identity.table(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id').notNull(),
    token: text('token').notNull(),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (session) => [uniqueIndex('sessions_token').on(session.token), index('sessions_user').on(session.userId)],
)

/** A way to prove who one is; here a password hash. */
export const accounts = identity.table(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id').notNull(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (account) => [index('accounts_user').on(account.userId)],
)

/** One-use secrets of the sign-in library, hashed. */
export const verifications = identity.table(
  'verifications',
  {
    id: uuid('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (verification) => [index('verifications_identifier').on(verification.identifier)],
)

/** Which person of which organisation somebody is. */
export const memberships = identity.table(
  'memberships',
  {
    userId: uuid('user_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    personId: uuid('person_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (membership) => [
    primaryKey({ columns: [membership.userId, membership.organizationId] }),
    uniqueIndex('memberships_person').on(membership.organizationId, membership.personId),
  ],
)

/** The one open invitation of a person; sending it again replaces the secret. `tokenHash` is SHA-256, hex. */
export const invitations = identity.table(
  'invitations',
  {
    organizationId: uuid('organization_id').notNull(),
    personId: uuid('person_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (invitation) => [
    primaryKey({ columns: [invitation.organizationId, invitation.personId] }),
    uniqueIndex('invitations_token').on(invitation.tokenHash),
  ],
)

/** The installation itself: one row. `keyCheck` tells whether the key file is the one the words were sealed with. */
export const installation = identity.table('installation', {
  one: integer('one').primaryKey(),
  keyCheck: text('key_check').notNull(),
  claimTokenHash: text('claim_token_hash').notNull(),
  claimedAt: moment('claimed_at'),
  demo: boolean('demo').notNull(),
  /** By how many seconds a demo's clock is ahead of real time; below zero while its past is being made. */
  secondsAhead: bigint('seconds_ahead', { mode: 'number' }).notNull().default(0),
})
