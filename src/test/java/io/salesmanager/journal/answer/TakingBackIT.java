package io.salesmanager.journal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.access.Role;
import io.salesmanager.access.ViewScope;
import io.salesmanager.access.Viewer;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann leads all and sells in Bob's team; Cid leads the team below Bob's, and Rita sells there. */
@QuarkusTest
@TestProfile(AsAdmin.class)
@NullUnmarked // the container fills the fields in
class TakingBackIT {
    private static final Map<String, Set<String>> LED = Map.of(
            "ann",
            Set.of("tak-root", "tak-bob", "tak-cid"),
            "bob",
            Set.of("tak-bob", "tak-cid"),
            "cid",
            Set.of("tak-cid"));

    @Inject
    Database database;

    @BeforeEach
    void reps_of_the_teams() {
        database.update("delete from rep where id in ('ann', 'rita')");
        database.batch(
                "insert into rep (id, team_id, source, streams, updated, document, retired) values (?, ?, 'api', 0, 0, ?, false)",
                List.of(
                        new Object[] {"ann", "tak-bob", "{\"id\": \"ann\"}"},
                        new Object[] {"rita", "tak-cid", "{\"id\": \"rita\"}"}));
    }

    @Test
    void managers_take_back_what_those_below_said() {
        assertThat(as("bob", Role.MANAGER).mayTakeBack("rita", "rita")).isTrue();
        assertThat(as("bob", Role.MANAGER).mayTakeBack("cid", "cid")).isTrue();
        assertThat(as("ann", Role.MANAGER).mayTakeBack("bob", "bob")).isTrue();
    }

    @Test
    void nobody_takes_back_what_somebody_above_or_beside_said() {
        assertThat(as("bob", Role.MANAGER).mayTakeBack("ann", "ann")).isFalse();
        assertThat(as("cid", Role.MANAGER).mayTakeBack("bob", "bob")).isFalse();
        assertThat(as("rita", Role.REP).mayTakeBack("cid", "cid")).isFalse();
        assertThat(as("bob", Role.COACH).mayTakeBack("rita", "rita")).isFalse();
        assertThat(as("bob", Role.MANAGER).mayTakeBack("a program", null)).isFalse();
    }

    @Test
    void one_is_the_same_person_by_any_name_and_not_another_of_the_same_name() {
        assertThat(as("rita", Role.REP).mayTakeBack("key of rita", "rita")).isTrue();
        assertThat(as("rita", Role.REP).mayTakeBack("rita", "another")).isFalse();
        assertThat(as("rita", Role.REP).mayTakeBack("rita", null)).isFalse();
        assertThat(new TakingBack(viewer("mona", null, Role.COACH), id -> Set.of(), database).mayTakeBack("mona", null))
                .isTrue();
    }

    private TakingBack as(String person, Role role) {
        return new TakingBack(viewer(person, person, role), id -> LED.getOrDefault(id, Set.of()), database);
    }

    private static Viewer viewer(String name, @Nullable String person, Role role) {
        return new Viewer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Role role() {
                return role;
            }

            @Override
            public ViewScope scope() {
                return new ViewScope.Teams(LED.getOrDefault(name, Set.of()));
            }

            @Override
            public @Nullable String personId() {
                return person;
            }
        };
    }
}
