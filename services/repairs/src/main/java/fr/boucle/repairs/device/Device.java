package fr.boucle.repairs.device;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device of the workshop, in one of its states. A state has the transitions it allows and no others: only {@link Graded}
 * can become ready, and it cannot be made without the proof that no data are left.
 */
public sealed interface Device {
    DeviceFile file();

    /** The state's name in the API. */
    String state();

    /** Announced by the hand-over; on its way. */
    record Expected(DeviceFile file) implements Device {
        public DeviceEvent.DeviceReceived receive(Instant at) {
            return received(file, at);
        }

        public DeviceEvent.DeviceNotReceived miss(Instant at) {
            Origin origin = file.origin();
            return new DeviceEvent.DeviceNotReceived(
                    file.deviceId(), origin.code(), file.organisationId(), origin.donorOrganisationId(), at);
        }

        @Override
        public String state() {
            return "EXPECTED";
        }
    }

    /** Announced, and not in the delivery; it may still be found. */
    record Missing(DeviceFile file) implements Device {
        public DeviceEvent.DeviceReceived receive(Instant at) {
            return received(file, at);
        }

        @Override
        public String state() {
            return "MISSING";
        }
    }

    /** In the workshop's hands. */
    sealed interface OnBench extends Device {
        Work work();

        /** In pieces: what they do not weigh of the whole is told as the difference. */
        default DeviceEvent.DeviceScrapped scrap(
                ScrapReason reason, List<WasteItem> items, List<Work.Part> kept, Instant at) {
            DeviceFile file = file();
            Origin origin = file.origin();
            long mass = file.massGrams(work());
            long apart = items.stream().mapToLong(WasteItem::massGrams).sum()
                    + kept.stream().mapToLong(Work.Part::massGrams).sum();
            return DeviceEventDeviceScrappedBuilder.stagedBuilder()
                    .deviceId(file.deviceId())
                    .code(origin.code())
                    .holderOrganisationId(file.organisationId())
                    .producerOrganisationId(file.producer())
                    .donorOrganisationId(origin.donorOrganisationId())
                    .communeCode(origin.communeCode())
                    .kind(file.device().kind())
                    .reasonCode(reason)
                    .massGrams(mass)
                    .items(items)
                    .parts(kept)
                    .differenceGrams(mass - apart)
                    .scrappedAt(at)
                    .build();
        }
    }

    /** Data are gone and functions were tested: what a grade is given to. */
    sealed interface Tested extends OnBench {
        DataProof proof();

        Diagnosis diagnosis();

        /** The battery's health as it was tested here, else as a report of the machine told it. */
        default @Nullable Integer batteryHealthPercent() {
            Integer tested = diagnosis().batteryHealthPercent();
            return tested == null ? file().device().batteryHealthPercent() : tested;
        }
    }

    /** Here; some medium is not cleared. */
    record Received(DeviceFile file, Work work) implements OnBench {
        @Override
        public String state() {
            return file.media().stream().anyMatch(Medium.Blocked.class::isInstance) ? "BLOCKED" : "RECEIVED";
        }
    }

    /** No data are left in it. */
    record Erased(DeviceFile file, Work work, DataProof proof) implements OnBench {
        @Override
        public String state() {
            return "ERASED";
        }
    }

    /** Erased and tested. */
    record Diagnosed(DeviceFile file, Work work, DataProof proof, Diagnosis diagnosis) implements Tested {
        @Override
        public String state() {
            return "DIAGNOSED";
        }
    }

    /** Erased and tested; a repair is under way. */
    record InRepair(DeviceFile file, Work work, DataProof proof, Diagnosis diagnosis) implements Tested {
        @Override
        public String state() {
            return "IN_REPAIR";
        }
    }

    /** Erased, tested and graded: the only state that can become ready. */
    record Graded(DeviceFile file, Work work, DataProof proof, Diagnosis diagnosis, Grade grade) implements Tested {
        /** « Reconditionné » (décret 2022-190): every function tested, none failing, and the data removed. */
        public boolean isRefurbished() {
            return diagnosis.isComplete(file.device().kind());
        }

        public DeviceEvent.DeviceReady ready(List<String> accessories, @Nullable UUID certificateId, Instant at) {
            Origin origin = file.origin();
            return DeviceEventDeviceReadyBuilder.stagedBuilder()
                    .deviceId(file.deviceId())
                    .code(origin.code())
                    .organisationId(file.organisationId())
                    .donorOrganisationId(origin.donorOrganisationId())
                    .communeCode(origin.communeCode())
                    .legalBasis(origin.legalBasis())
                    .resale(origin.resale())
                    .dataState(proof.dataState())
                    .grade(grade)
                    .refurbished(isRefurbished())
                    .certificateId(certificateId)
                    .device(file.hardware().withBattery(batteryHealthPercent()))
                    .accessories(accessories)
                    .massGrams(file.massGrams(work))
                    .massSource(origin.massSource())
                    .readyAt(at)
                    .tests(ReadyFacts.Tests.of(diagnosis, file.device().kind()))
                    .clearedMedia(
                            proof.media().stream().map(ReadyFacts.Cleared::of).toList())
                    .absence(proof.absence())
                    .build();
        }

        @Override
        public String state() {
            return "GRADED";
        }
    }

    /** Being taken apart for its parts: it can only become waste. */
    record Harvested(DeviceFile file, Work work) implements OnBench {
        @Override
        public String state() {
            return "HARVESTED";
        }
    }

    /** In stock; redistribution has it. */
    record Ready(
            DeviceFile file,
            Work work,
            Grade grade,
            @Nullable UUID certificateId) implements Device {
        @Override
        public String state() {
            return "READY";
        }
    }

    /** With a household. */
    record Delivered(DeviceFile file, Work work) implements Device {
        @Override
        public String state() {
            return "DELIVERED";
        }
    }

    /** Waste, in pieces. */
    record Scrapped(DeviceFile file, List<WasteItem> items) implements Device {
        @Override
        public String state() {
            return "SCRAPPED";
        }
    }

    /**
     * The same machine as another file's: closed.
     *
     * @param former what it was, where the machine goes on under another file and may be parted from it again
     */
    record Alias(DeviceFile file, UUID ofDeviceId, @Nullable Device former) implements Device {
        @Override
        public String state() {
            return "ALIAS";
        }
    }

    default Device on(DeviceEvent event) {
        return Transitions.of(this, event);
    }

    private static DeviceEvent.DeviceReceived received(DeviceFile file, Instant at) {
        Origin origin = file.origin();
        return new DeviceEvent.DeviceReceived(
                file.deviceId(), origin.code(), file.organisationId(), origin.donorOrganisationId(), at);
    }
}
