package io.salesmanager.engine.given;

import io.salesmanager.sales.Conversion;
import io.salesmanager.sales.Conversions;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.history.Approval;
import io.salesmanager.sales.history.Approval.Standing;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Certificate;
import io.salesmanager.sales.history.RepHistory.QuizResult;
import io.salesmanager.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rep of whom these facts are given. */
final class GivenRep {
    private static final int USUAL_TRIALS = 1_000;
    private static final List<String> STEPS =
            List.of("step", "stepCount", "stepPeers", "stepPeersCount", "stepLow", "stepHigh", "stepDiffers");

    private final Values values;
    private final LocalDate today;

    GivenRep(Values values, LocalDate today) {
        this.values = values;
        this.today = today;
    }

    RepHistory history() {
        var history = RecordCopy.empty(RepHistory.class);
        values.plain().forEach((name, value) -> {
            if (history.has(name)) {
                history.set(name, value);
            }
        });
        if (values.get("id") == null) {
            history.set("id", "r-1");
        }
        if (!values.names("managers")) {
            history.set("managers", managers());
        }
        history.set("certificates", certificates());
        history.set("approvals", approvals());
        history.set("quizResults", quizResults());
        return history.build();
    }

    private @Nullable List<String> managers() {
        var nearest = values.get("managerId");
        var next = values.get("directorId");
        if (next != null) {
            return List.of(Objects.requireNonNullElse(nearest, "m-1").toString(), next.toString());
        }
        return nearest == null ? null : List.of(nearest.toString());
    }

    private @Nullable List<Certificate> certificates() {
        var held = values.listed("certificates", "certificate");
        var left = values.asked("certificateDaysLeft");
        if (held == null && left.values().stream().allMatch(Objects::isNull)) {
            return null;
        }
        var certificates = new ArrayList<Certificate>();
        left.forEach((name, days) -> {
            if (days instanceof Number number) {
                certificates.add(
                        new Certificate(name, today.minusYears(1), today.plusDays(Math.round(number.doubleValue()))));
            }
        });
        (held == null ? List.<String>of() : held)
                .stream()
                        .filter(name -> left.get(name) == null)
                        .forEach(name -> certificates.add(new Certificate(name, today.minusYears(1), null)));
        return certificates;
    }

    private @Nullable List<Approval> approvals() {
        var approvals = new ArrayList<Approval>();
        values.asked("eligible").forEach((line, may) -> {
            if (may instanceof Boolean eligible) {
                approvals.add(
                        new Approval(line, eligible ? Standing.ELIGIBLE : Standing.NOT_ELIGIBLE, Instant.EPOCH, null));
            }
        });
        return approvals.isEmpty() ? null : approvals;
    }

    private @Nullable List<QuizResult> quizResults() {
        var results = new ArrayList<QuizResult>();
        values.asked("quiz").forEach((quiz, score) -> {
            if (score instanceof Number number) {
                results.add(new QuizResult(quiz, number.doubleValue(), today));
            }
        });
        return results.isEmpty() ? null : results;
    }

    /** @param measured what is measured of the rep by the deal that is given */
    Rep rep(Rep measured) {
        var rep = RecordCopy.of(measured);
        values.plain().forEach((name, value) -> {
            if (!name.equals("known") && rep.has(name)) {
                rep.set(name, value);
            }
        });
        var conversions = conversions();
        if (!conversions.isEmpty()) {
            rep.put("conversions", new Conversions(() -> conversions));
        }
        return rep.build();
    }

    private Map<String, Conversion> conversions() {
        var steps = new HashSet<String>();
        STEPS.forEach(fact -> steps.addAll(values.asked(fact).keySet()));
        var conversions = new HashMap<String, Conversion>();
        for (var step : steps) {
            conversions.put(
                    step,
                    Conversion.of(
                            proportion("step", "stepCount", step), proportion("stepPeers", "stepPeersCount", step)));
        }
        return conversions;
    }

    private Proportion proportion(String share, String count, String step) {
        var shareGiven = values.asked(share).get(step);
        var trials = Math.max(
                0, Values.count(values.asked(count).getOrDefault(step, shareGiven == null ? 0 : USUAL_TRIALS)));
        var part = shareGiven instanceof Number number ? number.doubleValue() : 0;
        return new Proportion((int) Math.min(trials, Math.round(part * trials)), trials);
    }
}
