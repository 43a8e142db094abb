import { useQuery } from '@tanstack/react-query'
import { api } from '#/client.ts'
import { Avatar } from '#/ui/Avatar.tsx'

type PersonAvatarProps = { id: string; name: string; hasPhoto: boolean; size?: 'medium' | 'large' | 'huge' }

/** Somebody's picture, asked for only where there is one. */
export function PersonAvatar({ id, name, hasPhoto, size }: PersonAvatarProps) {
  const { data } = useQuery({
    queryKey: ['people.photo', id],
    queryFn: () => api.people.photo({ personId: id }),
    enabled: hasPhoto,
    throwOnError: false,
  })
  return <Avatar name={name} size={size} photo={data?.photo && `data:image/webp;base64,${data.photo}`} />
}
