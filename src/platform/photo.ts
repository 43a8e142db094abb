import type { Metadata, SharpConstructor } from 'sharp'

export type PhotoReason = 'not-a-picture' | 'picture-too-large' | 'picture-damaged'

/** Why a file cannot become the picture of a person. */
export class PhotoProblem extends Error {
  readonly reason: PhotoReason
  constructor(reason: PhotoReason, cause?: unknown) {
    super(reason, { cause })
    this.name = 'PhotoProblem'
    this.reason = reason
  }
}

/** What a picture may weigh as sent, and what a portrait measures and weighs at most. */
export const photoLimits = { sentBytes: 15 * 1024 * 1024, side: 512, bytes: 200_000 }

const decodingSeconds = 20
/** With these qualities the weight falls to less than half; even random dots fit with the last. */
const qualities = [82, 50, 20]

/** First bytes of the formats we read, and the pixels that can be decoded in about 250 MB. */
const formats: { starts: RegExp; pixels: number }[] = [
  { starts: /^\xff\xd8\xff/, pixels: 50_000_000 },
  { starts: /^\x89PNG\r\n/, pixels: 50_000_000 },
  { starts: /^RIFF.{4}WEBP/s, pixels: 25_000_000 },
  { starts: /^GIF8[79]a/, pixels: 25_000_000 },
  { starts: /^.{4}ftyp(.{4})*avif/s, pixels: 12_000_000 },
]
/** Interlaced and progressive pictures are decoded as a whole, the others line by line. */
const interlacedPixels = 25_000_000

const loaders = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`)

let loading: Promise<SharpConstructor> | undefined
let previous: Promise<unknown> = Promise.resolve()

/**
 * The middle of whatever picture a person sends, as a square WebP without EXIF, GPS or colour profile: upright, on
 * white, the first frame only. One picture at a time, lest several large ones fill the memory.
 * @throws PhotoProblem
 */
export function squarePhoto(bytes: Buffer): Promise<Buffer> {
  const portrait = previous.then(() => portraitOf(bytes))
  previous = portrait.catch(() => undefined)
  return portrait
}

async function portraitOf(bytes: Buffer): Promise<Buffer> {
  const head = bytes.toString('latin1', 0, 64)
  const format = formats.find(({ starts }) => starts.test(head))
  if (!format) throw new PhotoProblem('not-a-picture')
  if (bytes.length > photoLimits.sentBytes) throw new PhotoProblem('picture-too-large')

  loading ??= loadSharp()
  const sharp = await loading
  const { width, height, isProgressive } = await headerOf(sharp, bytes)
  const limit = isProgressive ? Math.min(format.pixels, interlacedPixels) : format.pixels
  if (width * height > limit) throw new PhotoProblem('picture-too-large')

  const side = Math.min(width, height, photoLimits.side)
  try {
    const { data, info } = await sharp(bytes, { autoOrient: true, failOn: 'error', limitInputPixels: limit })
      .timeout({ seconds: decodingSeconds })
      .resize(side, side)
      .flatten({ background: 'white' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    for (const quality of qualities) {
      const raw = { width: side, height: side, channels: info.channels }
      const portrait = await sharp(data, { raw }).webp({ quality }).toBuffer()
      if (portrait.length <= photoLimits.bytes) return portrait
    }
  } catch (cause) {
    throw new PhotoProblem('picture-damaged', cause)
  }
  throw new PhotoProblem('picture-too-large')
}

async function headerOf(sharp: SharpConstructor, bytes: Buffer): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch (cause) {
    throw new PhotoProblem('picture-damaged', cause)
  }
}

/** Loaded with the first picture, so that a start without one stays fast; reads no format but ours, and no file. */
async function loadSharp(): Promise<SharpConstructor> {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: loaders })
  return sharp
}
