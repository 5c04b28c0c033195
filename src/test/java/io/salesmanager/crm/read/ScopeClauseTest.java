package io.salesmanager.crm.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.access.ViewScope;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeClauseTest {
    @Test
    void nothing_and_no_team_see_nothing() {
        assertThat(ScopeClause.of(new ViewScope.Nothing(), "x").sql()).isEqualTo("1 = 0");
        assertThat(ScopeClause.of(new ViewScope.Teams(Set.of()), "x").sql()).isEqualTo("1 = 0");
        assertThat(ScopeClause.ofAccounts(new ViewScope.Nothing()).sql()).contains("1 = 0");
    }

    @Test
    void ids_are_parameters_and_never_text() {
        var own = ScopeClause.of(new ViewScope.OwnDeals("r' or 1=1"), "x");
        assertThat(own.sql()).isEqualTo("x = ?");
        assertThat(own.values()).containsExactly("r' or 1=1");
        var teams = ScopeClause.of(new ViewScope.Teams(Set.of("b", "a")), "x");
        assertThat(teams.sql()).contains("(?, ?)");
        assertThat(teams.values()).containsExactly("a", "b");
    }
}
