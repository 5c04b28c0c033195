package io.salesmanager.platform;

import com.github.f4b6a3.uuid.UuidCreator;

/** New ids. They sort by time of creation, so a list by id is a list by age. */
public final class Ids {
    /** Sorts after every id, whatever the collation of the database: MySQL's own puts {@code ~} before the digits. */
    public static final String AFTER_ALL = "g";

    private Ids() {}

    /** A UUID of version 7, 36 characters. */
    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
