package io.salesmanager.crm;

import org.jspecify.annotations.Nullable;

/**
 * Reps under one manager.
 *
 * @param managerId who leads it
 * @param managerName as people call them; without it the name of the rep or of the user with that id stands
 * @param parentId the team above; its manager is this manager's manager
 * @param managerHours working hours a week of its manager
 * @param forecastError how far its last forecast was from the outcome, over the outcome; 0.1 is 10%
 */
public record Team(
        String id,
        @Nullable String name,
        @Nullable String managerId,
        @Nullable String managerName,
        @Nullable String parentId,
        @Nullable String region,
        @Nullable String division,
        @Nullable Double managerHours,
        @Nullable Double forecastError) {}
