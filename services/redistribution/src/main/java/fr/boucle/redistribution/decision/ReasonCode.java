package fr.boucle.redistribution.decision;

/** How a reason is written: a code that can be counted, never free text. */
final class ReasonCode {
    public static final String PATTERN = "[A-Z][A-Z0-9_]{1,39}";

    private ReasonCode() {}
}
