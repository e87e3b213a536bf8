-- what is done to organisations stands in the journal too: such a line is about no member
ALTER TABLE journal MODIFY member_id BINARY(16) NULL;
ALTER TABLE journal ADD KEY journal_organisation (organisation_id, number);
