package fr.boucle.redistribution.request;

import java.util.Collection;

/** What the household declared of itself and an orienting worker saw. Two values may stand for one household point. */
public enum Situation {
    SCHOOL_CHILD(HouseholdPoint.EDUCATION),
    STUDENT(HouseholdPoint.EDUCATION),
    JOB_SEARCH(HouseholdPoint.WORK),
    TRAINING(HouseholdPoint.WORK),
    ISOLATION(HouseholdPoint.ISOLATION),
    SINGLE_PARENT(HouseholdPoint.SINGLE_PARENT);

    /** At most one point each, of four. */
    public enum HouseholdPoint {
        EDUCATION,
        WORK,
        ISOLATION,
        SINGLE_PARENT
    }

    private final HouseholdPoint point;

    Situation(HouseholdPoint point) {
        this.point = point;
    }

    public HouseholdPoint point() {
        return point;
    }

    public static int points(Collection<Situation> situations) {
        return (int) situations.stream().map(Situation::point).distinct().count();
    }
}
