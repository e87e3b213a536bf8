package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number of the day leads to as many: the list behind it asks its service for the very same, however it is ordered and cut into pages. */
class DayLinksTest {
    private static final Pattern HEAD =
            Pattern.compile("<h2><a href=\"([^\"#]+)[^\"]*\">([^<]+)</a> <span class=\"count\">");
    /** What says how a list is shown, not which rows it has; a year that is not told is this one. */
    private static final Set<String> SHOWN = Set.of("limit", "sort", "counted", "year");

    /** Counted without those that the reader may not decide, which no list of requests tells: the list is narrowed by the service. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "GET /api/redistribution/second-looks", "GET /api/redistribution/requests?reviewable=true&state=IN_REVIEW");

    private static Territory territory;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet();
        HouseholdDay.settle(territory.upstream);
        Instant soon = Instant.now().plusSeconds(86_400);
        String day = soon.toString().substring(0, 10);
        one("donations/waiting-places", """
                {"waitingPlaceId":"%s1","state":"OFFERED","model":"Latitude","offeredUntil":"%s"}""".formatted(ID, soon));
        one("donations/differences", """
                {"deviceId":"%s1","code":"7K4M92A1","reportedAt":"2026-11-18T08:00:00Z"}""".formatted(ID));
        one("donations/inventories", """
                {"id":"%s8","state":"CONFIRMED","fileName":"parc.xlsx","rowsRead":61,"imported":60,"rowsToFix":1,
                "createdAt":"2026-11-20T08:00:00Z"}""".formatted(ID));
        one("donations/rules", """
                {"rule":"GIFT_FLAT_RATE","subject":"ALL","amount":1,"unit":"CENTS","validFrom":"2020-01-01","validUntil":"%s","source":"S"}""".formatted(day));
        one("redistribution/troubles", """
                {"reservationId":"%s5","requestReference":"K7QD-42MR","kind":"BROKEN_DOWN","wish":"EXCHANGE","toldAt":"2026-11-18T08:00:00Z"}""".formatted(ID));
        one("redistribution/open-follow-ups", """
                {"requestReference":"K7QD-42MR","month":12,"askedOn":"2026-01-05","code":"7K4M92A1","reservationId":"%s5"},
                {"requestReference":"M2PX-91TA","month":3,"askedOn":"2099-01-05","code":"7K4M92A2","reservationId":"%s6"}""".formatted(ID, ID));
        one("redistribution/slots", """
                {"slotId":"%s2","place":"Espace France services","startsAt":"%s","endsAt":"%s","places":10,"taken":4}""".formatted(ID, soon, soon.plusSeconds(7_200)));
        one("redistribution/second-looks", """
                {"reference":"K7QD-42MR","decideBy":"%s","late":false,"mine":false}""".formatted(day));
        one("waste-register/delegations", """
                {"delegationId":"%s1","readerName":"CCAS de Rezé","ownerName":"Atelier du Bout","scope":"READ","validUntil":"%s"}""".formatted(ID, soon));
        one("waste-register/anomalies", "{\"rule\":\"MASS_OUTLIER\",\"cases\":[{\"caseId\":\"" + ID + "1\"}]}");
    }

    private static void one(String list, String rows) {
        territory.upstream.json("GET /api/" + list, "[" + rows + "]");
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @ParameterizedTest
    @CsvSource({"technician, 10", "agent, 5", "keeper, 3", "auditor, 2", "mediator, 6", "decider, 3", "steward, 2"})
    void each_number_leads_to_a_list_that_asks_for_the_same(String role, int atLeast) {
        territory.member(role);
        HttpReader reader = new HttpReader(territory);
        List<String> _ = territory.upstream.askedInFull();
        String page = reader.get("/jour").body();
        Set<String> counted = same(territory.upstream.askedInFull());
        List<MatchResult> heads = HEAD.matcher(page).results().toList();
        assertThat(heads).as(role + "'s day").hasSizeGreaterThanOrEqualTo(atLeast);
        List<String> astray = new ArrayList<>();
        for (MatchResult head : heads) {
            var _ = reader.get(head.group(1).replace("&amp;", "&"));
            Set<String> listed = same(territory.upstream.askedInFull());
            if (listed.stream().noneMatch(counted::contains)) {
                astray.add(head.group(2) + " " + head.group(1) + " asks " + listed);
            }
        }
        assertThat(astray).as("the day asks " + counted).isEmpty();
    }

    private static Set<String> same(List<String> asked) {
        return asked.stream().map(DayLinksTest::rows).collect(Collectors.toSet());
    }

    private static String rows(String line) {
        String[] parts = line.split("\\?", 2);
        String filters = parts.length == 1
                ? ""
                : Stream.of(parts[1].split("&"))
                        .filter(pair -> !SHOWN.contains(pair.split("=", 2)[0]))
                        .map(pair -> pair.replace("%2C", ","))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
        String same = parts[0] + (filters.equals("?") ? "" : filters);
        return OTHERWISE.getOrDefault(same, same);
    }
}
