let pages = 0

/** Notes that a page is shown; true from the second page on, when focus has to be led to the new heading. */
export const arrived = (): boolean => pages++ > 0
