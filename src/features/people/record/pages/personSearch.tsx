const PARTS = ['overview', 'supports', 'work'] as const
export type Part = (typeof PARTS)[number]

/** Which part of a person's page is shown, as it stands in the URL. */
export const personSearch = (raw: Record<string, unknown>): { part?: Part | undefined } =>
  PARTS.includes(raw.part as Part) && raw.part !== 'overview' ? { part: raw.part as Part } : {}
