import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { SheetProblem, sheetLimits } from './schema.ts'

const inflate = promisify(inflateRaw)

/** A text that shrinks further than this was made to explode: honest workbooks stay below 100. */
const absurdRatio = 400

type Entry = { name: string; packed: number; size: number; crc: number; method: number; offset: number }

/**
 * The entries of a zip that `wanted` asks for. Sizes are judged before anything is unpacked, and no entry may
 * unpack to more than it announced, so that a small file cannot fill the memory.
 */
export async function unzip(zip: Buffer, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const entries = directory(zip)
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (size > sheetLimits.unpackedBytes) throw new SheetProblem('zip-bomb')
  if (size > 1024 * 1024 && size / zip.length > absurdRatio) throw new SheetProblem('zip-bomb')
  const files = new Map<string, Buffer>()
  for (const entry of entries.filter((one) => wanted(one.name))) files.set(entry.name, await unpack(zip, entry))
  return files
}

function directory(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + 22 > zip.length) throw new SheetProblem('damaged')
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw new SheetProblem('damaged')
    if (zip.readUInt16LE(at + 8) & 1) throw new SheetProblem('protected')
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

async function unpack(zip: Buffer, entry: Entry): Promise<Buffer> {
  const { offset } = entry
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== 0x04034b50) throw new SheetProblem('damaged')
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  const packed = zip.subarray(start, start + entry.packed)
  const data = entry.method === 0 ? packed : await inflateWithin(packed, entry.size)
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new SheetProblem('damaged')
  return data
}

async function inflateWithin(packed: Buffer, size: number): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(size, 1) })
  } catch (cause) {
    const grew = cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    throw new SheetProblem(grew ? 'zip-bomb' : 'damaged', cause)
  }
}

/** A zip of these files, uncompressed. */
export function zipped(files: Map<string, Buffer>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, data] of files) {
    const path = Buffer.from(name)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(0x0800, 2)
    about.writeUInt16LE(0x0021, 8)
    about.writeUInt32LE(crc32(data), 10)
    about.writeUInt32LE(data.length, 14)
    about.writeUInt32LE(data.length, 18)
    about.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    parts.push(Buffer.from('504b0304', 'hex'), about, path, data)
    directory.push(Buffer.from('504b01021400', 'hex'), about, place, path)
    offset += 30 + path.length + data.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}
