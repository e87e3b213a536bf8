package fr.boucle.donations.convention;

import java.time.Instant;
import java.util.UUID;

/** Who signed for a side, by opaque id, and when. */
record Signature(Side side, UUID member, Instant at) {}
