package io.salesmanager.forecast.chance;

/**
 * Which wins count: those more than {@code after} days and at most {@code within} days later. {@code after} is above 0 only
 * where a period has not begun yet.
 */
public record Horizon(int after, int within) {
    public Horizon {
        if (after < 0 || within <= after) {
            throw new IllegalArgumentException("nothing lies after %d and within %d days".formatted(after, within));
        }
    }

    /**
     * From the end of {@code day} to the end of a period.
     *
     * @param day and {@code from} and {@code to}, both included, in days since 1970; {@code day} is before {@code to}
     */
    public static Horizon of(int day, int from, int to) {
        return new Horizon(Math.max(0, from - 1 - day), to - day);
    }

    boolean has(int days) {
        return days > after && days <= within;
    }

    /** How many days count. */
    int length() {
        return within - after;
    }
}
