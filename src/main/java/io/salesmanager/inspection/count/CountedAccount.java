package io.salesmanager.inspection.count;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one account. Null means unknown.
 *
 * @param segment by head count, as the playbook has it
 * @param zone the buyer's time zone; null where the CRM has none, or one that does not exist
 */
public record CountedAccount(
        @Nullable String segment,
        @Nullable String region,
        @Nullable String market,
        @Nullable ZoneId zone) {}
