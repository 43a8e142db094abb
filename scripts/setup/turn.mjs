import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { root } from './root.mjs'

/**
 * Waits until no other setup works in this folder. A socket is the lock, because the system frees it when its holder
 * dies in whatever way. Returns what ends our turn.
 * @returns {Promise<() => void>}
 */
export async function takeTurn() {
  const address = addressOf(realpathSync(root))
  for (let told = false; ; ) {
    const giveUp = await listening(address)
    if (giveUp) return giveUp
    if (!told) console.log('Another Banso is being set up in this folder; waiting for it.')
    told = true
    if (!(await untilClosed(address)) && address.startsWith('/')) rmSync(address, { force: true })
  }
}

function addressOf(folder) {
  const name = `banso-setup-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\?\\pipe\\${name}` : `/tmp/${name}`
}

function listening(address) {
  return new Promise((resolve, reject) => {
    const waiting = new Set()
    const server = createServer((socket) => {
      waiting.add(socket.on('error', () => {}))
      socket.unref()
    })
    const giveUp = () => {
      server.close()
      for (const socket of waiting) socket.destroy()
    }
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
    server.listen(address, () => {
      server.unref()
      resolve(giveUp)
    })
  })
}

// False when nobody listens there any more.
function untilClosed(address) {
  return new Promise((resolve) => {
    const socket = connect(address)
    let met = false
    socket.on('error', () => {})
    socket.once('connect', () => {
      met = true
    })
    socket.once('close', () => setTimeout(resolve, 50, met)).resume()
  })
}
