package io.salesmanager.crm.check;

import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What any field must satisfy. Each method notes a {@link Problem} that names the field. */
final class Check {
    private static final int LONGEST_ID = 120;
    private static final int MOST_DIGITS = 60;
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    /** What the store keeps beside the document; more is a slip of the keyboard in any currency. */
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1e15");
    /** The calendar of the playbook counts days between these years. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Supplier<String> path;
    private final Problems problems;

    /** @param path is asked for only where something is refused */
    private Check(Supplier<String> path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    /**
     * Makes all checks of one fact.
     *
     * @param path of the fact in what was sent, such as {@code opportunities[2].}; empty where it is the whole of it
     * @throws Problem that names every field that is not acceptable
     */
    static void all(String path, Consumer<Check> checks) {
        var problems = new Problems();
        checks.accept(new Check(() -> path, problems));
        problems.finish();
    }

    void id(String field, @Nullable String id) {
        if (id == null || id.isBlank()) {
            refuse("missing-field", field, "'%s' is missing.".formatted(field), "Send the CRM's own id.");
            return;
        }
        optionalId(field, id);
    }

    void optionalId(String field, @Nullable String id) {
        if (id == null) {
            return;
        }
        if (id.isBlank() || id.length() > LONGEST_ID || !id.equals(id.strip()) || hasControl(id)) {
            refuse(
                    "bad-id",
                    field,
                    "'%s' is no id.".formatted(shown(id)),
                    "Send 1 to %d characters without line breaks or blanks around, or null.".formatted(LONGEST_ID));
        }
    }

    void present(String field, @Nullable Object value) {
        if (value == null) {
            refuse("missing-field", field, "'%s' is missing.".formatted(field), "Send it.");
        }
    }

    void text(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            refuse(
                    "text-too-long",
                    field,
                    "'%s' has %d characters.".formatted(field, text.length()),
                    "Send at most %d.".formatted(longest));
        }
    }

    void text(String field, @Nullable String text) {
        text(field, text, LONGEST_TEXT);
    }

    /** A few characters such as 1e999999999 must not become a text of a billion. */
    void decimal(String field, @Nullable BigDecimal number) {
        if (number != null && isTooLarge(number)) {
            refuse(
                    "number-too-large",
                    field,
                    "'%s' is too large, or has too many digits.".formatted(field),
                    "Send at most 1,000,000,000,000,000, with at most %d digits.".formatted(MOST_DIGITS));
        }
    }

    void amount(String field, @Nullable BigDecimal amount) {
        decimal(field, amount);
        if (amount != null && amount.signum() < 0 && !isTooLarge(amount)) {
            refuse(
                    "negative-amount",
                    field,
                    "'%s' is %s.".formatted(field, amount.toPlainString()),
                    "Send 0 or more, or null where it is unknown.");
        }
    }

    void range(String field, @Nullable Number number, double least, double most) {
        if (number != null && !(number.doubleValue() >= least && number.doubleValue() <= most)) {
            refuse(
                    "out-of-range",
                    field,
                    "'%s' is %s.".formatted(field, number),
                    "Send a number from %s to %s, or null where it is unknown.".formatted(plain(least), plain(most)));
        }
    }

    void day(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            refuse(
                    "date-out-of-range",
                    field,
                    "'%s' is %s.".formatted(field, day),
                    "Send a day from %s to %s, or null where it is unknown.".formatted(FIRST_DAY, LAST_DAY));
        }
    }

    void instant(String field, @Nullable Instant instant) {
        if (instant != null) {
            var seconds = instant.getEpochSecond();
            if (seconds < 0 || seconds > LAST_DAY.toEpochDay() * 86_400) {
                refuse(
                        "date-out-of-range",
                        field,
                        "'%s' is %s.".formatted(field, instant),
                        "Send an instant from %s to %s.".formatted(FIRST_DAY, LAST_DAY));
            }
        }
    }

    void order(String earlier, @Nullable LocalDate first, String later, @Nullable LocalDate second) {
        if (first != null && second != null && first.isAfter(second)) {
            refuse(
                    "dates-reversed",
                    earlier,
                    "%s (%s) is after %s (%s).".formatted(earlier, first, later, second),
                    "Correct one of the two, or send null for the one that is not known.");
        }
    }

    void currency(String field, @Nullable String code) {
        if (code != null && !CURRENCY.matcher(code).matches()) {
            refuse(
                    "bad-currency",
                    field,
                    "'%s' is no currency.".formatted(shown(code)),
                    "Send three capital letters of ISO 4217, such as EUR.");
        }
    }

    void noGaps(String field, @Nullable List<?> list) {
        if (list != null && list.contains(null)) {
            refuse("empty-item", field, "'%s' has an empty item.".formatted(field), "Leave it out.");
        }
    }

    Check inside(String field, int index) {
        return new Check(() -> "%s%s[%d].".formatted(path.get(), field, index), problems);
    }

    void refuse(String type, String field, String detail, String advice) {
        problems.add(Problem.ofField(type, path.get() + field, detail, advice));
    }

    private static boolean isTooLarge(BigDecimal number) {
        return Math.abs(number.scale()) > MOST_DIGITS
                || number.precision() > MOST_DIGITS
                || number.abs().compareTo(LARGEST_AMOUNT) > 0;
    }

    private static boolean hasControl(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
