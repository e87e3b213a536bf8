package fr.boucle.gateway.session;

/** What is begun as soon as a visitor is let in to look at a page, beside what the page itself asks. */
public interface Entered {
    /** Somebody comes to look. */
    void entered(Visitor visitor);
}
