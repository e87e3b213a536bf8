package fr.boucle.batches;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is done to each of many, with what it comes to.
 *
 * @param act does it to one
 * @param note what it came to for one, or nothing
 * @param states how each of some is now
 */
record Deed(Consumer<UUID> act, Function<UUID, String> note, Function<List<UUID>, Map<UUID, ?>> states) {}
