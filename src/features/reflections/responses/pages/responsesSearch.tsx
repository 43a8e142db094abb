/** Which fiscal year is shown, as it stands in the URL; without one it is the latest. */
export const responsesSearch = ({ year }: Record<string, unknown>): { year?: number | undefined } =>
  Number.isInteger(Number(year)) && Number(year) > 1900 && Number(year) < 2200 ? { year: Number(year) } : {}
