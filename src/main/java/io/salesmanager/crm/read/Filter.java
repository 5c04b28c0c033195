package io.salesmanager.crm.read;

import io.salesmanager.platform.Problem;
import io.salesmanager.sales.history.Answers.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else a deal must be. Starts with {@code and}, or is empty. */
public record Filter(String sql, List<String> values) {
    static final Filter NONE = new Filter("", List.of());

    public static Filter of(
            @Nullable String rep, @Nullable String team, @Nullable String stage, @Nullable String status) {
        var sql = new StringBuilder();
        var values = new ArrayList<String>();
        add(sql, values, " and fact.owner_id = ?", rep);
        add(sql, values, " and fact.owner_id in (select mate.id from rep mate where mate.team_id = ?)", team);
        add(sql, values, " and lower(fact.stage) = lower(?)", stage);
        add(sql, values, " and fact.status = ?", known(status));
        return new Filter(sql.toString(), values);
    }

    private static void add(StringBuilder sql, List<String> values, String condition, @Nullable String value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static @Nullable String known(@Nullable String status) {
        if (status == null
                || Arrays.stream(Status.values()).anyMatch(one -> one.name().equals(status))) {
            return status;
        }
        throw Problem.ofField(
                "bad-value",
                "status",
                "'%s' is no status.".formatted(status),
                "Send one of " + Arrays.toString(Status.values()) + ".");
    }
}
