import { z } from 'zod';

/** How many things are overdue, due today, and due in the seven days after. */
export const dueCountsSchema = z.strictObject({
  overdue: z.int().min(0),
  today: z.int().min(0),
  week: z.int().min(0),
});
