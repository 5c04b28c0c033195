package io.salesmanager.console.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.BrowserTest;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * One story with three people, each signed in, from the day of a rep to the end of the view that the manager lent to a coach.
 * What one does the next one finds.
 */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SignedInSample.class)
class WalkBrowserIT extends BrowserTest {
    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @Inject
    ActiveRulebook rulebook;

    @Inject
    PlaybookSource playbooks;

    @Inject
    Clock clock;

    @Test
    void a_rep_a_manager_and_an_assistant_coach_work_together_and_each_sees_what_is_theirs() {
        SampleDemo.awaitReview(database);
        var cast = Cast.of(database, nextWorkday());
        var rep = new RepsPart(visitor(Cast.REP, ColorScheme.LIGHT), cast);
        var manager = new ManagersPart(visitor(Cast.MANAGER, ColorScheme.LIGHT), cast);
        var coach = new CoachsPart(visitor(Cast.COACH, ColorScheme.DARK), cast);

        coach.seesNobody();
        rep.worksThroughTheDay(nextWorkday());
        rep.readsWhatIsSaidAndAnswers();
        rep.passesAQuiz(rulebook.current().learning().quiz("discovery").orElseThrow());
        rep.asksToSellSecurity();

        manager.seesTheTeam();
        manager.readsTheAnswerAndProposesASession();
        manager.booksIt();
        manager.confirmsWhatTheRepMaySell();
        manager.answersAnEscalation();
        manager.lendsTheView();

        coach.seesWhatIsLentAndNoMore();
        coach.holdsTheSessionAndWritesANote();
        rep.readsTheNoteAndAnswersIt();
        rep.maySellSecurity();

        manager.readsTheRepsAnswer();
        manager.endsTheView();
        coach.seesNobody();
        coach.isRefusedWhatWasLent();

        rep.signsOut();
        manager.signsOut();
        coach.signsOut();
        assertThat(chromium.complaints()).isEmpty();
    }

    private Visitor visitor(String name, ColorScheme colours) {
        return Visitor.signedIn(chromium, address, name, colours);
    }

    private LocalDate nextWorkday() {
        var calendar = playbooks.current().calendar();
        return calendar.plusBusinessDays(LocalDate.ofInstant(clock.instant(), calendar.zone()), 0);
    }
}
