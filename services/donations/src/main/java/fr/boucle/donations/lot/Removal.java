package fr.boucle.donations.lot;

import java.time.LocalDate;

/**
 * Where, how and until when the devices are fetched.
 *
 * @param deadline the last day
 */
public record Removal(String communeCode, String place, String conditions, LocalDate deadline) {}
