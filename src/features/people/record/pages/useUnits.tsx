import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#/client.ts'
import type { Day } from '#/platform/schema.ts'
import type { UnitChoice } from './UnitFieldset.tsx'

/** The units open on a day, which changes as somebody picks another; today where none is picked. */
export function useUnits(wanted: boolean, today: string) {
  const [picked, onDay] = useState<string>()
  const day = (picked ?? today) as Day
  const { data } = useQuery({
    queryKey: ['people.unitsToChoose', day],
    queryFn: () => api.people.unitsToChoose({ day }),
    enabled: wanted,
    placeholderData: keepPreviousData,
    // A day out of reach is told when it is sent.
    throwOnError: false,
  })
  return { units: data?.units as readonly UnitChoice[] | undefined, onDay }
}
