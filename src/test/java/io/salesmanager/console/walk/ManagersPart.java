package io.salesmanager.console.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What the manager does. */
final class ManagersPart {
    private final Visitor manager;
    private final Cast cast;

    ManagersPart(Visitor manager, Cast cast) {
        this.manager = manager;
        this.cast = cast;
    }

    void seesTheTeam() {
        manager.menu("/team");
        assertThat(manager.see("h1")).hasText("How you lead");
        assertThat(manager.see("section:has(> #habits) tbody tr").first()).isVisible();
        manager.menu("/coaching");
        assertThat(manager.see("section:has(> #people) li").allTextContents())
                .containsExactlyInAnyOrderElementsOf(cast.reps());
    }

    void readsTheAnswerAndProposesASession() {
        manager.follow("#content a[href='/reps/%s']".formatted(cast.repId()));
        manager.canUse("rep");
        assertThat(manager.see("h1")).hasText(cast.repName());
        assertThat(manager.see("#recommendation")).containsText("Half of them were in August.");
        manager.press("#recommendation details:has(form[action='/coaching-sessions']) summary");
        assertThat(manager.see("#recommendation textarea[name=agenda]"))
                .hasValue(Pattern.compile("Goal: .+Reality: .+Will: .+", Pattern.DOTALL));
        manager.follow("#recommendation form[action='/coaching-sessions'] button");
        assertThat(manager.see("section[id^=s-] h2 .tag").first()).hasText("Proposed");
    }

    void booksIt() {
        var session = session();
        manager.press("#%s details:has(form[action$='/book']) summary".formatted(session));
        manager.typeHour("#%s input[name=begins]".formatted(session), "01152099", "0200PM");
        manager.type("#%s input[name=place]".formatted(session), "Room 4");
        manager.follow("#%s form[action$='/book'] button".formatted(session));
        var booked = manager.see("#" + session());
        assertThat(booked.locator("h2 .tag")).hasText("Booked");
        assertThat(booked).containsText("15 Jan 2099, 14:00");
        manager.canUse("booked");
    }

    void confirmsWhatTheRepMaySell() {
        manager.menu("/quizzes");
        assertThat(manager.see("section:has(> #team) tr:has-text('%s')".formatted(cast.repName()))
                        .first())
                .containsText("passed");
        manager.follow("nav[aria-label=Training] a[href='/approvals']");
        manager.canUse("approvals");
        var asked = "section:has(> #open) li";
        assertThat(manager.see(asked)).hasCount(1);
        assertThat(manager.see(asked)).containsText("Two deals with Maria.");
        manager.type(asked + " select[name=standing]", "with");
        manager.type(asked + " textarea[name=why]", "With Maria until March.");
        manager.follow(asked + " button[value=approve]");
        assertThat(manager.see("[role=status]").first()).containsText("Confirmed");
    }

    void answersAnEscalation() {
        manager.menu("/escalations");
        manager.go("/escalations?to=me");
        var before = waiting();
        var first = manager.see("ol.rows > li").first().getAttribute("id");
        manager.press("#%s summary".formatted(first));
        manager.type("#%s select[name=outcome]".formatted(first), "Approved");
        manager.type("#%s textarea[name=words]".formatted(first), "For three years.");
        manager.press("#%s form button".formatted(first));
        assertThat(manager.see("#" + first)).hasCount(0);
        assertThat(waiting()).isEqualTo(before - 1);
        manager.go("/escalations?state=answered");
        assertThat(manager.see("#" + first)).containsText("Approved by " + Cast.MANAGER);
    }

    void lendsTheView() {
        manager.menu("/team");
        manager.follow("nav[aria-label=Team] a[href='/delegations']");
        manager.canUse("delegations");
        assertThat(manager.offered("select[name=team]")).containsExactly(cast.teamName());
        manager.type("input[name=coach]", Cast.COACH);
        manager.type("input[name=until]", "01312099");
        manager.follow("section:has(> #lend) form button");
        var lent = manager.see("section:has(> #lent) tbody tr");
        assertThat(lent).hasCount(1);
        assertThat(lent).containsText(cast.teamName());
        assertThat(lent).containsText(Cast.COACH);
        assertThat(lent).containsText("31 Jan 2099");
    }

    void readsTheRepsAnswer() {
        manager.go("/coaching-sessions");
        var held = manager.see("#" + session());
        assertThat(held.locator("h2 .tag")).hasText("Held");
        assertThat(held).containsText("Asks for the next step before hanging up.");
        assertThat(held).containsText("They had signed by then.");
        manager.menu("/team");
        assertThat(manager.see("section:has(> #habits) tr:has-text('Escalations answered')"))
                .containsText(Pattern.compile("1 of \\d+ answered"));
    }

    void endsTheView() {
        manager.go("/delegations");
        manager.follow("section:has(> #lent) form button");
        assertThat(manager.see("section:has(> #lent)")).containsText("Nothing.");
    }

    void signsOut() {
        manager.follow("form[action='/logout'] button");
        assertThat(manager.status("/api/v1/managers/%s/scorecard".formatted(cast.managerId())))
                .isEqualTo(401);
        manager.leave();
    }

    private String session() {
        return manager.see("section[id^=s-]").first().getAttribute("id");
    }

    private int waiting() {
        return Integer.parseInt(manager.see("nav a[href='/escalations'] .tag").textContent());
    }
}
