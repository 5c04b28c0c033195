package io.salesmanager.console;

import io.salesmanager.advice.Decision;

/** One line of the list. */
public record DecisionRow(DealHead deal, Decision decision) {}
