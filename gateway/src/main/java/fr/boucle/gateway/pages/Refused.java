package fr.boucle.gateway.pages;

import fr.boucle.web.Problem;

/** A service refused a page's call, and said why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;
    private final String language;

    Refused(Problem problem) {
        this(problem, "");
    }

    /**
     * A refusal.
     *
     * @param language of its sentences, where the service wrote them in the reader's own; else they are for programs
     */
    Refused(Problem problem, String language) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
        this.language = language;
    }

    /** Whether the service wrote its sentences in this language for a reader. */
    boolean isIn(String wanted) {
        return language.equals(wanted);
    }

    /** What is said of an address that leads nowhere. */
    public static Refused absent() {
        return new Refused(Problem.silent(404));
    }

    public Problem problem() {
        return problem;
    }

    public int status() {
        return problem.status();
    }

    public boolean is(String slug) {
        return problem.slug().equals(slug);
    }
}
