package fr.boucle.gateway.donations;

import fr.boucle.gateway.session.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an association means to claim of a lot, before it does.
 *
 * @param devices those it could have
 * @param left those it could not, of all that a filter meant
 * @param full that one claim takes no more
 */
public record Wanted(Lot lot, List<Device> devices, List<Device> left, boolean full) {
    /** So many are named one by one; more are told by their models. */
    private static final int NAMED = 20;

    /** As many as one claim holds. */
    private static final int MOST = 500;

    /** Those that were ticked. */
    static Wanted ticked(Lot lot, List<String> ids) {
        return new Wanted(
                lot,
                lot.devices().stream()
                        .filter(device -> ids.contains(device.deviceId()))
                        .toList(),
                List.of(),
                false);
    }

    /** All that are free of those a filter shows. */
    static Wanted all(Lot lot, List<Device> free) {
        Map<Boolean, List<Device>> fit = free.stream().collect(Collectors.partitioningBy(Wanted::isEligible));
        return new Wanted(
                lot, fit.getOrDefault(true, List.of()), fit.getOrDefault(false, List.of()), free.size() >= MOST);
    }

    private static boolean isEligible(Device device) {
        return device.eligibility() == null
                || "ELIGIBLE".equals(device.eligibility().verdict());
    }

    /** The ids that a form sends, one field for all. */
    static List<String> ids(Form form) {
        return form.all("a").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    }

    public String joined() {
        return devices.stream().map(Device::deviceId).collect(Collectors.joining(","));
    }

    public boolean isNamed() {
        return devices.size() <= NAMED;
    }

    /** How many of each model, where they are too many to be named. */
    public Map<String, Integer> models() {
        Map<String, Integer> models = new LinkedHashMap<>();
        devices.forEach(device -> models.merge(device.name(), 1, Integer::sum));
        return models;
    }
}
