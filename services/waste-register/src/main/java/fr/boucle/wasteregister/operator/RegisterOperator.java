package fr.boucle.wasteregister.operator;

import fr.boucle.values.Siret;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Bounds;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.RefusalType;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records an operator and its dated proofs. */
@Tag(name = "operators")
@Controller("/api/waste-register/operators/{id}")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class RegisterOperator {
    private final Operators operators;
    private final Bounds bounds;

    RegisterOperator(Operators operators, Bounds bounds) {
        this.operators = operators;
        this.bounds = bounds;
    }

    @Serdeable
    record Command(
            @NotBlank @Size(max = 250) String name,
            @NotBlank @Size(max = 20) String siret,
            @NotBlank @Size(max = 150) String address,
            @NotBlank @Size(max = 12) String postalCode,
            @NotBlank @Size(max = 45) String city,
            @NotEmpty Set<Operator.Kind> kinds,
            @Nullable @Valid @Size(max = 50) List<ProofCommand> proofs) {}

    @Serdeable
    record ProofCommand(
            @NotNull Operator.ProofKind kind,
            @NotBlank @Size(max = 50) String number,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil) {
        private boolean endsFirst() {
            Optional<LocalDate> from = Optional.ofNullable(validFrom);
            return Optional.ofNullable(validUntil)
                    .filter(until -> from.filter(until::isBefore).isPresent())
                    .isPresent();
        }
    }

    @Operation(
            summary = "Record an operator and its proofs",
            description = "Replaces what was recorded before under this id. Proofs: RECEPISSE (transport, brokerage:"
                    + " R541-50), ICPE_2711 (classified site for WEEE), DESTRUCTION (certified destruction of"
                    + " media), QUALITY_LABEL, ECO_ORGANISME_CONTRACT, each with its days of validity (both"
                    + " included). 422 when the SIRET fails its check; 409 when another operator has it. If-Match, when given,"
                    + " must be the version that was read. All that does not fit is told at once.")
    @Put
    @Transactional
    HttpResponse<?> put(UUID id, @Body Command asked, @Header("If-Match") @Nullable String version) {
        Optional<String> told = Optional.ofNullable(asked.siret()).filter(text -> !text.isBlank());
        Optional<String> siret = told.flatMap(Siret::parse).map(Siret::value);
        Refusal.throwAll(Stream.of(
                bounds.of(asked),
                told.isPresent() && siret.isEmpty()
                        ? Optional.of(refused(
                                CommonRefusal.INVALID,
                                "/siret",
                                "14 digits whose check (Luhn; La Poste's own rule) holds"))
                        : Optional.empty(),
                siret.flatMap(operators::holderOf)
                        .filter(other -> !other.equals(id))
                        .map(other ->
                                refused(WasteRefusal.SIRET_TAKEN, "/siret", "Change operator " + other + " instead.")),
                endingFirst(asked.proofs())));
        boolean existed = operators.find(id).isPresent();
        if (version != null) {
            Version expected = Version.required(version);
            operators.lockVersion(id).ifPresent(expected::mustBe);
        }
        operators.put(new Operator(
                id,
                asked.name().strip(),
                siret.orElseThrow(),
                asked.address().strip(),
                asked.postalCode().strip(),
                asked.city().strip(),
                asked.kinds(),
                proofs(asked.proofs())));
        return existed
                ? HttpResponse.ok()
                : HttpResponse.created(java.net.URI.create("/api/waste-register/operators/" + id));
    }

    private static List<Operator.Proof> proofs(@Nullable List<ProofCommand> asked) {
        return asked == null
                ? List.of()
                : asked.stream()
                        .map(proof -> new Operator.Proof(
                                proof.kind(), proof.number().strip(), proof.validFrom(), proof.validUntil()))
                        .distinct()
                        .toList();
    }

    /** A proof that ends before it begins; one whose days are not told is minded as that. */
    private static Optional<Refusal> endingFirst(@Nullable List<ProofCommand> asked) {
        List<ProofCommand> proofs = asked == null ? List.of() : asked;
        return IntStream.range(0, proofs.size())
                .filter(i -> proofs.get(i).endsFirst())
                .mapToObj(i -> refused(
                        CommonRefusal.INVALID, "/proofs/" + i + "/validUntil", "validUntil is not before validFrom"))
                .findFirst();
    }

    private static Refusal refused(RefusalType type, String pointer, String detail) {
        return new Refusal(type, detail, List.of(new Refusal.FieldFault(pointer, detail)));
    }
}
