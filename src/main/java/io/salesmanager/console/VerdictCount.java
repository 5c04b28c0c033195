package io.salesmanager.console;

import io.salesmanager.playbook.Verdict;

/** How many deals have a verdict. */
public record VerdictCount(Verdict verdict, long deals) {}
