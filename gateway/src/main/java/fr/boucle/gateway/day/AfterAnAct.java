package fr.boucle.gateway.day;

import fr.boucle.gateway.session.Entered;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.util.List;

/** The page that follows an act counts anew what waits, beside its own calls, so that the menu does not tell what was. */
@Singleton
class AfterAnAct implements Entered {
    private final List<Duties> duties;
    private final Numbers numbers;

    AfterAnAct(List<Duties> duties, Numbers numbers) {
        this.duties = duties;
        this.numbers = numbers;
    }

    @Override
    public void entered(Visitor visitor) {
        if (visitor.asked("fait").isPresent() && !visitor.path().equals("/jour")) {
            visitor.member().ifPresent(member -> count(visitor, member));
        }
    }

    private void count(Visitor visitor, Member member) {
        numbers.renew(
                member,
                duties.stream()
                        .filter(one -> one.serves(member))
                        .flatMap(one -> one.of(visitor).stream())
                        .toList());
    }
}
