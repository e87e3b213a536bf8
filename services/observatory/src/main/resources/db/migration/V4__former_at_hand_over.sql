-- what its donor alone says goes on with a former thread does so from its hand-over: where it did from its listing, the view is made again
UPDATE rebuild SET state = 'RUNNING', requested_at = CURRENT_TIMESTAMP(6), finished_at = NULL, read_again = 0
WHERE id = 1 AND EXISTS (SELECT 1 FROM thread_link former WHERE former.kind = 'FORMER' AND former.hop = 0);
