package io.salesmanager.sales;

import io.salesmanager.sales.history.TeamHistory;

/** A team as it stood at the instant of a review. */
public record Team(TeamHistory known, Leadership leadership) {}
