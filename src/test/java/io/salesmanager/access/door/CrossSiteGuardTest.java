package io.salesmanager.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossSiteGuardTest {
    @Test
    void the_browsers_word_goes_first() {
        assertThat(CrossSiteGuard.fromHere("same-origin", "https://x.example", "y.example"))
                .isTrue();
        assertThat(CrossSiteGuard.fromHere("same-site", "https://x.example", "x.example"))
                .isFalse();
        assertThat(CrossSiteGuard.fromHere("cross-site", null, "x.example")).isFalse();
    }

    @Test
    void older_browsers_are_judged_by_the_origin() {
        assertThat(CrossSiteGuard.fromHere(null, "https://x.example", "x.example"))
                .isTrue();
        assertThat(CrossSiteGuard.fromHere(null, "https://x.example:8443", "x.example"))
                .isFalse();
        assertThat(CrossSiteGuard.fromHere(null, "null", "x.example")).isFalse();
    }

    @Test
    void a_program_says_nothing() {
        assertThat(CrossSiteGuard.fromHere(null, null, "x.example")).isTrue();
    }
}
