package fr.boucle.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to sign in with, in lower case. It prints as nothing, so that no log line can carry it by accident.
 *
 * @param value the address
 */
record EmailAddress(String value) {
    private static final int MAX = 254;
    private static final Pattern FORM =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\"]{1,64}@[^@\\s\\p{Cntrl}<>\".]+(\\.[^@\\s\\p{Cntrl}<>\".]+)+");

    static Optional<EmailAddress> parse(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        return address.length() <= MAX && FORM.matcher(address).matches()
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "(an address)";
    }
}
