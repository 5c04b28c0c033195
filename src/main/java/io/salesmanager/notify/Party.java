package io.salesmanager.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * Somebody with an address. Names come from the CRM: a line break in one would begin a header of its own, so it becomes a space.
 */
public record Party(String name, String address) {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;

    /** @throws IllegalArgumentException if the address is none */
    public Party {
        name = oneLine(name);
        if (!isAddress(address)) {
            throw new IllegalArgumentException("'%s' is no address of mail".formatted(address));
        }
    }

    /** Without line breaks and other controls, and not too long. */
    static String oneLine(String text) {
        var line = CONTROLS.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** A bare address such as {@code ada@example.com}, with a domain. */
    public static boolean isAddress(String text) {
        if (text.length() > LONGEST_ADDRESS || CONTROLS.matcher(text).find() || !text.contains("@")) {
            return false;
        }
        try {
            var read = new InternetAddress(text, true);
            read.validate();
            return text.equals(read.getAddress());
        } catch (AddressException e) {
            return false;
        }
    }
}
