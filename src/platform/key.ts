import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StartProblem } from './start-problem.ts'

/** The secret of an installation, kept in a file outside the database. */
export type Key = {
  /** Seals text; `context` (where it belongs) must be the same when opening, so that no row can be swapped. */
  seal(text: string, context: string): Buffer
  /** The text, or nothing when it was sealed with another key or has been tampered with. */
  open(sealed: Buffer, context: string): string | undefined
  /** Signs session cookies. */
  sessionSecret: string
  /** Tells one key from another without giving anything of it away. */
  check: string
}

const LENGTH = 32
const SEALED_WITH = 1

export function keyFrom(secret: Buffer): Key {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `banso ${purpose}`, LENGTH))
  const words = derive('words')
  return {
    sessionSecret: derive('sessions').toString('base64url'),
    check: createHmac('sha256', derive('check')).update('banso').digest('base64url'),
    seal(text, context) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', words, nonce).setAAD(Buffer.from(context))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from([SEALED_WITH]), nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed, context) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', words, sealed.subarray(1, 13)).setAAD(Buffer.from(context))
        decipher.setAuthTag(sealed.subarray(13, 29))
        return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}

/** Reads the key file; undefined where there is none. */
export async function readKeyFile(path: string): Promise<Key | undefined> {
  try {
    return keyFrom(parse(await readFile(path, 'utf8'), path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Reads the key file, making it at the first start; whole or not at all, readable by its owner only. */
export async function openKeyFile(path: string): Promise<Key> {
  const there = await readKeyFile(path)
  if (there) return there
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${randomBytes(LENGTH).toString('base64')}\n`, { mode: 0o600, flush: true })
  // Linking fails where the file exists by now: of two first starts, one makes the key and both use it.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(draft)
  await chmod(path, 0o600)
  return keyFrom(parse(await readFile(path, 'utf8'), path))
}

function parse(content: string, path: string): Buffer {
  const secret = Buffer.from(content.trim(), 'base64')
  // What is no base64 is passed over when decoding, and must not be: a damaged key would open nothing.
  if (secret.length === LENGTH && secret.toString('base64') === content.trim()) return secret
  throw new StartProblem(`The key file ${path} is damaged: it must hold ${LENGTH} bytes in base64. Put your copy back.`)
}
