package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.platform.RegisterType;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The id under which a line is declared: its register, the territory's legal year, and a number without gaps. */
@Singleton
class PrintedIds {
    private final LineRows lines;
    private final LegalTime legalTime;

    PrintedIds(LineRows lines, LegalTime legalTime) {
        this.lines = lines;
        this.legalTime = legalTime;
    }

    record Printed(String text, int year) {}

    /** To be called under the sequencer's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    Printed next(UUID organisation, RegisterType type) {
        int year = legalTime.today().getYear();
        long number = lines.lastNumber(organisation, type.name(), year) + 1;
        return new Printed("%s-%d-%04d".formatted(type.prefix(), year, number), year);
    }
}
