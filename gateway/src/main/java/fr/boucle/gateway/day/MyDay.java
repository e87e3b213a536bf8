package fr.boucle.gateway.day;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Unavailable;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a member starts: what waits, the oldest deadline first, each line a link to where it is done. */
@Admits(Admits.MEMBERS)
@Controller("/jour")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MyDay {
    private final List<Duties> duties;
    private final Numbers numbers;
    private final Views views;

    MyDay(List<Duties> duties, Numbers numbers, Views views) {
        this.duties = duties;
        this.numbers = numbers;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Member member = visitor.signedIn();
        List<Duties> mine = duties.stream().filter(one -> one.serves(member)).toList();
        var asked = mine.stream().flatMap(one -> one.of(visitor).stream()).toList();
        List<Duty> found = new ArrayList<>();
        Set<String> silent = new LinkedHashSet<>();
        asked.forEach(one -> {
            try {
                found.add(one.join());
            } catch (Unavailable unavailable) {
                silent.add(unavailable.service().slug());
            }
        });
        numbers.remember(member, found);
        return views.show(
                new Page(visitor, "Ma journée").under("/jour"),
                "day/day",
                Map.of(
                        "duties",
                                found.stream()
                                        .filter(Duty::waits)
                                        .sorted(Duty.oldestFirst())
                                        .toList(),
                        "silent", silent,
                        "begin", mine.stream().map(Duties::begin).toList()));
    }
}
