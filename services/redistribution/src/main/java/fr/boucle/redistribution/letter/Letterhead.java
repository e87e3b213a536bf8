package fr.boucle.redistribution.letter;

import fr.boucle.redistribution.organisation.Organisations;
import fr.boucle.redistribution.organisation.StructureContacts;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who writes to a household, as it stands above a letter: the territory, the structure, where it is and how it is reached. */
@Singleton
public class Letterhead {
    private final Organisations organisations;
    private final StructureContacts contacts;

    private final String publicUrl;

    Letterhead(
            Organisations organisations, StructureContacts contacts, @Value("${boucle.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
        this.organisations = organisations;
        this.contacts = contacts;
    }

    /** A letter of a structure, which says where it is read on. */
    public Letter letter(Letter.Kind kind, String reference, Optional<UUID> structure) {
        return Letter.of(kind, reference, publicUrl, structure.map(this::of).orElse(List.of()));
    }

    /** Line by line; what nobody told is left out. */
    public List<String> of(UUID structure) {
        Optional<Organisations.Sender> sender = organisations.sender(structure);
        Optional<StructureContacts.Told> contact = contacts.of(structure);
        return Stream.of(
                        organisations.territory(),
                        sender.map(Organisations.Sender::name),
                        sender.map(Organisations.Sender::street),
                        sender.map(Organisations.Sender::town),
                        contact.map(row -> "Téléphone : " + row.phone()),
                        contact.map(StructureContacts.Told::hoursInWords)
                                .filter(words -> !words.isEmpty())
                                .map(words -> "Ouvert : " + words))
                .flatMap(Optional::stream)
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
    }
}
