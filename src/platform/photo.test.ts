import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { getRandomValues } from 'node:crypto'
import { test } from 'node:test'
import sharp, { type Sharp } from 'sharp'
import { PhotoProblem, type PhotoReason, photoLimits, squarePhoto } from './photo.ts'

const red = '#d02020'
const blue = '#2020d0'
/** Where EXIF says that a place follows: 0x8825, the lower byte first. */
const gpsTag = Buffer.from([0x25, 0x88])

const plain = (width: number, height: number, background = red) =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false })

/** Red above, blue below. */
function twoHalves(width: number, height: number): Sharp {
  const lower = { create: { width, height: height / 2, channels: 3 as const, background: blue } }
  return plain(width, height).composite([{ input: lower, gravity: 'south' }])
}

async function colourAt(portrait: Buffer, x: number, y: number): Promise<'red' | 'blue' | 'white' | 'other'> {
  const { data, info } = await sharp(portrait).raw().toBuffer({ resolveWithObject: true })
  const [r = 0, g = 0, b = 0] = data.subarray((y * info.width + x) * info.channels)
  if (r > 240 && g > 240 && b > 240) return 'white'
  if (r > Math.max(g, b) + 60) return 'red'
  return b > Math.max(r, g) + 60 ? 'blue' : 'other'
}

function refuses(file: Buffer, reason: PhotoReason): Promise<void> {
  return assert.rejects(squarePhoto(file), (error) => error instanceof PhotoProblem && error.reason === reason)
}

test('every usual format becomes a square WebP', async () => {
  const large = twoHalves(900, 700)
  const files = [
    large.clone().jpeg(),
    large.clone().jpeg({ progressive: true }),
    large.clone().toColourspace('cmyk').jpeg(),
    large.clone().png(),
    large.clone().png({ progressive: true }),
    large.clone().toColourspace('rgb16').png(),
    large.clone().webp(),
    large.clone().gif(),
    large.clone().avif({ effort: 0 }),
  ]
  for (const file of files) {
    const portrait = await squarePhoto(await file.toBuffer())
    const { format, width, height } = await sharp(portrait).metadata()
    assert.deepEqual([format, width, height], ['webp', 512, 512])
    assert.deepEqual([await colourAt(portrait, 5, 5), await colourAt(portrait, 5, 506)], ['red', 'blue'])
  }
  const grey = await squarePhoto(await large.clone().greyscale().jpeg().toBuffer())
  assert.equal((await sharp(grey).metadata()).width, 512)
})

test('nothing about the camera or the place stays, and the picture stands upright', async () => {
  const IFD3 = { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 0/1', GPSLongitudeRef: 'E' }
  const upright = twoHalves(600, 800).withIccProfile('p3')
  const turned = await sharp(await upright.png().toBuffer())
    .rotate(-90)
    .withExif({ IFD0: { Make: 'SomeCamera', ImageDescription: 'a secret' }, IFD3 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const sent = await sharp(turned).metadata()
  assert.deepEqual([sent.width, sent.height, sent.orientation], [800, 600, 6])
  assert.ok(sent.exif?.includes('SomeCamera') && sent.exif.includes(gpsTag) && sent.icc && sent.xmp)

  const portrait = await squarePhoto(turned)
  const kept = await sharp(portrait).metadata()
  assert.deepEqual([kept.width, kept.height], [512, 512])
  for (const part of [kept.exif, kept.icc, kept.xmp, kept.iptc, kept.orientation]) assert.equal(part, undefined)
  const chunks = ['EXIF', 'ICCP', 'XMP ', 'SomeCamera', 'secret']
  assert.ok(chunks.every((chunk) => !portrait.includes(chunk)))
  const corners = [await colourAt(portrait, 5, 5), await colourAt(portrait, 506, 5), await colourAt(portrait, 5, 506)]
  assert.deepEqual(corners, ['red', 'red', 'blue'])
})

test('what is transparent becomes white', async () => {
  const clear = { create: { width: 300, height: 300, channels: 4 as const, background: '#00000000' } }
  for (const file of [sharp(clear).png(), sharp(clear).webp(), sharp(clear).gif()]) {
    const portrait = await squarePhoto(await file.toBuffer())
    assert.equal(await colourAt(portrait, 150, 150), 'white')
    assert.equal((await sharp(portrait).metadata()).hasAlpha, false)
  }
})

test('an animation gives its first picture', async () => {
  const frames = [await plain(200, 200, blue).png().toBuffer(), await plain(200, 200, red).png().toBuffer()]
  const animation = sharp(frames, { join: { animated: true } })
  for (const file of [animation.clone().gif(), animation.clone().webp()]) {
    const sent = await file.toBuffer()
    assert.equal((await sharp(sent).metadata()).pages, 2)
    const portrait = await squarePhoto(sent)
    const { pages, width, height } = await sharp(portrait).metadata()
    assert.deepEqual([pages ?? 1, width, height], [1, 200, 200])
    assert.equal(await colourAt(portrait, 100, 100), 'blue')
  }
})

test('a small or narrow picture is not enlarged', async () => {
  const sizes = [
    [300, 200, 200],
    [1, 1, 1],
    [3000, 2, 2],
  ] as const
  for (const [width, height, side] of sizes) {
    const portrait = await sharp(await squarePhoto(await plain(width, height).png().toBuffer())).metadata()
    assert.deepEqual([portrait.width, portrait.height], [side, side])
  }
})

test('even random dots weigh no more than allowed', async () => {
  const raw = { width: 512, height: 512, channels: 3 as const }
  const dots = Buffer.concat(Array.from({ length: 12 }, () => getRandomValues(Buffer.alloc(65_536))))
  const hardest = dots.map((dot) => (dot > 127 ? 255 : 0))
  for (const noise of [dots, hardest]) {
    const portrait = await squarePhoto(await sharp(noise, { raw }).png().toBuffer())
    assert.ok(portrait.length <= photoLimits.bytes, `${portrait.length} bytes`)
  }
})

test('only pictures are read, whatever their name says', async () => {
  const tiff = await plain(100, 100).tiff().toBuffer()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd" width="9" height="9"/></svg>'
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(200)])
  const texts = [
    '',
    'a',
    'こんにちは',
    '%PDF-1.7\n1 0 obj',
    svg,
    `<?xml version="1.0"?>${svg}`,
    'RIFF0000WAVE',
    'BM000',
  ]
  for (const file of [tiff, heic, Buffer.alloc(1000), ...texts.map((text) => Buffer.from(text))]) {
    await refuses(file, 'not-a-picture')
  }
})

test('nothing but our formats is decoded, even if it starts like one of them', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  await refuses(Buffer.concat([Buffer.from('\xff\xd8\xff\n', 'latin1'), svg]), 'picture-damaged')
  await assert.rejects(sharp(svg).metadata(), /unsupported/)
})

test('a picture that was cut off is refused', async () => {
  const large = twoHalves(900, 700)
  const formats = [large.clone().jpeg(), large.clone().png(), large.clone().webp(), large.clone().gif()]
  for (const file of [...formats, large.clone().avif({ effort: 0 })]) {
    const whole = await file.toBuffer()
    for (const length of [24, whole.length * 0.3, whole.length * 0.7]) {
      await refuses(whole.subarray(0, Math.max(24, length)), 'picture-damaged')
    }
  }
})

test('too many pixels or bytes are refused before they fill the memory', async () => {
  const line = plain(8000, 6400)
  const bombs = [
    await line.clone().jpeg().toBuffer(),
    await line.clone().png().toBuffer(),
    await plain(5200, 5000).png({ progressive: true }).toBuffer(),
    await plain(5200, 5000).gif({ effort: 1 }).toBuffer(),
  ]
  for (const bomb of bombs) await refuses(bomb, 'picture-too-large')
  const heavy = Buffer.concat([await plain(100, 100).jpeg().toBuffer(), Buffer.alloc(30_000_000)])
  await refuses(heavy, 'picture-too-large')
})

test('a bad picture does not hold up the next one', async () => {
  const good = await plain(100, 100).png().toBuffer()
  const outcomes = await Promise.allSettled([good, Buffer.from('no'), good.subarray(0, 40), good].map(squarePhoto))
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
  )
})

test('the library is not loaded before the first picture', () => {
  const code = `import ${JSON.stringify(new URL('./photo.ts', import.meta.url).href)}
    console.log(process.report.getReport().sharedObjects.some((path) => path.includes('libvips')))`
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' })
  assert.equal(printed.trim(), 'false')
})
