package fr.boucle.repairs.note;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.Workshop;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What no field holds is written down, read by the next one, and taken away. */
class NotesTest {
    private final Workshop workshop = new Workshop();

    @Test
    void a_note_is_read_by_the_workshop_alone_and_leaves_nothing_when_it_goes() {
        UUID device = workshop.received("HDD").deviceId();
        UUID note = Ids.next();
        String noun = "notes/" + note;
        workshop.put(device, noun, "{\"text\":\" Vis manquante sous la batterie \"}")
                .expect(204);
        workshop.put(device, noun, "{\"text\":\"Vis manquante sous la batterie\"}")
                .expect(204);
        workshop.put(device, "notes/" + Ids.next(), "{\"text\":\"Testé avec un chargeur de 65 W\"}")
                .expect(204);
        assertThat(notes(device)).containsExactly("Testé avec un chargeur de 65 W", "Vis manquante sous la batterie");
        workshop.put(device, "notes/" + Ids.next(), "{\"text\":\"  \"}").expectProblem(422, "invalid-fields");
        String path = "/api/repairs/devices/" + device + "/" + noun;
        var stranger = workshop.service.as(Someone.of(UUID.randomUUID(), Role.TECHNICIAN));
        stranger.put(path, "{\"text\":\"à nous\"}").expectProblem(404, "not-found");
        stranger.delete(path).expectProblem(404, "not-found");
        UUID other = workshop.received("HDD").deviceId();
        workshop.put(other, noun, "{\"text\":\"d'un autre\"}").expectProblem(404, "not-found");
        var colleague = workshop.service.as(Someone.of(workshop.id, Role.TECHNICIAN));
        colleague.delete(path).expect(204);
        colleague.delete(path).expect(204);
        assertThat(notes(device)).containsExactly("Testé avec un chargeur de 65 W");
    }

    @Test
    void a_note_is_gone_after_a_year_and_not_a_day_before() {
        UUID device = workshop.received("HDD").deviceId();
        workshop.put(device, "notes/" + Ids.next(), "{\"text\":\"ancienne\"}").expect(204);
        try {
            TestClock.advance(Duration.ofDays(364));
            workshop.put(device, "notes/" + Ids.next(), "{\"text\":\"récente\"}")
                    .expect(204);
            workshop.service.bean(ForgetNotes.class).forget();
            assertThat(notes(device)).containsExactly("récente", "ancienne");
            TestClock.advance(Duration.ofDays(2));
            workshop.service.bean(ForgetNotes.class).forget();
            assertThat(notes(device)).containsExactly("récente");
        } finally {
            TestClock.reset();
        }
    }

    private List<String> notes(UUID device) {
        return workshop.show(device).json().at("/notes").findValuesAsText("text");
    }

    @Test
    void a_device_has_at_most_fifty_notes() {
        UUID device = workshop.received("HDD").deviceId();
        for (int number = 1; number <= 50; number++) {
            workshop.put(device, "notes/" + Ids.next(), "{\"text\":\"" + number + "\"}")
                    .expect(204);
        }
        workshop.put(device, "notes/" + Ids.next(), "{\"text\":\"51\"}").expectProblem(409, "too-many-notes");
    }
}
