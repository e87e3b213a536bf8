package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.operator.Operator.ProofKind;
import fr.boucle.wasteregister.operator.Operators;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who carries, receives or collects waste under a proof that had ended by then does not, also where it never was a lot here. */
@Singleton
class ProofRules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<ProofKind> AUTHORISATIONS =
            List.of(ProofKind.ICPE_2711, ProofKind.ECO_ORGANISME_CONTRACT);
    private static final Map<String, List<ProofKind>> NEEDED = new TreeMap<>(Map.of(
            "transporter1CompanyOrgId", List.of(ProofKind.RECEPISSE),
            "transporter2CompanyOrgId", List.of(ProofKind.RECEPISSE),
            "transporter3CompanyOrgId", List.of(ProofKind.RECEPISSE),
            "transporter4CompanyOrgId", List.of(ProofKind.RECEPISSE),
            "transporter5CompanyOrgId", List.of(ProofKind.RECEPISSE),
            "destinationCompanyOrgId", AUTHORISATIONS,
            "ecoOrganismeSiret", List.of(ProofKind.ECO_ORGANISME_CONTRACT)));

    private final Operators operators;
    private final OwnLines own;

    ProofRules(Operators operators, OwnLines own) {
        this.operators = operators;
        this.own = own;
    }

    /** A line about to be written: those of its operators that are known here are asked. */
    Stream<Optional<Refusal>> judge(RegisterType type, LineFields line) {
        return judge(type, LineFields.of(Map.of()), line);
    }

    /** The same of a correction: what it leaves as it was is not asked again. */
    Stream<Optional<Refusal>> judge(RegisterType type, LineFields before, LineFields now) {
        Optional<LocalDate> told = now.told(type);
        if (type != RegisterType.OUTGOING_WASTE || told.isEmpty()) {
            return Stream.empty();
        }
        LocalDate day = told.get();
        boolean sameDay = before.get(type.dateKey()).equals(now.get(type.dateKey()));
        return NEEDED.entrySet().stream().map(needed -> now.get(needed.getKey())
                .filter(_ -> !sameDay || !before.get(needed.getKey()).equals(now.get(needed.getKey())))
                .flatMap(siret -> operators.known(siret.replace(" ", "")))
                .flatMap(operator -> ended(needed.getKey(), operator, needed.getValue(), day)));
    }

    /** What was never recorded is not asked for, nor what was recorded since. */
    private Optional<Refusal> ended(String key, Operator operator, List<ProofKind> kinds, LocalDate day) {
        if (kinds.stream().anyMatch(kind -> operator.proof(kind, day).isPresent())) {
            return Optional.empty();
        }
        return kinds.stream()
                .flatMap(kind -> operator.lastProof(kind).stream())
                .map(Operator.Proof::validUntil)
                .max(Comparator.naturalOrder())
                .filter(day::isAfter)
                .map(ended -> own.notAcceptable(
                        key,
                        "La preuve de %s a pris fin le %s : choisissez un autre opérateur, ou faites renouveler la preuve."
                                .formatted(operator.name(), DAY.format(ended))));
    }
}
