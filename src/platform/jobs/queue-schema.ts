/** Schema of the queue's own tables. */
export const queueSchema = 'jobs';
