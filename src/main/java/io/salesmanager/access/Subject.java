package io.salesmanager.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who was let in: a user, a key, or a visitor of the demo.
 *
 * @param personId the rep or manager of the CRM who this is
 * @param teamIds the teams that a key is limited to; empty where it is not limited to teams
 */
public record Subject(String name, Role role, @Nullable String personId, Set<String> teamIds) {
    /** Under this name an identity carries its subject. */
    public static final String ATTRIBUTE = "subject";

    public Subject {
        teamIds = Set.copyOf(teamIds);
    }

    public Subject(String name, Role role, @Nullable String personId) {
        this(name, role, personId, Set.of());
    }
}
