/** What concerns nobody but the person asking; what is not theirs is not in it. */
export const anyone = () => true
