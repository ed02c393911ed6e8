/** Name of the job that sends the copies of the digest. */
export const sendingJobName = 'showcase.digest';
