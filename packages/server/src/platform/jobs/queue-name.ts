/** Schema the job queue keeps its tables in. */
export const QUEUE_SCHEMA = 'jobs'
/** The one queue all long work goes through. */
export const QUEUE = 'work'
