package fr.boucle.wasteregister.audit;

import java.time.LocalDate;
import java.util.UUID;

/** Which cases of a rule are asked for: of the lines' days, after a case already seen, at most so many. */
record CaseQuery(LocalDate from, LocalDate to, UUID after, int max) {}
