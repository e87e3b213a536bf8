package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.reference.Codes;
import fr.boucle.values.PhoneNumber;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Tag(name = "Hand-over")
@Controller("/api/redistribution/delivery-partners")
@ExecuteOn(TaskExecutors.BLOCKING)
class NameDeliveryPartner {
    private final DeliveryPartners partners;
    private final InstantSource clock;

    NameDeliveryPartner(DeliveryPartners partners, InstantSource clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * Who delivers.
     *
     * @param ways home, relay or both; none: it delivers no more
     */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 120) String name,

            @NotNull
            @Pattern(regexp = PhoneNumber.WRITTEN, message = "is written in digits, for instance 02 40 00 00 00")
            String phone,

            @NotNull Set<DeliveryPartners.Way> ways) {
        Command {
            phone = phone == null ? "" : PhoneNumber.cleaned(phone);
        }
    }

    @Operation(
            summary = "Name an organisation that brings devices to households",
            description =
                    "The client makes the id; the same id changes it. Without ways it delivers no more. Repeatable.")
    @Put("/{id}")
    @Secured(Role.STEWARD)
    @Transactional
    HttpResponse<?> name(UUID id, @Valid @Body Command named) {
        partners.put(
                id,
                named.name().strip(),
                named.phone(),
                Codes.join(named.ways()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return HttpResponse.noContent();
    }

    @Operation(summary = "The organisations that bring devices to households", description = "Public, by name.")
    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional(readOnly = true)
    List<DeliveryPartnerView> list() {
        return partners.list().stream()
                .map(one -> new DeliveryPartnerView(one.id(), one.name(), one.phone(), one.ways()))
                .toList();
    }
}
