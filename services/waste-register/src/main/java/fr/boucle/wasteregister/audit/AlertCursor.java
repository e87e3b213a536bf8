package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of alerts ends: they stand by their kind, then by what they are about. */
record AlertCursor(AlertView.Kind kind, UUID subject) {
    static AlertCursor of(@Nullable String text) {
        if (text == null) {
            return new AlertCursor(AlertView.Kind.values()[0], Cursor.START);
        }
        int dot = text.indexOf('.');
        try {
            return new AlertCursor(
                    AlertView.Kind.valueOf(text.substring(0, Math.max(dot, 0))),
                    UUID.fromString(text.substring(dot + 1)));
        } catch (IllegalArgumentException _) {
            throw new Refusal(CommonRefusal.MALFORMED, "after is the cursor of the Link header, unchanged.");
        }
    }

    static AlertCursor of(AlertView alert) {
        return new AlertCursor(alert.kind(), alert.subjectId());
    }

    /** From where a kind goes on: a kind before this cursor is read already, one after it from its start. */
    boolean isPast(AlertView.Kind other) {
        return other.ordinal() < kind.ordinal();
    }

    UUID start(AlertView.Kind other) {
        return other == kind ? subject : Cursor.START;
    }

    @Override
    public String toString() {
        return kind + "." + subject;
    }
}
