/** What is looked at, as it stands in the URL; what makes no sense there is passed over. */
export type UnitSearch = { day?: string | undefined; unit?: string | undefined }
export const unitSearch = ({ day, unit }: Record<string, unknown>): UnitSearch => ({
  ...(typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && { day }),
  ...(typeof unit === 'string' && /^[\da-f-]{36}$/i.test(unit) && { unit }),
})
