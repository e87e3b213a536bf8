package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.pagekit.PageBrowser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
    private final List<JobDone> jobs = new ArrayList<>();
    private final RunningSystem system = RunningSystem.named("journey-data");

    @BeforeAll
    void up() throws IOException {
        system.empty();
        system.up();
    }

    @AfterAll
    void down() {
        system.close();
        assertThat(system.processes()).as("processes left behind").isZero();
    }

    @Test
    @Order(1)
    void from_an_inventory_file_to_a_home_and_to_the_register() {
        String told = Played.to(system);
        assertThat(told)
                .contains("DeviceDelivered", "RegisterLineWritten", "the line's inclusion proof holds")
                .contains("now: household", "now: waste", "now: stock");
    }

    @Test
    @Order(2)
    void the_loop_in_pages_with_the_keyboard_alone() {
        try (PageBrowser browser = browser()) {
            jobs.addAll(new LoopInPages(system, browser).play());
        }
    }

    @Test
    @Order(3)
    void a_technicians_day_of_forty_devices_in_pages() {
        try (PageBrowser browser = browser()) {
            jobs.add(new TechnicianDay(system, browser).play());
        }
    }

    @Test
    @Order(4)
    void the_six_main_jobs_cost_no_more_than_they_may() {
        try (PageBrowser browser = browser()) {
            jobs.add(new SixtyLaptops(system, browser).play());
            jobs.add(new WasteInPages(system, browser).play());
        }
        jobs.forEach(job -> System.out.println(job.told()));
        assertThat(jobs).extracting(JobDone::job).containsExactlyInAnyOrder(Job.values());
        assertThat(jobs.stream().flatMap(job -> job.faults().stream())).isEmpty();
    }

    @Test
    @Order(5)
    void a_keepers_month_and_an_auditors_visit() {
        try (PageBrowser browser = browser()) {
            new RegisterMonth(system, browser).play();
        }
    }

    @Test
    @Order(6)
    void every_page_that_is_offered_answers_and_keeps_the_budgets() {
        try (PageBrowser browser = browser()) {
            new OfferedPages(system, browser).hold();
        }
    }

    @Test
    @Order(7)
    void each_list_is_walked_by_its_links_alone_and_every_row_is_met_once() {
        Volume volume = "long".equals(System.getenv("BOUCLE_WALK")) ? Volume.LONG : Volume.SHORT;
        volume.load(Territory.at(system.url(), system.password()));
        new WalkedLists(system).hold();
    }

    @Test
    @Order(8)
    void it_ends_well_although_the_broker_and_the_database_die_on_the_way() {
        assertThat(Played.whileDying(system, List.of("kafka.Kafka", "mariadbd")))
                .contains("now: household", "now: waste", "now: stock");
    }

    @Test
    // the laptop that breaks down at its end stays in the workshop: the journeys before it begin with that machine
    @Order(9)
    void a_households_whole_way_on_a_phone() {
        try (PageBrowser browser = browser()) {
            new HouseholdOnAPhone(system, browser).play();
        }
    }

    private static PageBrowser browser() {
        Optional<PageBrowser> started = PageBrowser.start();
        Assumptions.assumeTrue(started.isPresent(), "no Chromium here: pages are not looked at");
        return started.get();
    }
}
