/** The heading of one of a few steps. */
export function Step({ number, children }: { number: number; children: string }) {
  return (
    <span className="flex items-center gap-3">
      <span className="grid size-8 shrink-0 place-items-center rounded-full bg-leaf-soft text-base text-leaf-ink tabular-nums">
        {number}
      </span>
      {children}
    </span>
  )
}
