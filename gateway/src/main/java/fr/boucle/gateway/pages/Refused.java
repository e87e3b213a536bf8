package fr.boucle.gateway.pages;

import fr.boucle.web.Problem;

/** A service refused a page's call, and said why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
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
