package io.salesmanager.crm;

import org.jspecify.annotations.Nullable;

/**
 * Reps under one manager.
 *
 * @param managerId who leads it
 * @param parentId the team above; its manager is this manager's manager
 */
public record Team(
        String id,
        @Nullable String name,
        @Nullable String managerId,
        @Nullable String parentId,
        @Nullable String region,
        @Nullable String division) {}
