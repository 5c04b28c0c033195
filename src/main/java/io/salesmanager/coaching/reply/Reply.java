package io.salesmanager.coaching.reply;

import java.time.Instant;

/**
 * What someone answered.
 *
 * @param about what it answers, such as the kind of a habit
 */
public record Reply(String id, String about, String words, String by, Instant at) {}
