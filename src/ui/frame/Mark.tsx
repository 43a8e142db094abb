/** The mark of Banso: two people running beside each other. Decoration: the name stands beside it. */
export function Mark({ className = 'size-9' }: { className?: string | undefined }) {
  return <img src="/mark.svg" alt="" className={`shrink-0 ${className}`} />
}

/** The name, drawn, in the colour of the text around it. */
export function Name({ className = 'h-5' }: { className?: string | undefined }) {
  return (
    <svg viewBox="40 3 82 24" aria-hidden="true" className={className} fill="none" stroke="currentColor">
      <g strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M43 6v18M43 18.500a5.500 5.500 0 1 1 0 .1" />
        <path d="M70.500 13v11M70.500 18.500a5.500 5.500 0 1 0 0 .1" />
        <path d="M77.500 24V13M77.500 18a4.600 4.600 0 0 1 9.200 0v6" />
        <path d="M101.300 14.300c-1-.9-2.300-1.300-3.700-1.300-2.300 0-4 1-4 2.800 0 3.900 8.200 1.600 8.200 5.500 0 1.800-1.800 2.800-4.200 2.800-1.700 0-3.300-.5-4.400-1.600" />
        <circle cx="113.500" cy="18.500" r="5.500" />
      </g>
    </svg>
  )
}
