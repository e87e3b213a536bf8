package fr.boucle.gateway.wasteregister;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.gateway.Service;
import fr.boucle.gateway.observatory.WholeThread;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What stands in a dossier: each service's own answers, word for word, as far as the visitor's right goes. */
@Singleton
class DossierParts {
    private static final int TOGETHER = 10;

    private final ServiceCalls calls;
    private final ObjectMapper json;

    DossierParts(ServiceCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** Hands on the files of a line: the line, its lot and items, the proof of each version, its devices. */
    @CanIgnoreReturnValue
    Line ofLine(Visitor visitor, UUID id, Consumer<DossierFile> into) {
        byte[] written = calls.bytes(visitor, Service.WASTE_REGISTER, "/lines/" + id);
        Line line = read(written, Line.class);
        into.accept(new DossierFile("registre/ligne-" + named(line.printed()) + ".json", written));
        if (line.lotId() != null) {
            into.accept(new DossierFile(
                    "registre/lot-" + named(line.printed()) + ".json",
                    calls.bytes(visitor, Service.WASTE_REGISTER, "/lots/" + line.lotId())));
        }
        line.versions().forEach(version -> into.accept(proof(visitor, version.entryIndex())));
        return line;
    }

    /** Hands on what proves: the newest checkpoint, and the key, which is to be compared with one got by another road. */
    void proofs(Visitor visitor, Consumer<DossierFile> into) {
        into.accept(new DossierFile("preuves/sceau.txt", calls.bytes(visitor, Service.WASTE_REGISTER, "/checkpoint")));
        into.accept(new DossierFile("preuves/registre.vkey", calls.bytes(visitor, Service.WASTE_REGISTER, "/key")));
    }

    private DossierFile proof(Visitor visitor, long index) {
        return new DossierFile(
                "preuves/entree-" + index + ".json",
                calls.bytes(visitor, Service.WASTE_REGISTER, "/entries/" + index + "/proof"));
    }

    /** Hands on the files of devices, of a few at a time; a convention that many share stands once. */
    void ofDevices(Visitor visitor, List<String> deviceIds, Consumer<DossierFile> into) {
        Set<String> conventions = new HashSet<>();
        for (int first = 0; first < deviceIds.size(); first += TOGETHER) {
            List<Later<List<DossierFile>>> few =
                    deviceIds.subList(first, Math.min(first + TOGETHER, deviceIds.size())).stream()
                            .map(id -> calls.later(() -> ofDevice(visitor, id)))
                            .toList();
            for (Later<List<DossierFile>> one : few) {
                one.join().stream()
                        .filter(file -> !file.path().startsWith("conventions/") || conventions.add(file.path()))
                        .forEach(into);
            }
        }
    }

    private List<DossierFile> ofDevice(Visitor visitor, String id) {
        Optional<byte[]> told =
                readable(() -> calls.bytes(visitor, Service.OBSERVATORY, "/devices/" + id + "/passport"));
        WholeThread thread = told.map(story -> read(story, WholeThread.class)).orElseGet(() -> WholeThread.notYet(id));
        String folder = "appareils/" + named(thread.code() == null ? id : thread.code()) + "/";
        List<DossierFile> files = new ArrayList<>();
        told.ifPresent(story -> files.add(new DossierFile(folder + "passeport.json", story)));
        readable(() -> calls.bytes(visitor, Service.WASTE_REGISTER, "/items?limit=200&deviceId=" + id))
                .ifPresent(items -> files.add(new DossierFile(folder + "elements.json", items)));
        if (visitor.member().filter(member -> member.is(Role.AUDITOR)).isPresent()) {
            readable(() -> calls.bytes(visitor, Service.DONATIONS, "/devices/" + id + "/inventory-row"))
                    .ifPresent(row -> files.add(new DossierFile(folder + "inventaire.json", row)));
            Trail.convention(thread).ifPresent(convention -> files.addAll(convention(visitor, convention)));
        }
        certificate(visitor, id, thread).ifPresent(certificate -> {
            files.add(new DossierFile(
                    folder + "certificat-effacement.json",
                    calls.bytes(visitor, Service.REPAIRS, "/certificates/" + certificate)));
            files.add(new DossierFile(
                    folder + "certificat-effacement.pdf",
                    calls.bytesAs(
                            visitor, Service.REPAIRS, "/certificates/" + certificate + "/pdf", "application/pdf")));
        });
        return files;
    }

    private List<DossierFile> convention(Visitor visitor, String id) {
        List<DossierFile> files = new ArrayList<>();
        readable(() -> calls.bytes(visitor, Service.DONATIONS, "/conventions/" + id))
                .ifPresent(told -> files.add(new DossierFile("conventions/" + id + ".json", told)));
        readable(() -> calls.bytesAs(visitor, Service.DONATIONS, "/conventions/" + id + "/text", "text/html"))
                .ifPresent(text -> files.add(new DossierFile("conventions/" + id + ".html", text)));
        return files;
    }

    /** As its story tells, or as the workshop has it for whoever audits. */
    private Optional<String> certificate(Visitor visitor, String id, WholeThread thread) {
        return Trail.certificate(thread).or(() -> visitor.member()
                .filter(member -> member.is(Role.AUDITOR))
                .flatMap(_ ->
                        calls.find(visitor, Service.REPAIRS, "/devices/" + id + "/certificate", Trail.Certified.class))
                .map(Trail.Certified::certificateId));
    }

    /** What is there, unless the service knows of nothing or the right does not reach it. */
    private static Optional<byte[]> readable(Supplier<byte[]> asked) {
        try {
            return Optional.of(asked.get());
        } catch (Refused refused) {
            if (refused.status() == 404 || refused.status() == 403) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private <T> T read(byte[] told, Class<T> type) {
        try {
            return java.util.Objects.requireNonNull(json.readValue(told, type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String named(String name) {
        return name.replaceAll("[^A-Za-z0-9-]", "-");
    }
}
