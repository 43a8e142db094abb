const paths = {
  today: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10 19v-5h4v5',
  pencil: 'M4.5 19.5 5.6 15 16 4.6a1.9 1.9 0 0 1 2.7 0l.7.7a1.9 1.9 0 0 1 0 2.7L9 18.4l-4.5 1.1ZM14 6.6l3.4 3.4',
  inbox: 'M4 13.5 6.6 6h10.8l2.6 7.5V18H4v-4.5Zm0 0h4.5l1 2h5l1-2H20',
  rounds: 'M5 12a7 7 0 0 1 12-4.9L19 9M19 5v4h-4M19 12a7 7 0 0 1-12 4.9L5 15M5 19v-4h4',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 8c.4-3 2.6-5 5.5-5s5.1 2 5.5 5M16 11.5a2.5 2.5 0 1 0-1-4.8M17 14.2c1.9.5 3.2 2.2 3.5 4.8',
  person: 'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-7 8c.5-3.6 3.3-6 7-6s6.5 2.4 7 6',
  units: 'M9.5 4.5h5v4h-5v-4Zm-6 11h5v4h-5v-4Zm12 0h5v4h-5v-4ZM12 8.5V12m-6 3.5V12h12v3.5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'm6.5 6.5 11 11m0-11-11 11',
  plus: 'M12 5.5v13M5.5 12h13',
  right: 'm9.5 6 6 6-6 6',
  left: 'm14.5 6-6 6 6 6',
  down: 'm6 9.5 6 6 6-6',
  search: 'M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.8L20 20',
  upload: 'M12 15.5v-10m0 0L8 9.5m4-4 4 4M5 15v4h14v-4',
  file: 'M7 4h7l4 4v12H7V4Zm7 0v4h4',
  eye: 'M3 12c2-4 5-6 9-6s7 2 9 6c-2 4-5 6-9 6s-7-2-9-6Zm9 2.7a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4Z',
  mail: 'M4 6.5h16v11H4v-11Zm0 .8 8 6 8-6',
  key: 'M8.5 15.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm4-4H20v3m-3.5-3v2.5',
  lock: 'M6.5 11h11v8.5h-11V11Zm2.3 0V8.2a3.2 3.2 0 0 1 6.4 0V11',
  globe:
    'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm-8-8h16M12 4c2.2 2.2 3.2 4.9 3.2 8s-1 5.8-3.2 8c-2.2-2.2-3.2-4.9-3.2-8S9.800 6.200 12 4Z',
  info: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-8.500v4.500m0-7.800v.1',
  alert: 'M12 4.500 20.500 19h-17L12 4.500Zm0 5.500v4m0 2.300v.1',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-12.500V12l3 2',
  calendar: 'M5 6.500h14V19.500H5v-13Zm0 4h14M8.500 4v4m7-4v4',
  leave: 'M10.500 5H5.500v14h5M15 8.500l3.500 3.500-3.500 3.500M9.500 12h9',
  cloud:
    'M7.500 18a4 4 0 0 1-.5-8 5.200 5.200 0 0 1 10-.5A4.300 4.300 0 0 1 16.500 18h-9Zm2.200-4.500 1.800 1.700 3-3.200',
  talk: 'M5 5.500h14v10h-7l-4 3.500v-3.500H5v-10Zm4 4h6m-6 3h4',
  leaf: 'M5 19c0-8 5-13.500 14-14 .5 9-4.500 14-11 14-.8 0-1.600-.1-2.300-.3M5 19c2-4.500 5-7.500 9-9.500',
  menu: 'M4.5 7h15m-15 5h15m-15 5h15',
  settings:
    'M4 8h7m5 0h4M4 16h3m5 0h8M13.500 10.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600ZM9.500 18.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600Z',
  compass: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm3.300-11.300-2 4.600-4.600 2 2-4.600 4.600-2Z',
  keyboard: 'M3.500 7h17v10h-17V7Zm3.500 3.300v.1m3.400-.1v.1m3.300-.1v.1m3.300-.1v.1M8.500 14h7',
  chart: 'M5 19.500v-7m4.700 7v-12m4.600 12v-5m4.700 5V5M3.500 19.500h17',
} as const

export type IconName = keyof typeof paths

/** A drawn sign of 24 units, always beside a word: it is hidden from screen readers. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={`shrink-0 ${className}`} fill="none" stroke="currentColor">
      <path d={paths[name]} strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
