/** What is asked of oneself is one's own to see. */
export const maySeeOwn = () => true
