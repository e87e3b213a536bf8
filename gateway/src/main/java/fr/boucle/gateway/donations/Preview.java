package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;

/** An inventory that was read and judged; its rows are read page by page. */
@Serdeable
record Preview(String id) {}
