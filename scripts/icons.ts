import { mkdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'

// node scripts/icons.ts (Node.js 26): the icons of an installed Banso, made again from public/mark.svg.
const mark = readFileSync('public/mark.svg', 'utf8')
const folder = 'public/icons'
mkdirSync(folder, { recursive: true })

/** Phones cut a maskable icon to their own shape: the ground reaches to the edge, the mark keeps to the inner circle. */
const filled = mark.replace(/ rx="\d+"/, '').replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
const ground = '#1d6048'

for (const size of [192, 512]) {
  await draw(mark, size, `${size}.png`)
  await draw(filled, size, `maskable-${size}.png`, ground)
}
await draw(filled, 180, 'apple-touch-icon.png', ground)

async function draw(svg: string, size: number, name: string, background?: string) {
  const drawn = sharp(Buffer.from(svg), { density: 72 * 16 }).resize(size, size)
  const whole = background ? drawn.flatten({ background }) : drawn
  await whole.png({ palette: true, compressionLevel: 9 }).toFile(`${folder}/${name}`)
}
