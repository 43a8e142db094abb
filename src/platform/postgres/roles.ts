import pg from 'pg'

/** Lets our roles sign in on the bundled server, behind its private socket. Another server's roles sign in nowhere. */
export async function letRolesSignIn(connection: pg.PoolConfig): Promise<void> {
  if (!connection.host?.startsWith('/')) return
  const client = new pg.Client(connection)
  await client.connect()
  try {
    for (const role of ['banso_app', 'banso_identity', 'banso_judge']) await client.query(`alter role ${role} login`)
  } finally {
    await client.end()
  }
}
