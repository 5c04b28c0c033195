package io.salesmanager.intake.upload;

/** A text that a spreadsheet would run as a formula is written with an apostrophe before it, and read back without. */
public final class Formulas {
    private static final String STARTS = "=+-@\t\r";

    private Formulas() {}

    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    static String restored(String text) {
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
