package io.salesmanager.console.inspection.process;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.shown.Slice;

/** Whose deals a list has. */
final class Group {
    private Group() {}

    /** Such as {@code : rep Nora Berg}; empty for all. */
    static String words(Slice slice, CompanyCount company) {
        var by = slice.by();
        var group = slice.group();
        if (by == null || group == null) {
            return "";
        }
        return ": %s %s".formatted(by.one(), group.isEmpty() ? "not known" : by.nameOf(group, company));
    }
}
