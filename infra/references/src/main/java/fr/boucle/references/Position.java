package fr.boucle.references;

/** A place on Earth, in ten-thousandths of a degree: some eleven metres. */
public record Position(int latitude, int longitude) {
    private static final int EARTH_METRES = 6_371_000;
    private static final int UNITS_PER_DEGREE = 10_000;

    /** Along the great circle, in whole metres; the same on every machine. */
    public int metresTo(Position other) {
        double north = StrictMath.sin(radians(other.latitude - latitude) / 2);
        double east = StrictMath.sin(radians(other.longitude - longitude) / 2);
        double chord = north * north
                + StrictMath.cos(radians(latitude)) * StrictMath.cos(radians(other.latitude)) * east * east;
        return (int) StrictMath.round(2 * EARTH_METRES * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(chord))));
    }

    private static double radians(int units) {
        return StrictMath.toRadians((double) units / UNITS_PER_DEGREE);
    }
}
