import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { openRunFolder, type Place } from './place.ts'
import { addressIn } from './processes.ts'

/** How clients reach the server: a private socket, or on Windows a port of this machine with a password. */
export type Address = { host: string; port: number; password?: string }

/** Chosen once per start of Banso, so that it stays true when the server alone is started again. */
export async function addressFor(place: Place): Promise<Address> {
  if (process.platform !== 'win32') return { host: openRunFolder(place), port: 5432 }
  return { host: '127.0.0.1', port: await freePort(), password: passwordIn(join(place.home, 'postgres.password')) }
}

/** The server that runs on this place already; undefined: none does. */
export function addressOfRunning({ database, home }: Place): Address | undefined {
  const address = addressIn(database)
  if (!address || process.platform !== 'win32') return address
  return { ...address, password: passwordIn(join(home, 'postgres.password')) }
}

function passwordIn(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(path, 'utf8').trim()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
