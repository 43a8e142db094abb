import { useState } from 'react'

type AvatarProps = {
  name: string
  size?: 'small' | 'medium' | 'large' | 'huge' | undefined
  /** The address of a square picture; the initials stand in for one that is missing or cannot be loaded. */
  photo?: string | null | undefined
}

/** A person's picture or initials; always beside the name, so hidden from screen readers. */
export function Avatar({ name, size = 'medium', photo }: AvatarProps) {
  const [broken, setBroken] = useState<string>()
  if (photo && photo !== broken)
    return (
      <img
        src={photo}
        alt=""
        decoding="async"
        onError={() => setBroken(photo)}
        className={`shrink-0 rounded-full bg-sunken object-cover ${sizes[size]}`}
      />
    )
  return (
    <span
      aria-hidden="true"
      className={`inline-grid shrink-0 select-none place-items-center rounded-full border font-semibold leading-none ${sizes[size]} ${grounds[ground(name)]}`}
    >
      {initials(name)}
    </span>
  )
}

/** 佐藤 花 -> 佐藤's first sign; Hana Sato -> HS. */
function initials(name: string): string {
  const words = name.trim().split(/[\s\u3000]+/)
  const first = [...(words[0] ?? '')][0] ?? ''
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(first)) return first
  const last = words.length > 1 ? ([...words.at(-1)!][0] ?? '') : ''
  return (first + last).toUpperCase()
}

const ground = (name: string) => [...name].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0) % grounds.length

const grounds = [
  'border-leaf-line bg-leaf-soft text-leaf-ink',
  'border-sun-line bg-sun-soft text-sun-ink',
  'border-needs-line bg-needs-soft text-needs-ink',
  'border-line bg-sunken text-ink',
]

const sizes = {
  small: 'size-7 text-xs',
  medium: 'size-10 text-[0.9375rem]',
  large: 'size-14 text-xl',
  huge: 'size-24 text-3xl',
}
