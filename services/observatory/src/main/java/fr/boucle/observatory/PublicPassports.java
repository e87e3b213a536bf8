package fr.boucle.observatory;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A device's thread for whoever reads the code on it. Whoever holds it may know a household by sight: from the first
 * promise on it tells the month alone, and of what redistribution does neither who did it nor what was decided.
 */
@Singleton
class PublicPassports {
    private static final String OF_HOUSEHOLDS = "redistribution";

    private final Passports passports;
    private final ZoneId zone;

    PublicPassports(Passports passports, @Value("${boucle.territory-zone}") String zone) {
        this.passports = passports;
        this.zone = ZoneId.of(zone);
    }

    PublicPassportView of(DeviceRow device, String code) {
        DeviceLife life = passports.life(device.deviceId());
        Names names = passports.names();
        List<DeviceLife.Stage> told =
                life.stages().stream().filter(stage -> isTold(stage.step())).toList();
        int promised = (int)
                told.stream().takeWhile(stage -> !isOfAHousehold(stage.step())).count();
        return new PublicPassportView(
                code,
                device.kind(),
                device.manufacturer(),
                device.model(),
                life.place().map(Place::word).orElse(null),
                ProductStatus.of(life),
                LifeEnd.of(life).map(this::month).orElse(null),
                IntStream.range(0, told.size())
                        .mapToObj(turn -> step(told.get(turn), turn < promised, names))
                        .toList());
    }

    private PublicPassportView.PublicStep step(DeviceLife.Stage stage, boolean withDay, Names names) {
        Step step = stage.step();
        return PublicPassportViewPublicStepBuilder.stagedBuilder()
                .hop(step.hop())
                .day(withDay ? LocalDate.ofInstant(step.at(), zone) : null)
                .month(month(step.at()))
                .context(step.type().context())
                .event(step.type().name())
                .place(stage.moved().map(Place::word).orElse(null))
                .organisationName(organisation(step, names))
                .facts(step.told(Fact::isPublic))
                .build();
    }

    private String month(Instant at) {
        return YearMonth.from(at.atZone(zone)).toString();
    }

    private static @Nullable String organisation(Step step, Names names) {
        return Optional.of(step)
                .filter(one -> !isOfAHousehold(one))
                .flatMap(one -> names.of(one.organisationId()))
                .orElse(null);
    }

    private static boolean isOfAHousehold(Step step) {
        return step.type().context().equals(OF_HOUSEHOLDS);
    }

    /** A request and its decision are the household's: only what happens to the device is told. */
    private static boolean isTold(Step step) {
        return !isOfAHousehold(step) || step.type().isOfDevice();
    }
}
