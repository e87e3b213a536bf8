package fr.boucle.gateway.session;

/** The roles of {@link fr.boucle.web.Role}, for whom a page is. */
public final class Role {
    /** Of a donor: lists, publishes, decides claims, signs, reconciles. */
    public static final String AGENT = fr.boucle.web.Role.AGENT;
    /** Of an association: claims, runs the bench, grades, prepares, scraps. */
    public static final String TECHNICIAN = fr.boucle.web.Role.TECHNICIAN;
    /** Of a mediation structure: opens requests under a mandate, hands over. */
    public static final String MEDIATOR = fr.boucle.web.Role.MEDIATOR;
    /** Of the territory's commission: decides requests with a reason. */
    public static final String DECIDER = fr.boucle.web.Role.DECIDER;
    /** Of a producer of waste: weighs, consigns, records treatment, corrects lines. */
    public static final String KEEPER = fr.boucle.web.Role.KEEPER;
    /** Of an audit body: reads and verifies, changes nothing. */
    public static final String AUDITOR = fr.boucle.web.Role.AUDITOR;
    /** Of the territory: approves organisations, sets public rules. */
    public static final String STEWARD = fr.boucle.web.Role.STEWARD;

    private Role() {}
}
