package fr.boucle.gateway.session;

/** What a member may be in an organisation, as accounts names it in a token. */
public final class Role {
    /** Of a donor: lists, publishes, decides claims, signs, reconciles. */
    public static final String AGENT = "agent";
    /** Of an association: claims, runs the bench, grades, prepares, scraps. */
    public static final String TECHNICIAN = "technician";
    /** Of a mediation structure: opens requests under a mandate, hands over. */
    public static final String MEDIATOR = "mediator";
    /** Of the territory's commission: decides requests with a reason. */
    public static final String DECIDER = "decider";
    /** Of a producer of waste: weighs, consigns, records treatment, corrects lines. */
    public static final String KEEPER = "keeper";
    /** Of an audit body: reads and verifies, changes nothing. */
    public static final String AUDITOR = "auditor";
    /** Of the territory: approves organisations, sets public rules. */
    public static final String STEWARD = "steward";

    private Role() {}
}
