package io.salesmanager.sample.people;

/** A team with its manager and the director above. */
public record SampleTeam(
        String id,
        String name,
        String division,
        String region,
        String managerId,
        String managerName,
        String directorId,
        String directorName) {}
