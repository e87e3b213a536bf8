package fr.boucle.accounts.demo;

import java.util.UUID;

/** An invented person of the demonstration, with one role. */
public record DemoPerson(UUID id, UUID organisation, String email, String role) {}
